package relais.collaborations;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import relais.platform.Money;
import relais.platform.Sha256;

/**
 * Terms written in the one way that never varies, and the fingerprint of that writing. Released forms are never edited:
 * a new way of writing gets a new first line.
 */
final class CanonicalTerms {

    private static final String FORM = "relais-terms/1";

    private CanonicalTerms() {}

    /** The sha-256 of the canonical form, in hexadecimal. */
    static String fingerprint(Terms terms) {
        return Sha256.of(form(terms));
    }

    /** One fact per line, in a fixed order. */
    static String form(Terms terms) {
        Stream<String> deliverables = terms
            .deliverables()
            .stream()
            .sorted(Comparator.comparing(DeliverableTerms::key))
            .map(CanonicalTerms::deliverable);
        Stream<String> money = Stream.of(
            line("fee", money(terms.fee())),
            terms.gift() == null
                ? line("gift", "none")
                : line(
                      "gift",
                      text(terms.gift().what()),
                      money(terms.gift().valueToPartner()),
                      money(terms.gift().costToBrand())
                  )
        );
        Stream<String> rights = terms.rights().stream().map(CanonicalTerms::right).sorted();
        Stream<String> rest = Stream.of(
            terms.exclusivity() == null
                ? line("exclusivity", "none")
                : line("exclusivity", String.valueOf(terms.exclusivity().days()), text(terms.exclusivity().towards())),
            line("rounds", String.valueOf(terms.rounds())),
            line("payment-days", String.valueOf(terms.paymentDays())),
            line("from", terms.from().toString()),
            line("to", terms.to().toString()),
            line("clauses", list(terms.clauses()))
        );
        return Stream.of(Stream.of(FORM), deliverables, money, rights, rest)
            .flatMap(lines -> lines)
            .reduce("", (form, next) -> form + next + "\n");
    }

    private static String deliverable(DeliverableTerms owed) {
        return line(
            "deliverable",
            text(owed.key()),
            owed.network().name(),
            owed.format().name(),
            String.valueOf(owed.count()),
            owed.dueOn().toString(),
            list(owed.caption().requiredTags()),
            list(owed.caption().bannedWords())
        );
    }

    private static String right(UsageRight right) {
        return line(
            "right",
            list(right.acts().stream().map(Enum::name).toList()),
            list(right.deliverables()),
            right.channel().name(),
            list(right.territories()),
            String.valueOf(right.months())
        );
    }

    private static String line(String name, String... values) {
        return name + "\t" + String.join("\t", List.of(values));
    }

    private static String list(Collection<String> values) {
        return values.stream().map(CanonicalTerms::text).sorted().toList().toString();
    }

    private static String money(Money money) {
        return money.amount().toPlainString() + " " + money.currency().getCurrencyCode();
    }

    /** Free text in composed characters, quoted, so that no value can pass for two. */
    private static String text(String value) {
        String composed = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        return (
            '"' + composed.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"'
        );
    }
}
