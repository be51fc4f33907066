package relais.partners.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import relais.partners.importing.sheet.CsvSheet;
import relais.partners.importing.sheet.Row;
import relais.partners.importing.sheet.Said;
import relais.partners.importing.sheet.Unreadable;

/** Workbooks of some kilobytes that would fill the memory of the whole house. */
@Timeout(60)
class SwellingBooksTests {

    private static final String HEAD = Workbooks.textRow(1, "username", "followers");
    private static final int LONGEST_CELL = 1 << 16;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("fillings")
    void aCellIsNoLongerThanACellMayBeWhateverItIsFilledWith(String filling) throws IOException {
        byte[] book = Workbooks.ods(
            "<table:table table:name=\"TikTok\"><table:table-row>" +
                Workbooks.odsText("username") +
                Workbooks.odsText("bio") +
                "</table:table-row><table:table-row>" +
                Workbooks.odsText("ines.demo") +
                Workbooks.odsText("a" + filling.repeat(2 * LONGEST_CELL) + "b") +
                "</table:table-row></table:table>"
        );
        assertThat(rows(book))
            .singleElement()
            .satisfies(row -> {
                assertThat(row.cell(0)).isEqualTo("ines.demo");
                assertThat(row.cell(1)).startsWith("a").hasSizeLessThanOrEqualTo(LONGEST_CELL);
            });
    }

    static Stream<String> fillings() {
        return Stream.of(
            "<text:s text:c=\"100\"/>",
            "<text:tab/>",
            "<text:line-break/>",
            "</text:p><text:p>",
            "<text:span>c</text:span>"
        );
    }

    @Test
    void aValueBehindWhatIsShownIsNoLongerThanACellEither() throws IOException {
        byte[] book = Workbooks.ods(
            "<table:table table:name=\"TikTok\"><table:table-row>" +
                Workbooks.odsText("username") +
                Workbooks.odsText("since") +
                "</table:table-row><table:table-row>" +
                Workbooks.odsText("ines.demo") +
                "<table:table-cell office:value-type=\"date\" office:date-value=\"" +
                "7".repeat(3 * LONGEST_CELL) +
                "\"/></table:table-row></table:table>"
        );
        assertThat(rows(book))
            .singleElement()
            .satisfies(row -> assertThat(row.cell(1)).hasSize(LONGEST_CELL));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("books")
    void whatCouldFillTheMemoryIsRefusedInWords(String about, byte[] book) {
        assertThatThrownBy(() -> rows(book)).isInstanceOfSatisfying(Unreadable.class, e ->
            assertThat(e.params()).containsEntry("what", "unpacks-too-large")
        );
    }

    static Stream<Arguments> books() {
        return Stream.of(
            Arguments.of("more sheets than anybody makes", xlsx("workbook.xml", workbook(1_001))),
            Arguments.of("more tables than anybody makes", ods(many(1_001, i -> "<table:table/>"))),
            Arguments.of(
                "more number formats than there are cells to have them",
                xlsx("styles.xml", styles(many(70_000, i -> "<numFmt numFmtId=\"" + i + "\" formatCode=\"0\"/>"), ""))
            ),
            Arguments.of(
                "more styles than Excel knows",
                xlsx("styles.xml", styles("", "<xf numFmtId=\"9\"/>".repeat(70_000)))
            ),
            Arguments.of(
                "a row of far more text than a list has columns for",
                Workbooks.xlsx(
                    "<si><t>" + "x".repeat(LONGEST_CELL) + "</t></si>",
                    Map.of("A", HEAD + "<row r=\"2\">" + "<c t=\"s\"><v>0</v></c>".repeat(300) + "</row>")
                )
            ),
            Arguments.of("no element like the other", ods(many(10_000, i -> "<text:a" + i + "/>"))),
            Arguments.of("no attribute like the other", ods(many(10_000, i -> "<text:a b" + i + "=\"\"/>"))),
            Arguments.of("no prefix like the other", ods(many(1_000, i -> "<p" + i + ":a xmlns:p" + i + "=\"u\"/>"))),
            Arguments.of("no instruction like the other", ods(many(10_000, i -> "<?a" + i + "?>"))),
            Arguments.of("a remark without end", ods("<!--" + " ".repeat(6 << 20) + "-->")),
            Arguments.of("an attribute without end", ods("<text:a b=\"" + "7".repeat(6 << 20) + "\"/>"))
        );
    }

    private static byte[] ods(String content) {
        return Workbooks.ods(content + "<table:table table:name=\"A\"/>");
    }

    private static byte[] xlsx(String part, String content) {
        Map<String, String> parts = Workbooks.xlsxParts("", Map.of("A", HEAD));
        parts.put("xl/" + part, content);
        return Workbooks.zip(parts);
    }

    private static String workbook(int sheets) {
        return (
            "<workbook xmlns:r=\"r\"><sheets>" +
            many(sheets, i -> "<sheet name=\"S" + i + "\" r:id=\"rId1\"/>") +
            "</sheets></workbook>"
        );
    }

    private static String styles(String formats, String forms) {
        return "<styleSheet><numFmts>" + formats + "</numFmts><cellXfs><xf/>" + forms + "</cellXfs></styleSheet>";
    }

    private static String many(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
    }

    private List<Row> rows(byte[] book) throws IOException {
        Path file = Files.write(folder.resolve("book"), book);
        Path text = folder.resolve("text");
        ListReader.Found found = ListReader.found(file, "list", Said.NOTHING, _ -> text);
        List<Row> rows = new ArrayList<>();
        try (var all = new CsvSheet(ImportFiles.bytes(text), found.layout()).rows()) {
            all.forEachRemaining(rows::add);
        }
        return rows;
    }
}
