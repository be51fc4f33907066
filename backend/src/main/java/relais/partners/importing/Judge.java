package relais.partners.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.partners.Roster.Met;
import relais.partners.importing.reading.Mapping.Read;
import relais.partners.importing.reading.PartnerRow;
import relais.partners.importing.reading.Reason;
import relais.partners.importing.sheet.Row;

/** Gives each row its verdict, from what the row says, the rest of the file, and what this brand knows. */
final class Judge {

    private final Doubles doubles;
    private final @Nullable Told told;

    Judge(Doubles doubles) {
        this(doubles, null);
    }

    Judge(Doubles doubles, @Nullable Told told) {
        this.doubles = doubles;
        this.told = told;
    }

    /** By what a person of the list is known: handles, and contacts where the list is to be read that way. */
    static List<String> keys(PartnerRow person, @Nullable Told told) {
        List<String> contacts = told == null ? List.of() : Newcomers.contactKeys(person, told);
        return contacts.isEmpty() ? person.keys() : Stream.concat(person.keys().stream(), contacts.stream()).toList();
    }

    /** Everything by which a person of the list may have said no, whatever the list is to be read by. */
    static List<String> keysOfNo(PartnerRow person, @Nullable Told told) {
        return told == null
            ? person.keys()
            : Stream.concat(person.keys().stream(), Newcomers.addressKeys(person, told).stream()).toList();
    }

    /** The keys among which those who said no must be looked for. */
    List<String> keysOfNo(List<Read> reads) {
        List<String> keys = new ArrayList<>();
        for (Read read : reads) {
            if (read instanceof Read.Person(var person)) {
                keys.addAll(keysOfNo(person, told));
            }
        }
        return keys;
    }

    /** The keys that must be looked up before these rows can be judged. */
    List<String> keys(List<Read> reads) {
        List<String> keys = new ArrayList<>();
        for (Read read : reads) {
            if (read instanceof Read.Person(var person) && doubles.instead(person) == null) {
                keys.addAll(keys(person, told));
            }
        }
        return keys;
    }

    List<RowVerdict> verdicts(List<Row> rows, List<Read> reads, Map<String, Collection<Met>> known) {
        return verdicts(rows, reads, known, Set.of());
    }

    List<RowVerdict> verdicts(
        List<Row> rows,
        List<Read> reads,
        Map<String, Collection<Met>> known,
        Set<String> objected
    ) {
        List<RowVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            verdicts.add(
                switch (reads.get(i)) {
                    case Read.Nobody nobody -> rejected(rows.get(i), nobody);
                    case Read.Person(var person) when saidNo(person, objected) -> objected(rows.get(i), person);
                    case Read.Person(var person) -> verdict(rows.get(i), person, known);
                }
            );
        }
        return verdicts;
    }

    private boolean saidNo(PartnerRow person, Set<String> objected) {
        return !objected.isEmpty() && keysOfNo(person, told).stream().anyMatch(objected::contains);
    }

    /** The same verdicts, but for those who said no since. */
    List<RowVerdict> again(List<RowVerdict> before, List<Row> rows, List<Read> reads, Set<String> objected) {
        List<RowVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean no =
                before.get(i).verdict().isApplied() &&
                reads.get(i) instanceof Read.Person(var person) &&
                saidNo(person, objected);
            verdicts.add(no ? objected(rows.get(i), ((Read.Person) reads.get(i)).row()) : before.get(i));
        }
        return verdicts;
    }

    /** Whoever said no is not taken, whatever else the row says. */
    static RowVerdict objected(Row row, PartnerRow person) {
        return of(row, person, Verdict.REJECT, Reason.OBJECTED, Map.of());
    }

    private static RowVerdict rejected(Row row, Read.Nobody nobody) {
        String text = String.join(
            " · ",
            row
                .cells()
                .stream()
                .filter(cell -> !cell.isEmpty())
                .limit(3)
                .toList()
        );
        Verdict verdict = nobody.reason() == Reason.HEADER_AGAIN ? Verdict.SKIP : Verdict.REJECT;
        return new RowVerdict(
            row.number(),
            row.line(),
            verdict,
            nobody.reason(),
            nobody.params(),
            shortened(text),
            null,
            null,
            List.of()
        );
    }

    private RowVerdict verdict(Row row, PartnerRow person, Map<String, Collection<Met>> known) {
        Doubles.Taken taken = doubles.instead(person);
        if (taken != null) {
            Map<String, String> params = Map.of("row", Integer.toString(taken.row()));
            return taken.same()
                ? of(row, person, Verdict.SKIP, Reason.SAME_AS_ROW, params)
                : of(row, person, Verdict.CONFLICT, Reason.DIFFERS_FROM_ROW, params);
        }
        List<Met> met = keys(person, told)
            .stream()
            .flatMap(key -> known.getOrDefault(key, List.of()).stream())
            .toList();
        List<String> partners = met.stream().map(Met::partnerId).distinct().toList();
        if (partners.size() > 1) {
            String names = String.join(", ", met.stream().map(Met::displayName).distinct().toList());
            return of(row, person, Verdict.CONFLICT, Reason.SEVERAL_PARTNERS, Map.of("names", names));
        }
        return partners.isEmpty()
            ? of(row, person, Verdict.CREATE, Reason.NEW, Map.of())
            : of(
                  row,
                  person,
                  Verdict.UPDATE,
                  met.stream().anyMatch(one -> person.keys().contains(one.key())) ? Reason.KNOWN : Reason.KNOWN_CONTACT,
                  Map.of("name", met.getFirst().displayName())
              );
    }

    private static RowVerdict of(
        Row row,
        PartnerRow person,
        Verdict verdict,
        Reason reason,
        Map<String, String> params
    ) {
        return new RowVerdict(
            row.number(),
            row.line(),
            verdict,
            reason,
            params,
            shortened(person.displayName()),
            person.keys().getFirst(),
            followers(person),
            List.of()
        );
    }

    private static @Nullable Long followers(PartnerRow person) {
        return person.accounts().getFirst().followers() == null ? null : person.followers().longValue();
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 119) + "…";
    }
}
