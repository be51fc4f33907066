package relais.partners.importing;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import relais.partners.Network;
import relais.partners.importing.reading.AccountRow;
import relais.partners.importing.reading.Column;
import relais.partners.importing.reading.Mapping;
import relais.partners.importing.reading.Mapping.Read;
import relais.partners.importing.reading.PartnerRow;
import relais.partners.importing.reading.Reason;
import relais.partners.importing.reading.Recognition;
import relais.partners.importing.sheet.Bytes;
import relais.partners.importing.sheet.CsvSheet;
import relais.partners.importing.sheet.Row;
import relais.partners.importing.sheet.Said;
import relais.partners.importing.sheet.Unreadable;

/** What a dry run without a database found in one list: a line of the result of {@code import check}. */
record CheckedList(List<String> cells, boolean isFine) {
    private static final int ROWS_BETWEEN_WORD = 100_000;

    /** Reads a list from its first row to its last; memory does not grow with it, but for some bytes per account. */
    static CheckedList of(Path file, PrintStream err) throws IOException {
        String name = file.getFileName().toString();
        try {
            return new Reading(name, err).read(file);
        } catch (Unreadable e) {
            return refused(name, e.why() + ": " + EnglishWords.of(e), err);
        } catch (NoSuchFileException e) {
            return refused(name, "FILE_MISSING: there is no such file", err);
        } catch (IOException | UncheckedIOException e) {
            return refused(name, "FILE_UNREADABLE: " + e.getMessage(), err);
        }
    }

    private static CheckedList refused(String name, String reason, PrintStream err) {
        err.println(name + ": " + reason);
        return new CheckedList(List.of(name, "", "", "", "", "", reason), false);
    }

    /** As a line of CSV. */
    String line() {
        return cells.stream().map(CheckedList::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",;\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** One list on its way through. */
    private static final class Reading {

        private final String name;
        private final PrintStream err;
        private final long began = System.nanoTime();
        private final Doubles doubles = new Doubles(Told.Choice.FIRST);
        private final Map<Network, Integer> networks = new EnumMap<>(Network.class);
        private final Map<Reason, List<Integer>> rejected = new EnumMap<>(Reason.class);
        private int rows;
        private int rowsWithFollowers;
        private BigDecimal followers = BigDecimal.ZERO;
        private int same;
        private int different;
        private int headersAgain;

        Reading(String name, PrintStream err) {
            this.name = name;
            this.err = err;
        }

        CheckedList read(Path file) throws IOException {
            Path text = Files.createTempFile("relais-sheet", ".csv");
            try {
                ListReader.Found found = ListReader.found(file, name, Said.NOTHING, _ -> text);
                return read(ImportFiles.bytes(found.workbook() == null ? file : text), found);
            } finally {
                Files.deleteIfExists(text);
            }
        }

        private CheckedList read(Bytes bytes, ListReader.Found found) throws IOException {
            Recognition recognition = found.recognition();
            Mapping mapping = Mapping.of(recognition);
            boolean namesPeople = mapping.names();
            boolean knowsNetwork = mapping.knowsNetwork();
            // Handles can be told apart before a person has said which network they belong to.
            Mapping counting = knowsNetwork ? mapping : Mapping.of(Network.INSTAGRAM, recognition.columns());
            try (CsvSheet.Rows all = new CsvSheet(bytes, found.layout()).rows()) {
                while (all.hasNext()) {
                    take(all.next(), counting);
                }
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            err.printf(Locale.ROOT, "%s: %d rows in %.1f s (%.0f rows/s)%n", name, rows, seconds, rows / seconds);
            return new CheckedList(
                List.of(
                    name,
                    Integer.toString(rows),
                    Integer.toString(doubles.accounts()),
                    Integer.toString(rowsWithFollowers),
                    rowsWithFollowers == 0 ? "0" : followers.stripTrailingZeros().toPlainString(),
                    knowsNetwork ? networks() : "",
                    String.join("; ", warnings(recognition))
                ),
                namesPeople && rejected.isEmpty()
            );
        }

        private void take(Row row, Mapping mapping) {
            switch (mapping.read(row)) {
                case Read.Nobody(_, Reason reason, _) when reason == Reason.HEADER_AGAIN -> headersAgain++;
                case Read.Nobody(_, Reason reason, _) -> {
                    rows++;
                    rejected.computeIfAbsent(reason, _ -> new ArrayList<>()).add(row.number());
                }
                case Read.Person(PartnerRow person) -> {
                    rows++;
                    count(person);
                }
            }
            if (row.number() % ROWS_BETWEEN_WORD == 0) {
                err.println(name + ": " + row.number() + " rows so far");
            }
        }

        private void count(PartnerRow person) {
            person.accounts().forEach(account -> networks.merge(account.handle().network(), 1, Integer::sum));
            List<BigDecimal> told = person
                .accounts()
                .stream()
                .map(AccountRow::followers)
                .filter(Objects::nonNull)
                .toList();
            rowsWithFollowers += told.isEmpty() ? 0 : 1;
            followers = told.stream().reduce(followers, BigDecimal::add);
            doubles.meet(person);
            Doubles.Taken taken = doubles.instead(person);
            if (taken != null) {
                same += taken.same() ? 1 : 0;
                different += taken.same() ? 0 : 1;
            }
        }

        /** The networks of the accounts, the most frequent first. */
        private String networks() {
            return networks
                .entrySet()
                .stream()
                .sorted(Map.Entry.<Network, Integer>comparingByValue().reversed())
                .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(";"));
        }

        private List<String> warnings(Recognition recognition) {
            List<String> warnings = new ArrayList<>();
            Stream.concat(
                recognition.warnings().stream(),
                recognition
                    .columns()
                    .stream()
                    .flatMap(column -> column.warnings().stream())
            )
                .distinct()
                .map(warning -> warning.code() + ": " + EnglishWords.of(warning))
                .forEach(warnings::add);
            List<String> repeats = recognition
                .columns()
                .stream()
                .filter(column -> column.repeatOf() != null)
                .map(column -> repeat(column, recognition.columns()))
                .toList();
            if (!repeats.isEmpty()) {
                warnings.add("COLUMNS_REPEATED: the same figure twice, the exact one is taken: " + join(repeats));
            }
            if (same > 0) {
                warnings.add("ROWS_REPEATED: " + same + " rows say the same as an earlier row");
            }
            if (different > 0) {
                warnings.add(
                    "ROWS_DIFFER: " + different + " rows are about the account of an earlier row, with other values"
                );
            }
            if (headersAgain > 0) {
                warnings.add("HEADER_AGAIN: the header stands " + headersAgain + " more times among the rows");
            }
            rejected.forEach((reason, numbers) ->
                warnings.add(
                    "ROWS_REJECTED " +
                        reason +
                        ": " +
                        numbers.size() +
                        " (row " +
                        join(numbers.stream().limit(5).map(Object::toString).toList()) +
                        (numbers.size() > 5 ? ", …)" : ")")
                )
            );
            return warnings;
        }

        private static String repeat(Column column, List<Column> columns) {
            return "“" + column.header() + "” and “" + columns.get(column.repeatOf()).header() + "”";
        }

        private static String join(List<String> words) {
            return String.join(", ", words);
        }
    }
}
