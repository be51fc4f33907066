package relais.partners.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.partners.Network;
import relais.partners.importing.reading.Column;
import relais.partners.importing.reading.Mapping;
import relais.partners.importing.reading.Mapping.Read;
import relais.partners.importing.reading.Meaning;
import relais.partners.importing.reading.PartnerRow;
import relais.partners.importing.reading.Warning;
import relais.partners.importing.sheet.CsvSheet;
import relais.partners.importing.sheet.Row;
import relais.partners.importing.sheet.Said;
import relais.partners.importing.sheet.Unreadable;

/** Workbooks, as Excel and LibreOffice save them and as nobody should. */
class WorkbookTests {

    @TempDir
    private Path folder;

    @Test
    void numbersPercentagesDatesAndTextsOfExcelAreReadAsAListWouldWriteThem() throws IOException {
        byte[] book = Workbooks.xlsx(
            "<si><t>Pseudo</t></si><si><r><t>Abon</t></r><r><t>nés</t></r><rPh><t>phonetic</t></rPh></si>",
            Map.of(
                "Instagram",
                """
                <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="inlineStr"><is><t>Taux d’engagement</t></is></c>\
                <c r="D3" t="inlineStr"><is><t>Date</t></is></c></row>
                <row r="4"><c r="A4" t="str"><f>LOWER("X")</f><v>ines.demo</v></c><c r="B4" s="3"><v>1.25E7</v></c><c r="C4" s="1"><v>3.4000000000000002E-2</v></c>\
                <c r="D4" s="2"><v>46023</v></c></row>
                <row r="6"><c r="A6" t="inlineStr"><is><t>leo.demo</t></is></c><c r="B6"><v>12345.678</v></c><c r="C6" t="e"><v>#N/A</v></c>\
                <c r="D6"><f>B6*2</f></c></row>
                """
            )
        );
        Opened opened = open("base.xlsx", book, Said.NOTHING);
        assertThat(opened.rows)
            .extracting(Row::cells)
            .containsExactly(
                List.of("ines.demo", "12500000", "3.4%", "2026-01-01"),
                List.of("leo.demo", "12345.6780", "#N/A")
            );
        assertThat(opened.rows).extracting(Row::line).containsExactly(4L, 6L);
        assertThat(opened.found.layout().headerLine()).isEqualTo(3);
        assertThat(opened.found.recognition().network()).isEqualTo(Network.INSTAGRAM);
        assertThat(opened.found.recognition().warnings())
            .extracting(Warning::code)
            .contains(Warning.Code.FORMULAS_WITHOUT_VALUE);
        assertThat(opened.people().getFirst().followers()).isEqualByComparingTo("12500000");
    }

    @Test
    void valuesOfLibreOfficeAreReadBehindWhatIsShown() throws IOException {
        String row = """
        <table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>a remark</text:p></office:annotation>\
        <text:p>Inès <text:span>Démo</text:span></text:p><text:p>deuxième ligne</text:p></table:table-cell>\
        <table:table-cell office:value-type="float" office:value="12500"><text:p>12,5 k</text:p></table:table-cell>\
        <table:table-cell office:value-type="percentage" office:value="0.034"><text:p>3 %</text:p></table:table-cell>\
        <table:table-cell office:value-type="date" office:date-value="2026-01-31"><text:p>31 janv.</text:p></table:table-cell>\
        <table:table-cell table:number-columns-repeated="16380"/></table:table-row>""";
        byte[] book = Workbooks.ods(
            "<table:table table:name=\"TikTok\"><table:table-row>" +
                Workbooks.odsText("Créateur") +
                Workbooks.odsText("Abonnés") +
                Workbooks.odsText("Engagement %") +
                Workbooks.odsText("Date") +
                "</table:table-row><table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>" +
                row +
                "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
        );
        Opened opened = open("base.ods", book, Said.NOTHING);
        assertThat(opened.rows)
            .singleElement()
            .satisfies(read -> {
                assertThat(read.cells()).containsExactly("Inès Démo\ndeuxième ligne", "12500", "3.4%", "2026-01-31");
                assertThat(read.line()).isEqualTo(4);
            });
        assertThat(opened.found.recognition().network()).isEqualTo(Network.TIKTOK);
    }

    @Test
    void theSheetThatLooksLikeAListIsReadUntilAPersonChoosesAnother() throws IOException {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Lisez-moi", Workbooks.textRow(1, "Export du salon") + Workbooks.textRow(2, "Fait en mars"));
        sheets.put("Base", Workbooks.textRow(1, "username", "followers") + Workbooks.textRow(2, "ines.demo", "12"));
        sheets.put("Archives", Workbooks.textRow(1, "username", "followers") + Workbooks.textRow(2, "leo.demo", "9"));
        byte[] book = Workbooks.xlsx("", sheets);
        assertThat(open("insta.xlsx", book, Said.NOTHING).found.workbook().sheet()).isEqualTo(1);
        Opened other = open("insta.xlsx", book, new Said(null, null, null, 2));
        assertThat(other.found.workbook().sheets()).containsExactly("Lisez-moi", "Base", "Archives");
        assertThat(other.rows)
            .extracting(row -> row.cell(0))
            .containsExactly("leo.demo");
        Opened headless = open("insta.xlsx", book, new Said(null, null, 0L, 2));
        assertThat(headless.rows).hasSize(2);
    }

