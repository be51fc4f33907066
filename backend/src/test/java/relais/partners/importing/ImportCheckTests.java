package relais.partners.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relais.partners.importing.sheet.CsvSheet;
import relais.partners.importing.sheet.Row;
import relais.partners.importing.sheet.Said;

/** {@code import check}: what lists hold, without a database. */
class ImportCheckTests {

    private static final String LIST = "username,followers,country\nines.demo,1200,France\nleo.demo,2.5k,-\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aListIsOneLineOfFigures() throws IOException {
        Path list = write("instagram list.csv", LIST);
        assertThat(check(list, folder.resolve("out.csv"))).isZero();
        assertThat(folder.resolve("out.csv")).hasContent(
            ImportCheck.HEADER + "\ninstagram list.csv,2,2,2,3700,instagram,\n"
        );
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("instagram list.csv: 2 rows");
    }

    @Test
    void aFileThatCannotBeReadHasItsReasonAndTheOthersTheirFigures() throws IOException {
        Path pdf = write("tiktok.pdf", "%PDF-1.7");
        Path list = write("tiktok.csv", LIST);
        assertThat(check(pdf, list, folder.resolve("gone.csv"), folder.resolve("out.csv"))).isOne();
        assertThat(Files.readAllLines(folder.resolve("out.csv"))).containsExactly(
            ImportCheck.HEADER,
            "tiktok.pdf,,,,,,\"IMPORT_FILE_BINARY: a PDF, not a table\"",
            "tiktok.csv,2,2,2,3700,tiktok,",
            "gone.csv,,,,,,FILE_MISSING: there is no such file"
        );
    }

    @Test
    void handlesAreCountedAlsoBeforeTheNetworkIsKnown() throws IOException {
        check(write("list.csv", LIST), folder.resolve("out.csv"));
        assertThat(Files.readAllLines(folder.resolve("out.csv")).getLast()).isEqualTo(
            "list.csv,2,2,2,3700,,NETWORK_UNKNOWN: nothing tells the network"
        );
    }

    @Test
    void rejectedAndRepeatedRowsAreSaid() throws IOException {
        Path list = write(
            "youtube.csv",
            "handle,followers\nines.demo,12\nines.demo,12\nines.demo,13\n,9\nleo.demo,5,too,many\n"
        );
        assertThat(check(list, folder.resolve("out.csv"))).isOne();
        assertThat(Files.readAllLines(folder.resolve("out.csv")).getLast())
            .startsWith("youtube.csv,5,1,3,37,youtube,")
            .contains("ROWS_REPEATED: 1 rows", "ROWS_DIFFER: 1 rows")
            .contains("ROWS_REJECTED NO_HANDLE: 1 (row 4)", "ROWS_REJECTED TOO_MANY_CELLS: 1 (row 5)");
    }

    @Test
    void aListForgottenAsTheResultIsNotWrittenOver() throws IOException {
        Path list = write("instagram.csv", LIST);
        Path other = write("tiktok.csv", LIST);
        assertThat(check(list, other)).isEqualTo(2);
        assertThat(other).hasContent(LIST);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is no earlier result");
        assertThat(check(list, list)).isEqualTo(2);
        assertThat(check(list)).isEqualTo(2);
        assertThat(check(list, folder.resolve("no/such/folder/out.csv"))).isEqualTo(2);
    }

    @Test
    void anEarlierResultIsWrittenAnewAndForceWritesOverAnything() throws IOException {
        Path list = write("instagram.csv", LIST);
        Path result = write("out.csv", ImportCheck.HEADER + "\nold,1,1,1,1,x,\n");
        assertThat(check(list, result)).isZero();
        assertThat(Files.readAllLines(result)).hasSize(2);
        Path other = write("tiktok.csv", LIST);
        assertThat(
            new ImportCheck().run(List.of("--force", list.toString(), other.toString()), print(out), print(err))
        ).isZero();
        assertThat(Files.readAllLines(other)).hasSize(2);
    }

    @Test
    void aFolderStandsForItsFilesAndADashForStandardOutput() throws IOException {
        write("a instagram.csv", LIST);
        write("b instagram.csv", LIST);
        assertThat(new ImportCheck().run(List.of(folder.toString(), "-"), print(out), print(err))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(3).element(1).asString().startsWith("a insta");
    }

    @Test
    void everyRealListHasTheFiguresThatAreKnown() throws IOException {
        assumeTrue(RealListsTests.data().isPresent(), "SKIPPED: no real lists beside the checkout");
        Path data = RealListsTests.data().orElseThrow();
        Path result = folder.resolve("out.csv");
        int exit = new ImportCheck().run(
            List.of(data.resolve("lists").toString(), result.toString()),
            print(out),
            print(err)
        );
        Map<String, Map<String, String>> found = byFile(result);
        Map<String, Map<String, String>> expected = byFile(data.resolve("lists_expected.csv"));
        assertThat(found).hasSameSizeAs(expected);
        expected.forEach((file, figures) ->
            assertThat(found.get(file))
                .as(file)
                .containsEntry("data_rows", figures.get("data_rows"))
                .containsEntry("distinct_handles", figures.get("distinct_handles"))
                .containsEntry("rows_with_followers", figures.get("rows_with_followers"))
                .containsEntry("sum_followers", figures.get("sum_followers"))
                .containsEntry("network", figures.get("network"))
        );
        assertThat(found.get("instagram_top1000_2022_06.csv").get("warnings")).contains("HEADERS_SHIFTED");
        assertThat(exit).isZero();
    }

    private static Map<String, Map<String, String>> byFile(Path csv) throws IOException {
        CsvSheet sheet = CsvSheet.open(RealListsTests.bytes(csv), Said.NOTHING, cells ->
            cells.contains("data_rows") ? 9 : 0
        );
        Map<String, Map<String, String>> lines = new java.util.TreeMap<>();
        try (var rows = sheet.rows()) {
            while (rows.hasNext()) {
                Row row = rows.next();
                Map<String, String> line = new java.util.TreeMap<>();
                for (int i = 0; i < sheet.layout().width(); i++) {
                    line.put(sheet.layout().headers().get(i), row.cell(i));
                }
                lines.put(row.cell(0), line);
            }
        }
        return lines;
    }

    private int check(Path... paths) throws IOException {
        List<String> names = new ArrayList<>(Stream.of(paths).map(Path::toString).toList());
        return new ImportCheck().run(names, print(out), print(err));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
