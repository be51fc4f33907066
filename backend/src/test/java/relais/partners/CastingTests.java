package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.Availability.Word.*;
import static relais.partners.Examples.*;
import static relais.partners.Mandate.Power.*;
import static relais.partners.Network.INSTAGRAM;
import static relais.partners.Network.TIKTOK;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import relais.platform.Money;
import relais.platform.decision.Decision;

/** What a casting sheet says of a partner: time, prices, and what agencies may do. */
class CastingTests {

    private static final LocalDate TUESDAY = MONDAY_DATE.plusDays(1);
    private final Relationship ines = JoiningTests.known("p1", "Inès", "FR", INSTAGRAM, "ines.m", "ines@exemple.test");

    @Test
    void whatWasSaidOfTheTimeThereIsHoldsOnItsDaysOnly() {
        var away = said(UNAVAILABLE, "2026-11-17", "2026-11-20", "tournage");
        assertThat(away.on(MONDAY_DATE)).isEqualTo(Availability.Now.LATER);
        assertThat(away.on(TUESDAY)).isEqualTo(Availability.Now.UNAVAILABLE);
        assertThat(away.on(LocalDate.parse("2026-11-21"))).isEqualTo(Availability.Now.OVER);
        assertThat(said(AVAILABLE, null, null, "").on(TUESDAY)).isEqualTo(Availability.Now.AVAILABLE);
        assertThat(said(IN_WORDS, null, null, "plutôt au printemps").on(TUESDAY)).isEqualTo(Availability.Now.IN_WORDS);
    }

    @Test
    void nothingSaidIsNotAvailable() {
        assertThat(ines.casting().availability()).isNull();
        assertThat(refusal(ines.available(said(IN_WORDS, null, null, " "), CAROL, MONDAY))).isEqualTo(
            PartnerRefusal.AVAILABILITY_UNSAID
        );
        assertThat(refusal(ines.available(said(LIMITED, "2026-11-20", "2026-11-17", ""), CAROL, MONDAY))).isEqualTo(
            PartnerRefusal.ENDS_BEFORE_IT_BEGINS
        );
    }

    @Test
    void theLaterWordWinsWhicheverWayItCame() {
        var known = new Casting(said(AVAILABLE, null, null, "oui"), List.of(), null);
        var older = new Availability(UNAVAILABLE, null, null, "", "liste", MONDAY_DATE.minusDays(3), "j1", MONDAY);
        var newer = new Availability(UNAVAILABLE, null, null, "", "liste", MONDAY_DATE.plusDays(3), "j1", MONDAY);
        assertThat(known.learning(older, false)).isEqualTo(known);
        assertThat(known.learning(newer, true)).isEqualTo(known);
        assertThat(known.learning(newer, false).availability()).isEqualTo(newer);
        assertThat(Casting.NOTHING.learning(older, true).availability()).isEqualTo(older);
        assertThat(known.learning(null, false)).isEqualTo(known);
    }

    @Test
    void aMandateOfTodayMakesItsAgencyTheOneThatStandsForTheTalent() {
        var represented = accepted(ines.mandated(mandate("m1", "a1", "2026-01-01", null), MONDAY_DATE, CAROL, MONDAY));
        assertThat(represented.agencyId()).isEqualTo("a1");
        assertThat(represented.casting().allowing(NEGOTIATE, "a1", MONDAY_DATE)).isPresent();
        assertThat(represented.casting().allowing(SIGN, "a1", MONDAY_DATE)).isEmpty();
        var later = accepted(represented.mandated(mandate("m2", "a2", "2027-01-01", null), MONDAY_DATE, CAROL, MONDAY));
        assertThat(later.agencyId()).isEqualTo("a1");
    }

    @Test
    void aMandateEndsWithItsLastDayOrWithAnotherAgency() {
        var mandate = mandate("m1", "a1", "2026-01-01", "2026-11-16");
        assertThat(mandate.on(MONDAY_DATE, "a1")).isEqualTo(Mandate.State.IN_FORCE);
        assertThat(mandate.on(TUESDAY, "a1")).isEqualTo(Mandate.State.ENDED);
        assertThat(mandate.on(MONDAY_DATE, "a2")).isEqualTo(Mandate.State.REPLACED);
        assertThat(mandate.on(LocalDate.parse("2025-12-31"), "a1")).isEqualTo(Mandate.State.UPCOMING);
        var released = accepted(
            accepted(ines.mandated(mandate, MONDAY_DATE, CAROL, MONDAY)).standsFor(null, CAROL, MONDAY)
        );
        assertThat(released.casting().mandates()).hasSize(1);
        assertThat(released.casting().allowing(NEGOTIATE, released.agencyId(), MONDAY_DATE)).isEmpty();
    }

