package relais.partners.exporting;

import static relais.partners.Reliability.ENOUGH;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import relais.partners.AskingPrice;
import relais.partners.Availability;
import relais.partners.Mandate;
import relais.partners.Reliability.Answers;
import relais.partners.Reliability.Deliveries;

/** What a casting sheet says of a partner, in columns of a file. */
final class CastingColumns {

    static final List<SheetColumn> ALL = List.of(
        new SheetColumn("price", "Relais : tarif dès, HT", "Relais: rate from, excl. VAT", row ->
            lowest(row, asking -> asking.rate().price().amount())
        ),
        new SheetColumn("priceCurrency", "Relais : devise du tarif", "Relais: currency of the rate", row ->
            lowest(row, asking -> asking.rate().price().currency().getCurrencyCode())
        ),
        new SheetColumn("priceOf", "Relais : tarif de", "Relais: rate of", row ->
            lowest(row, asking -> asking.rate().network().slug() + " " + asking.rate().format())
        ),
        new SheetColumn("priceSaidBy", "Relais : tarif dit par", "Relais: rate said by", row ->
            lowest(row, asking -> asking.rate().from())
        ),
        new SheetColumn("priceSaidOn", "Relais : tarif dit le", "Relais: rate said on", row ->
            lowest(row, asking -> asking.rate().on())
        ),
        new SheetColumn("cpm", "Relais : CPM estimé", "Relais: estimated CPM", row ->
            least(row, asking -> asking.perThousand() == null ? null : asking.perThousand().amount())
        ),
        new SheetColumn("cpmBasis", "Relais : CPM estimé sur", "Relais: estimated CPM by", row ->
            least(row, asking -> asking.basis() == null ? null : Word.of(asking.basis()))
        ),
        new SheetColumn("availability", "Disponibilité", "Availability", row -> said(row, CastingColumns::words)),
        new SheetColumn("availabilityFrom", "Relais : disponibilité du", "Relais: availability from", row ->
            said(row, Availability::from)
        ),
        new SheetColumn("availabilityUntil", "Relais : disponibilité au", "Relais: availability until", row ->
            said(row, Availability::until)
        ),
        new SheetColumn("availabilityNote", "Relais : disponibilité, précision", "Relais: availability, words", row ->
            said(row, Availability::note)
        ),
        new SheetColumn("availabilitySaidOn", "Relais : disponibilité dite le", "Relais: availability said on", row ->
            said(row, Availability::saidOn)
        ),
        new SheetColumn("contentsApproved", "Relais : contenus validés", "Relais: contents approved", row ->
            proven(row, made -> (long) made.finished())
        ),
        new SheetColumn("contentsOnTime", "Relais : dont à l’heure", "Relais: of which on time", row ->
            proven(row, made -> (long) made.onTime())
        ),
        new SheetColumn("roundsOnAverage", "Relais : allers-retours", "Relais: rounds", row ->
            proven(row, made -> made.roundsInTenths() / 10.0)
        ),
        new SheetColumn("answerHours", "Relais : réponse (heures)", "Relais: answer (hours)", row ->
            hours(row, answers -> answers.theirCount() < ENOUGH ? null : answers.theirMinutes())
        ),
        new SheetColumn("ownAnswerHours", "Relais : notre réponse (heures)", "Relais: our answer (hours)", row ->
            hours(row, answers -> answers.ourCount() < ENOUGH ? null : answers.ourMinutes())
        ),
        new SheetColumn("doNotContactBy", "Relais : ne plus contacter, par", "Relais: do not contact, by", row ->
            row.known().doNotContact() == null ? null : row.nameOf(row.known().doNotContact().by())
        ),
        new SheetColumn("mandates", "Relais : mandats", "Relais: mandates", row ->
            row
                .known()
                .casting()
                .mandates()
                .stream()
                .map(mandate -> mandate(row, mandate))
                .toList()
        )
    );

    private CastingColumns() {}

    private static <T> @Nullable T lowest(SheetRow row, Function<AskingPrice, @Nullable T> of) {
        return AskingPrice.lowest(AskingPrice.from(row.known()), row.asked()).map(of).orElse(null);
    }

    private static <T> @Nullable T least(SheetRow row, Function<AskingPrice, @Nullable T> of) {
        return AskingPrice.leastPerThousand(AskingPrice.from(row.known()), row.asked()).map(of).orElse(null);
    }

    private static <T> @Nullable T said(SheetRow row, Function<Availability, @Nullable T> of) {
        Availability said = row.known().casting().availability();
        return said == null ? null : of.apply(said);
    }

    /** So that a list which comes back is understood. */
    private static Word words(Availability said) {
        return switch (said.word()) {
            case AVAILABLE -> new Word("AVAILABLE", "Disponible" + french(said), "Available" + english(said));
            case LIMITED -> new Word("LIMITED", "Disponibilité limitée", "Limited availability");
            case UNAVAILABLE -> new Word("UNAVAILABLE", "Indisponible" + french(said), "Unavailable" + english(said));
            case IN_WORDS -> new Word("IN_WORDS", said.note(), said.note());
        };
    }

    private static String french(Availability said) {
        return said.from() == null
            ? said.until() == null
                ? ""
                : " jusqu’au " + said.until()
            : said.until() == null
              ? " à partir du " + said.from()
              : " du " + said.from() + " au " + said.until();
    }

    private static String english(Availability said) {
        return said.from() == null
            ? said.until() == null
                ? ""
                : " until " + said.until()
            : said.until() == null
              ? " from " + said.from()
              : " from " + said.from() + " to " + said.until();
    }

    private static <T> @Nullable T proven(SheetRow row, Function<Deliveries, T> of) {
        Deliveries made = row.known().standing().history().deliveries();
        return made == null || !made.isEnough() ? null : of.apply(made);
    }

    private static @Nullable Double hours(SheetRow row, Function<Answers, @Nullable Long> of) {
        Answers answers = row.known().standing().history().answers();
        Long minutes = answers == null ? null : of.apply(answers);
        return minutes == null ? null : Math.round(minutes / 6.0) / 10.0;
    }

    /** {@code Papier-Lune: NEGOTIATE+INVOICE from 2026-01-01}: for programs and for eyes alike. */
    private static String mandate(SheetRow row, Mandate mandate) {
        String powers = String.join("+", mandate.sortedPowers().stream().map(Enum::name).toList());
        String until = mandate.until() == null ? "" : "/" + mandate.until();
        return row.nameOf(mandate.agencyId()) + ": " + powers + " " + mandate.from() + until;
    }
}
