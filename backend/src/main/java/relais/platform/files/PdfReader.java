package relais.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** Reads the text of one PDF and writes it to standard output: the whole work of a process that may be lost. */
final class PdfReader {

    private static final int MOST_CHARACTERS = 2_000_000;

    private PdfReader() {}

    public static void main(String[] args) throws IOException, TikaException, SAXException {
        var text = new BodyContentHandler(MOST_CHARACTERS);
        try (InputStream content = Files.newInputStream(Path.of(args[0]))) {
            new PDFParser().parse(content, text, new Metadata(), NothingInside.context());
        }
        try (var out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
            out.print(text);
        }
    }
}