    @Test
    void aMandateThatAllowsNothingIsNoneAndWhoIsPaidMustInvoice() {
        assertThat(
            refusal(ines.mandated(mandate(Set.of(), Mandate.Payee.TALENT), MONDAY_DATE, CAROL, MONDAY))
        ).isEqualTo(PartnerRefusal.MANDATE_EMPTY);
        assertThat(
            refusal(ines.mandated(mandate(Set.of(SIGN), Mandate.Payee.AGENCY), MONDAY_DATE, CAROL, MONDAY))
        ).isEqualTo(PartnerRefusal.PAID_WITHOUT_INVOICE);
        assertThat(
            accepted(ines.mandated(mandate(Set.of(SIGN, INVOICE), Mandate.Payee.AGENCY), MONDAY_DATE, CAROL, MONDAY))
                .casting()
                .mandates()
        ).hasSize(1);
    }

    @Test
    void aThousandPeopleAreReckonedByViewsWhereTheyAreKnownElseByFollowers() {
        var accounts = List.of(
            account(INSTAGRAM, new Figures(60_000L, 20_000.0, null, null, null, null, null)),
            account(TIKTOK, Figures.followers(24_000))
        );
        var reel = AskingPrice.of(rate(INSTAGRAM, "Reel", "450.00", "EUR"), accounts);
        assertThat(reel.perThousand()).isEqualTo(Money.euros("22.50"));
        assertThat(reel.basis()).isEqualTo(AskingPrice.Basis.VIEWS);
        var tiktok = AskingPrice.of(rate(TIKTOK, "Vidéo", "100.00", "EUR"), accounts);
        assertThat(tiktok.perThousand()).isEqualTo(Money.euros("4.17"));
        assertThat(tiktok.basis()).isEqualTo(AskingPrice.Basis.FOLLOWERS);
        var blog = AskingPrice.of(rate(Network.BLOG, "Article", "100.00", "EUR"), accounts);
        assertThat(blog.perThousand()).isNull();
    }

    @Test
    void pricesOfTwoCurrenciesAreNotCompared() {
        var priced = accepted(
            ines.edited(
                new PartnerSheet(
                    ines.profile(),
                    ines.contacts(),
                    List.of(),
                    List.of(
                        rate(INSTAGRAM, "Story", "90.00", "USD"),
                        rate(INSTAGRAM, "Reel", "450.00", "EUR"),
                        rate(INSTAGRAM, "Post", "300.00", "EUR"),
                        rate(TIKTOK, "Vidéo", "20.00", "CHF")
                    ),
                    null,
                    null
                ),
                CAROL,
                MONDAY
            )
        );
        var asks = AskingPrice.from(priced);
        assertThat(asks)
            .extracting(one -> one.rate().format())
            .containsExactly("Post", "Vidéo");
        assertThat(AskingPrice.lowest(asks, List.of()).orElseThrow().rate().format()).isEqualTo("Post");
        assertThat(AskingPrice.lowest(asks, List.of(TIKTOK)).orElseThrow().rate().format()).isEqualTo("Vidéo");
    }

    @Test
    void aMergeBringsTheLatestWordAndEveryMandateAndTheUndoTakesThemBack() {
        var twin = JoiningTests.known("p2", "I.", "FR", TIKTOK, "ines_m", "bureau@exemple.test");
        var here = accepted(ines.mandated(mandate("m1", "a1", "2025-01-01", "2025-12-31"), MONDAY_DATE, CAROL, MONDAY));
        var there = accepted(
            accepted(twin.mandated(mandate("m2", "a2", "2026-01-01", null), MONDAY_DATE, CAROL, MONDAY)).available(
                said(LIMITED, null, null, "un contenu par mois"),
                CAROL,
                MONDAY
            )
        );
        var one = Joining.joined(here, there, Set.of(MergeField.AGENCY), Set.of(), "m1", MONDAY);
        assertThat(one.casting().mandates()).extracting(Mandate::id).containsExactly("m2", "m1");
        assertThat(one.casting().availability()).isEqualTo(there.casting().availability());
        assertThat(one.agencyId()).isEqualTo("a2");
        var again = Joining.parted(one, here, one, "m1", MONDAY);
        assertThat(again.casting()).isEqualTo(here.casting());
        var later = accepted(one.mandated(mandate("m3", "a2", "2027-01-01", null), MONDAY_DATE, CAROL, MONDAY));
        assertThat(Joining.parted(later, here, one, "m1", MONDAY).casting().mandates())
            .extracting(Mandate::id)
            .containsExactly("m3", "m1");
        assertThat(Joining.since(later, one)).isEqualTo(Map.of(MergePart.MANDATES, 1L));
    }

