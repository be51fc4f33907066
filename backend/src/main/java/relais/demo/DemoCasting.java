package relais.demo;

import static relais.partners.Availability.Word.*;
import static relais.partners.Mandate.Power.*;
import static relais.partners.Network.*;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.Availability;
import relais.partners.Knowing;
import relais.partners.Mandate;
import relais.partners.Mandating;
import relais.partners.Network;
import relais.partners.PartnerSheet;
import relais.partners.Rate;
import relais.partners.Relationship;
import relais.partners.Shipping;
import relais.partners.Tending;
import relais.platform.Money;

/** What the demo's casting sheets say: prices, time, and what the two agencies may do for their talents. */
@Component
@Order(35)
class DemoCasting implements Chapter {

    private final PartnersOfTheDemo partners;
    private final Knowing knowing;
    private final Tending tending;
    private final Mandating mandating;
    private final Clock clock;

    DemoCasting(PartnersOfTheDemo partners, Knowing knowing, Tending tending, Mandating mandating, Clock clock) {
        this.partners = partners;
        this.knowing = knowing;
        this.tending = tending;
        this.mandating = mandating;
        this.clock = clock;
    }

    /** Something that the demo's people wrote down of somebody. */
    private interface Fact {
        Mono<Relationship> told(Relationship known);
    }

    private record Told(Person person, List<Fact> facts) {}

    @Override
    public Mono<Long> enter() {
        return Flux.just(
            of(
                Person.MAELLE,
                rates(
                    rate(INSTAGRAM, "Reel", "650"),
                    rate(INSTAGRAM, "3 stories", "280"),
                    rate(TIKTOK, "Vidéo", "320")
                ),
                said(AVAILABLE, null, 60, "deux contenus par mois"),
                parcels()
            ),
            of(Person.SOAZIG, said(IN_WORDS, null, null, "plutôt après la rentrée, à voir ensemble")),
            of(
                Person.THEODORE,
                rates(rate(TIKTOK, "Vidéo", "2200")),
                said(LIMITED, null, null, "un seul tournage par mois"),
                mandate(-300, null, Mandate.Payee.AGENCY, NEGOTIATE, INVOICE)
            ),
            of(
                Person.CORALIE,
                rates(rate(INSTAGRAM, "Reel", "1500"), rate(SNAPCHAT, "Story", "400")),
                mandate(-420, -20, Mandate.Payee.TALENT, NEGOTIATE)
            ),
            of(
                Person.AWA,
                rates(rate(TIKTOK, "Vidéo", "900"), rate(INSTAGRAM, "Carrousel", "750")),
                said(UNAVAILABLE, 10, 24, "en tournage"),
                mandate(-200, 165, Mandate.Payee.AGENCY, NEGOTIATE, SUBMIT, INVOICE)
            ),
            of(Person.BASTIEN, rates(rate(INSTAGRAM, "Post", "800"))),
            of(
                Person.IDRISS,
                rates(rate(YOUTUBE, "Vidéo dédiée", "3200"), rate(INSTAGRAM, "Reel", "600")),
                said(UNAVAILABLE, -2, 12, "traversée à vélo, sans réseau"),
                mandate(-500, null, Mandate.Payee.AGENCY, NEGOTIATE, INVOICE)
            ),
            of(Person.JONAS, rates(rate(INSTAGRAM, "Carrousel", "900"))),
            of(Person.MALO_ET_PRUNE, mandate(-90, 275, Mandate.Payee.TALENT, NEGOTIATE, SIGN, SUBMIT))
        )
            .concatMap(this::told)
            .count();
    }

    private static Told of(Person person, Fact... facts) {
        return new Told(person, List.of(facts));
    }

    private Mono<Relationship> told(Told told) {
        String brandId = told.person().brandId();
        return partners
            .find(brandId, told.person().key())
            .flatMap(partnerId -> knowing.relationship(brandId, partnerId))
            .filter(DemoCasting::isUntold)
            .flatMap(known -> {
                Mono<Relationship> last = Mono.just(known);
                for (Fact fact : told.facts()) {
                    last = last.flatMap(fact::told);
                }
                return OnStage.as(OnStage.cmOf(brandId), last);
            });
    }

    private static boolean isUntold(Relationship known) {
        return known.rates().isEmpty() && known.cast() == null;
    }

    private Fact rates(Rate... rates) {
        return known ->
            tending.edit(
                known.brandId(),
                known.partnerId(),
                known.edition(),
                new PartnerSheet(
                    known.profile(),
                    known.contacts(),
                    known.tags(),
                    List.of(rates),
                    known.ownerId(),
                    known.agencyId()
                )
            );
    }

    private Rate rate(Network network, String format, String euros) {
        return new Rate(network, format, Money.euros(euros), "kit média", in(-30));
    }

    private Fact said(Availability.Word word, @Nullable Integer from, @Nullable Integer until, String note) {
        return known ->
            tending.keepAvailability(
                known.brandId(),
                known.partnerId(),
                known.edition(),
                new Tending.Time(
                    word,
                    from == null ? null : in(from),
                    until == null ? null : in(until),
                    note,
                    known.agencyId() == null ? "au téléphone" : "l’agence",
                    in(-3)
                )
            );
    }

    private Fact parcels() {
        return known ->
            tending.keepShipping(
                known.brandId(),
                known.partnerId(),
                known.edition(),
                new Tending.Parcels(
                    new Shipping.Address(List.of("4 place du Marché imaginaire"), "35000", "Rennes", "FR"),
                    List.of(new Shipping.Size("Haut", "M"), new Shipping.Size("Pointure", "38")),
                    "elle-même",
                    in(-3)
                )
            );
    }

    private Fact mandate(int from, @Nullable Integer until, Mandate.Payee paid, Mandate.Power... powers) {
        return known ->
            mandating.add(
                known.brandId(),
                known.partnerId(),
                known.edition(),
                new Mandating.Wish(
                    String.valueOf(known.agencyId()),
                    Set.of(powers),
                    in(from),
                    until == null ? null : in(until),
                    paid,
                    "vu sur papier, à l’agence"
                )
            );
    }

    private LocalDate in(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days);
    }
}
