package relais.collaborations.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import relais.collaborations.ContractText;
import relais.collaborations.ContractText.Block;

/** Prints contract texts as PDF files, and adds pages to them. */
@Component
public class PdfPress {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int NORMAL_WEIGHT = 400;

    static {
        com.openhtmltopdf.util.XRLog.setLoggingEnabled(false);
    }

    private static final String STYLE = """
    @page { size: A4; margin: 24mm 22mm 22mm 22mm;
      @bottom-left { content: "%s"; font-family: Contract; font-size: 7.5pt; color: #6b6660 }
      @bottom-right { content: counter(page) " / " counter(pages); font-family: Contract; font-size: 7.5pt; color: #6b6660 } }
    body { font-family: Contract; font-size: 9.5pt; line-height: 1.45; color: #1d1b19 }
    h1 { font-size: 19pt; font-weight: normal; line-height: 1.2; margin: 0 0 4mm 0; padding-bottom: 3mm; border-bottom: 0.6pt solid #b9b2a8 }
    h2 { font-size: 11.5pt; font-weight: normal; color: #7a2e1d; margin: 5.5mm 0 1.5mm 0; page-break-after: avoid }
    p { margin: 0 0 2mm 0 }
    p.item { margin: 0 0 1.6mm 5mm; padding-left: 3mm; border-left: 0.6pt solid #d8d2c8 }
    """;

    /** The text as a PDF, with {@code foot} at the foot of each page. */
    public Mono<Printed> print(ContractText text, String foot) {
        return off(() -> printed(pdf(text, foot)));
    }

    /** The PDF with the pages of {@code more} after its own. */
    public Mono<Printed> append(byte[] pdf, ContractText more, String foot) {
        return off(() -> printed(merged(pdf, pdf(more, foot))));
    }

    private static <T> Mono<T> off(java.util.concurrent.Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }

    private static byte[] pdf(ContractText text, String foot) throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfRendererBuilder()
            .useFastMode()
            .useFont(PdfPress::font, "Contract", NORMAL_WEIGHT, FontStyle.NORMAL, true)
            .withHtmlContent(html(text, foot), null)
            .withProducer("Relais")
            .toStream(out)
            .run();
        return out.toByteArray();
    }

    private static byte[] merged(byte[] first, byte[] second) throws IOException {
        var out = new ByteArrayOutputStream();
        var merger = new PDFMergerUtility();
        merger.addSource(new RandomAccessReadBuffer(first));
        merger.addSource(new RandomAccessReadBuffer(second));
        merger.setDestinationStream(out);
        merger.mergeDocuments(null);
        return out.toByteArray();
    }

    private static Printed printed(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new Printed(pdf, document.getNumberOfPages());
        }
    }

    private static InputStream font() {
        InputStream font = PDDocument.class.getResourceAsStream(FONT);
        if (font == null) {
            throw new IllegalStateException("PDFBox no longer carries " + FONT);
        }
        return font;
    }

    private static String html(ContractText text, String foot) {
        var html = new StringBuilder("<html lang=\"")
            .append(text.language().name().toLowerCase(Locale.ROOT))
            .append("\"><head><title>")
            .append(escaped(text.blocks().getFirst().text()))
            .append("</title><style>")
            .append(STYLE.formatted(escaped(foot).replace("\"", "")))
            .append("</style></head><body>");
        text.blocks().forEach(block -> html.append(element(block)));
        return html.append("</body></html>").toString();
    }

    private static String element(Block block) {
        String words = escaped(block.text());
        return switch (block.kind()) {
            case TITLE -> "<h1>" + words + "</h1>";
            case HEADING -> "<h2>" + words + "</h2>";
            case PARAGRAPH -> "<p>" + words + "</p>";
            case ITEM -> "<p class=\"item\">" + words + "</p>";
        };
    }

    /** Narrow spaces are missing from the font; letters beyond it print as a box. */
    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words.replace('\u202f', '\u00a0'), "UTF-8");
    }

    /** A PDF and how many pages it has. */
    public record Printed(byte[] pdf, int pages) {}
}