    @Test
    void ourOwnWordsFromAFileOfOursTakeNobodysPlace() {
        var theirs = said(AVAILABLE, "2026-12-01", "2027-02-01", "plutôt le matin");
        for (String ours : List.of(
            "Disponible du 1 décembre 2026 au 1 février 2027",
            "Available from 1 December 2026 until 1 February 2027"
        )) {
            assertThat(theirs.saysMoreThan(said(AVAILABLE, "2026-12-01", "2027-02-01", ours))).isTrue();
        }
        assertThat(theirs.saysMoreThan(said(AVAILABLE, "2026-12-01", "2027-02-01", "le soir aussi"))).isFalse();
        var away = said(UNAVAILABLE, null, null, "congé");
        assertThat(away.saysMoreThan(said(UNAVAILABLE, null, null, "Indisponible"))).isTrue();
    }

    @Test
    void anUndoneListTakesItsWordBackUnlessSomebodySaidAnotherSince() {
        var list = new Newcomer(
            "1",
            ines.profile(),
            List.of(),
            Map.of(),
            null,
            List.of(),
            List.of(),
            null,
            List.of(),
            Set.of(),
            false,
            List.of(),
            said(AVAILABLE, null, null, "oui"),
            FieldsTold.NOTHING,
            List.of()
        );
        var told = ines.learning(list, imported("j2"));
        var change = new LearnedByImport.Change("p1", LearnedByImport.Known.of(ines), LearnedByImport.Known.of(told));
        assertThat(told.casting().availability()).isNotNull();
        assertThat(
            told.unlearning(new LearnedByImport.TakingBack("j2", change), MONDAY).casting().availability()
        ).isNull();
        var since = accepted(told.available(said(UNAVAILABLE, null, null, "malade"), CAROL, MONDAY));
        var back = new LearnedByImport.TakingBack("j2", change);
        assertThat(since.unlearning(back, MONDAY).casting()).isEqualTo(since.casting());
        assertThat(back.edited()).containsExactly(PartnerPart.AVAILABILITY);
    }

    private static Availability said(
        Availability.Word word,
        @Nullable String from,
        @Nullable String until,
        String note
    ) {
        return new Availability(word, day(from), day(until), note, "l’agent", MONDAY_DATE, CAROL, MONDAY);
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static Mandate mandate(String id, String agency, String from, @Nullable String until) {
        return new Mandate(
            id,
            agency,
            Set.of(NEGOTIATE, INVOICE),
            LocalDate.parse(from),
            day(until),
            Mandate.Payee.AGENCY,
            "vu sur papier",
            null,
            CAROL,
            MONDAY
        );
    }

    private static Mandate mandate(Set<Mandate.Power> powers, Mandate.Payee paid) {
        return new Mandate("m1", "a1", powers, MONDAY_DATE, null, paid, "", null, CAROL, MONDAY);
    }

    private static Rate rate(Network network, String format, String amount, String currency) {
        var price = new Money(new BigDecimal(amount), Currency.getInstance(currency));
        return new Rate(network, format, price, "kit média", MONDAY_DATE);
    }

    private static Account account(Network network, Figures figures) {
        return Account.of(Handle.of(network, "ines")).measured(
            MONDAY_DATE,
            new MetricSource(MetricSource.Kind.TYPED, "profil"),
            figures
        );
    }

    private static Relationship accepted(Decision<Relationship> decision) {
        return ((Decision.Accepted<Relationship>) decision).result();
    }

    private static Object refusal(Decision<Relationship> decision) {
        return ((Decision.Refused<Relationship>) decision).reason();
    }
}
