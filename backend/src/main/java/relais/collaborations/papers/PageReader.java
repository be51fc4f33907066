package relais.collaborations.papers;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.springframework.stereotype.Component;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import relais.platform.files.NothingInside;

/** Takes the text out of the files that the product printed itself, page by page. */
@Component
public class PageReader {

    private static final int LONGEST = 2_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Scheduler oneAtATime = Schedulers.newBoundedElastic(1, 1000, "contract-reader");

    /** The text of each page; no pages where there is no text. */
    public Mono<List<String>> pages(byte[] pdf) {
        return Mono.fromCallable(() -> parsed(pdf))
            .subscribeOn(oneAtATime)
            .timeout(PATIENCE)
            .onErrorReturn(List.of())
            .map(pages -> pages.stream().allMatch(String::isBlank) ? List.of() : pages);
    }

    private static List<String> parsed(byte[] pdf) throws Exception {
        var config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setSortByPosition(false);
        config.setExtractInlineImages(false);
        var context = NothingInside.context();
        context.set(PDFParserConfig.class, config);
        var pages = new Pages();
        new PDFParser().parse(new ByteArrayInputStream(pdf), pages, new Metadata(), context);
        return pages.texts();
    }

    /** Gathers the text page by page. */
    private static final class Pages extends DefaultHandler {

        private final List<StringBuilder> pages = new ArrayList<>();
        private int length;

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            if (localName.equals("div") && "page".equals(attributes.getValue("class"))) {
                pages.add(new StringBuilder());
            }
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            if (localName.equals("p") && !pages.isEmpty()) {
                pages.getLast().append('\n');
            }
        }

        @Override
        public void characters(char[] ch, int start, int count) throws SAXException {
            length += count;
            if (length > LONGEST) {
                throw new SAXException("More text than a contract has");
            }
            if (!pages.isEmpty()) {
                pages.getLast().append(ch, start, count);
            }
        }

        @Override
        public void ignorableWhitespace(char[] ch, int start, int count) throws SAXException {
            characters(ch, start, count);
        }

        List<String> texts() {
            return pages.stream().map(StringBuilder::toString).map(String::strip).toList();
        }
    }
}