    @Test
    void readingGoesOnFromAnyRowOfASheet() throws IOException {
        StringBuilder rows = new StringBuilder(Workbooks.textRow(1, "username", "bio"));
        for (int i = 2; i < 60; i++) {
            rows.append(Workbooks.textRow(i * 3, "p" + i + ".demo", "a, \"b\"\nc ✨ " + i));
        }
        Opened opened = open("insta.xlsx", Workbooks.xlsx("", Map.of("A", rows.toString())), Said.NOTHING);
        assertThat(opened.rows).hasSize(58);
        for (Row stop : opened.rows) {
            List<Row> rest = new ArrayList<>();
            try (var from = opened.sheet.rows(stop.next())) {
                from.forEachRemaining(rest::add);
            }
            assertThat(rest).isEqualTo(opened.rows.subList(stop.number(), opened.rows.size()));
        }
        assertThat(opened.rows.getLast().cell(1)).isEqualTo("a, \"b\"\nc ✨ 59");
    }

    @ParameterizedTest
    @CsvSource({
        "0, '', PLAIN",
        "9, '', PERCENT",
        "14, '', DATE",
        "200, 'dd/mm/yyyy hh:mm', DATE",
        "200, 'mmm-yy', DATE",
        "200, '[$-40C]d mmmm yyyy', DATE",
        "200, '#,##0.0,,\"Md\"', PLAIN",
        "200, '[Red]0.00', PLAIN",
        "200, 'h:mm', TIME",
        "200, '[h]:mm:ss', TIME",
        "200, '0.0%;-0.0%', PERCENT",
        "200, 'General \"j\"', PLAIN",
    })
    void aFormatTellsWhatItsNumbersAre(int id, String code, String form) throws Exception {
        var method = Class.forName("relais.partners.importing.sheet.Numerals").getDeclaredMethod(
            "form",
            int.class,
            String.class
        );
        method.setAccessible(true);
        assertThat(method.invoke(null, id, code)).hasToString(form);
    }

    @Test
    void whatIsNoReadableWorkbookIsRefusedWithWhatItIs() {
        assertRefused(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2 }, "old-workbook");
        byte[] locked = new byte[4096];
        System.arraycopy(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 }, 0, locked, 0, 4);
        byte[] mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(mark, 0, locked, 1024, mark.length);
        assertRefused(locked, "protected");
        assertRefused("PK\u0003\u0004 cut off".getBytes(StandardCharsets.UTF_8), "broken-workbook");
        assertRefused(Workbooks.zip(Map.of("photo.jpg", "x")), "archive");
        assertRefused(Workbooks.zip(Map.of("[Content_Types].xml", "x", "word/document.xml", "x")), "document");
        assertRefused(Workbooks.zip(Map.of("xl/workbook.bin", "x")), "binary-workbook");
        assertRefused(Workbooks.xlsx("", Map.of("A", "<row><c>")), "broken-workbook");
    }

    @Test
    void entitiesAreNotExpanded() {
        Map<String, String> parts = new LinkedHashMap<>(
            Workbooks.xlsxParts("", Map.of("A", Workbooks.textRow(1, "username", "followers")))
        );
        parts.put(
            "xl/sharedStrings.xml",
            "<!DOCTYPE s [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><sst><si><t>&b;&c;</t></si></sst>"
        );
        assertRefused(Workbooks.zip(parts), "broken-workbook");
    }

    @Test
    @Timeout(60)
    void whatUnpacksToFarMoreThanItHoldsIsRefused() {
        String swelling = " ".repeat(70 << 20);
        assertRefused(
            Workbooks.xlsx("", Map.of("A", Workbooks.textRow(1, "username", "followers") + swelling)),
            "unpacks-too-large"
        );
    }

    @Test
    @Timeout(60)
    void cellsAndRowsThatAreSaidToRepeatAreRefusedAndNotWritten() {
        String head =
            "<table:table table:name=\"A\"><table:table-row>" +
            Workbooks.odsText("username") +
            Workbooks.odsText("followers");
        assertWhy(
            Workbooks.ods(
                head +
                    "</table:table-row><table:table-row><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"2000000000\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"
            ),
            Unreadable.Why.IMPORT_TOO_WIDE
        );
        assertWhy(
            Workbooks.ods(
                head +
                    "</table:table-row><table:table-row table:number-rows-repeated=\"2000000000\">" +
                    Workbooks.odsText("ines.demo") +
                    "</table:table-row></table:table>"
            ),
            Unreadable.Why.IMPORT_TOO_MANY_ROWS
        );
    }

    private void assertRefused(byte[] bytes, String what) {
        assertThatThrownBy(() -> open("x.xlsx", bytes, Said.NOTHING)).isInstanceOfSatisfying(Unreadable.class, e ->
            assertThat(e.params()).containsEntry("what", what)
        );
    }

    private void assertWhy(byte[] bytes, Unreadable.Why why) {
        assertThatThrownBy(() -> open("x.ods", bytes, Said.NOTHING)).isInstanceOfSatisfying(Unreadable.class, e ->
            assertThat(e.why()).isEqualTo(why)
        );
    }

    private Opened open(String name, byte[] bytes, Said said) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        ListReader.Found found = ListReader.found(file, name, said, sheet -> folder.resolve(name + sheet + ".csv"));
        CsvSheet sheet = new CsvSheet(
            ImportFiles.bytes(folder.resolve(name + found.workbook().sheet() + ".csv")),
            found.layout()
        );
        List<Row> rows = new ArrayList<>();
        try (var all = sheet.rows()) {
            all.forEachRemaining(rows::add);
        }
        return new Opened(found, sheet, rows);
    }

    private record Opened(ListReader.Found found, CsvSheet sheet, List<Row> rows) {
        List<PartnerRow> people() {
            Mapping mapping = Mapping.of(found.recognition());
            return rows
                .stream()
                .map(mapping::read)
                .filter(Read.Person.class::isInstance)
                .map(read -> ((Read.Person) read).row())
                .toList();
        }

        Meaning meaning(int column) {
            return found.recognition().columns().stream().map(Column::meaning).toList().get(column);
        }
    }
}
