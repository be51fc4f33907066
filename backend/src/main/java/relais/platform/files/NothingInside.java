package relais.platform.files;

import java.io.InputStream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;

/** Only the document itself is read: files inside it are not, and the parsers of every format there is stay unloaded. */
public final class NothingInside implements EmbeddedDocumentExtractor {

    private NothingInside() {}

    /** A context in which Tika reads nothing but the document itself. */
    public static ParseContext context() {
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingInside());
        return context;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata inside) {
        return false;
    }

    @Override
    public void parseEmbedded(InputStream content, ContentHandler text, Metadata inside, boolean outputHtml) {}
}
