package relais.partners.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relais.partners.importing.reading.Column;
import relais.partners.importing.reading.Mapping;
import relais.partners.importing.reading.Mapping.Read;
import relais.partners.importing.reading.Meaning;
import relais.partners.importing.reading.Recogniser;
import relais.partners.importing.reading.Recognition;
import relais.partners.importing.reading.Warning;
import relais.partners.importing.sheet.Bytes;
import relais.partners.importing.sheet.CsvSheet;
import relais.partners.importing.sheet.Row;
import relais.partners.importing.sheet.Said;

/** Lists as people really download them, where they lie beside the checkout; each figure is known. */
class RealListsTests {

    static Stream<Map<String, String>> lists() throws IOException {
        Optional<Path> data = data();
        if (data.isEmpty()) {
            return Stream.of(Map.of());
        }
        List<Map<String, String>> expected = new ArrayList<>();
        CsvSheet sheet = CsvSheet.open(bytes(data.get().resolve("lists_expected.csv")), Said.NOTHING, cells ->
            cells.contains("data_rows") ? 9 : 0
        );
        try (var rows = sheet.rows()) {
            while (rows.hasNext()) {
                Row row = rows.next();
                Map<String, String> one = new java.util.HashMap<>();
                for (int i = 0; i < sheet.layout().width(); i++) {
                    one.put(sheet.layout().headers().get(i), row.cell(i));
                }
                expected.add(one);
            }
        }
        return expected.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void everyFigureOfAListAgrees(Map<String, String> expected) throws IOException {
        assumeTrue(!expected.isEmpty(), "no real lists beside the checkout");
        Path file = data().orElseThrow().resolve("lists").resolve(expected.get("file"));
        Read1 read = read(file);

        assertThat(read.recognition.network()).hasToString(expected.get("network").toUpperCase());
        assertThat(column(read.recognition, Meaning.HANDLE).index()).hasToString(expected.get("handle_column"));
        assertThat(column(read.recognition, Meaning.FOLLOWERS).index()).hasToString(
            expected.get("followers_exact_column")
        );
        if (!expected.get("display_name_column").equals(expected.get("handle_column"))) {
            assertThat(column(read.recognition, Meaning.DISPLAY_NAME).index()).hasToString(
                expected.get("display_name_column")
            );
        }
        if (!expected.get("followers_text_column").equals(expected.get("followers_exact_column"))) {
            assertThat(
                read.recognition
                    .columns()
                    .get(Integer.parseInt(expected.get("followers_text_column")))
                    .repeatOf()
            ).hasToString(expected.get("followers_exact_column"));
        }
        assertThat(read.rows).hasToString(expected.get("data_rows"));
        assertThat(read.keys.size()).hasToString(expected.get("distinct_handles"));
        assertThat(read.followers.size()).hasToString(expected.get("rows_with_followers"));
        assertThat(read.followers.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(
            expected.get("sum_followers")
        );
        assertThat(read.followers.stream().min(BigDecimal::compareTo).orElseThrow()).isEqualByComparingTo(
            expected.get("min_followers")
        );
        assertThat(read.followers.stream().max(BigDecimal::compareTo).orElseThrow()).isEqualByComparingTo(
            expected.get("max_followers")
        );
        assertThat(read.typed.getFirst()).isEqualTo(expected.get("first_handle"));
        assertThat(read.typed.getLast()).isEqualTo(expected.get("last_handle"));
        assertThat(read.unread)
            .as("only figures that slipped under the country are left out")
            .allMatch(cell -> cell.matches("0|[\\d.]+M"));
    }

    @Test
    void shiftedHeadersAreSaidBeforeAnythingIsImported() throws IOException {
        assumeTrue(data().isPresent(), "no real lists beside the checkout");
        Recognition shifted = read(data().orElseThrow().resolve("lists/instagram_top1000_2022_06.csv")).recognition;
        assertThat(shifted.columns().get(6).meaning()).isEqualTo(Meaning.COUNTRY);
        assertThat(shifted.columns().get(6).warnings())
            .extracting(Warning::code)
            .contains(Warning.Code.VALUES_CONTRADICT_HEADER);
        assertThat(shifted.columns().subList(7, 11)).extracting(Column::meaning).containsOnly(Meaning.NONE);
        assertThat(shifted.warnings()).extracting(Warning::code).contains(Warning.Code.HEADERS_SHIFTED);
    }

    @Test
    void aListWithoutFaultsGetsNoWarningOfShiftedHeaders() throws IOException {
        assumeTrue(data().isPresent(), "no real lists beside the checkout");
        try (Stream<Path> files = Files.list(data().orElseThrow().resolve("lists"))) {
            for (Path file : files
                .filter(file -> !file.toString().endsWith("instagram_top1000_2022_06.csv"))
                .toList()) {
                Recognition recognition = read(file).recognition;
                assertThat(recognition.warnings())
                    .as(file.toString())
                    .extracting(Warning::code)
                    .doesNotContain(Warning.Code.HEADERS_SHIFTED);
                assertThat(recognition.columns())
                    .as(file.toString())
                    .flatExtracting(Column::warnings)
                    .extracting(Warning::code)
                    .doesNotContain(Warning.Code.VALUES_CONTRADICT_HEADER);
            }
        }
    }

    private record Read1(
        Recognition recognition,
        int rows,
        Set<String> keys,
        List<String> typed,
        List<BigDecimal> followers,
        Set<String> unread
    ) {}

    private static Read1 read(Path file) throws IOException {
        CsvSheet sheet = CsvSheet.open(bytes(file), Said.NOTHING, Recogniser::headerWords);
        List<Row> sample = new ArrayList<>();
        try (var rows = sheet.rows()) {
            while (rows.hasNext() && sample.size() < Recogniser.SAMPLE) {
                sample.add(rows.next());
            }
        }
        Recognition recognition = Recogniser.recognise(sheet.layout(), file.getFileName().toString(), sample);
        Mapping mapping = Mapping.of(recognition);
        Set<String> keys = new HashSet<>();
        List<String> typed = new ArrayList<>();
        List<BigDecimal> followers = new ArrayList<>();
        Set<String> unread = new TreeSet<>();
        int count = 0;
        try (var rows = sheet.rows()) {
            while (rows.hasNext()) {
                count++;
                Row row = rows.next();
                mapping.unread(row).forEach(cell -> unread.add(cell.cell()));
                if (mapping.read(row) instanceof Read.Person(var person)) {
                    keys.addAll(person.keys());
                    typed.add(person.accounts().getFirst().handle().typed());
                    Optional.ofNullable(person.accounts().getFirst().followers()).ifPresent(followers::add);
                }
            }
        }
        return new Read1(recognition, count, keys, typed, followers, unread);
    }

    private static Column column(Recognition recognition, Meaning meaning) {
        return recognition
            .columns()
            .stream()
            .filter(column -> column.meaning() == meaning)
            .findFirst()
            .orElseThrow(() ->
                new AssertionError(
                    meaning +
                        " in " +
                        recognition
                            .columns()
                            .stream()
                            .map(c -> c.index() + "=" + c.meaning())
                            .toList()
                )
            );
    }

    static Bytes bytes(Path file) {
        return offset -> {
            InputStream in = Files.newInputStream(file);
            in.skipNBytes(offset);
            return in;
        };
    }

    /** The folder of real lists beside the checkout, if there is one. */
    static Optional<Path> data() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolve("shared/data");
            if (Files.exists(data.resolve("lists_expected.csv"))) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }
}
