package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.Contact.Channel.EMAIL;
import static relais.partners.Examples.*;
import static relais.partners.MergeField.COUNTRY;
import static relais.partners.MergeField.NAME;
import static relais.partners.Network.INSTAGRAM;
import static relais.partners.Network.TIKTOK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import relais.platform.decision.Decision;

/** Two pictures of one person become one, and two again. */
class JoiningTests {

    private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);

    private final Relationship ines = known("p1", "Inès Marchetti", "FR", INSTAGRAM, "ines.m", "ines@exemple.test");
    private final Relationship twin = known("p2", "I. Marchetti", "BE", TIKTOK, "ines_m", "bureau@exemple.test");

    @Test
    void whatIsChosenIsTakenAndEverythingElseIsAddedUp() {
        var one = joined(Set.of(COUNTRY));
        assertThat(one.displayName()).isEqualTo("Inès Marchetti");
        assertThat(one.profile().country()).isEqualTo("BE");
        assertThat(one.accounts())
            .extracting(account -> account.handle().key())
            .containsExactly("instagram:ines.m", "tiktok:ines_m");
        assertThat(one.contacts())
            .extracting(Contact::value)
            .containsExactly("ines@exemple.test", "bureau@exemple.test");
        assertThat(one.keys()).contains("tiktok:ines_m", "email:bureau@exemple.test");
        assertThat(one.partnerId()).isEqualTo("p1");
    }

    @Test
    void whoeverIsGoneIsFoundByNoKeyAndComesBackWithAllOfThem() {
        var gone = Joining.gone(twin, "p1", "m1", TUESDAY);
        assertThat(gone.isHere()).isFalse();
        assertThat(gone.keys()).isEmpty();
        var back = Joining.backAgain(gone, joined(Set.of()), ines, twin, "m1", TUESDAY);
        assertThat(back.isHere()).isTrue();
        assertThat(back.keys()).isEqualTo(twin.keys());
        assertThat(back.profile()).isEqualTo(twin.profile());
    }

    @Test
    void aNoIsNeverLostWhicheverOfTheTwoSaidIt() {
        var no = accepted(twin.closed("Sur demande", null, CAROL, MONDAY));
        assertThat(Joining.joined(ines, no, Set.of(), Set.of(), "m1", TUESDAY).doNotContact()).isEqualTo(
            no.doNotContact()
        );
        assertThat(Joining.joined(no, ines, Set.of(), Set.of(), "m1", TUESDAY).doNotContact()).isEqualTo(
            no.doNotContact()
        );
        var until = accepted(ines.closed("Congé", LocalDate.parse("2027-01-01"), CAROL, MONDAY));
        assertThat(Joining.joined(until, no, Set.of(), Set.of(), "m1", TUESDAY).doNotContact()).isEqualTo(
            no.doNotContact()
        );
    }

    @Test
    void theSameAccountOnBothPagesShowsItsNewestFigures() {
        var older = measured(ines, "instagram:ines.m", "2026-10-01", 100);
        var newer = measured(
            known("p2", "I", null, INSTAGRAM, "ines.m", "x@exemple.test"),
            "instagram:ines.m",
            "2026-11-01",
            120
        );
        var one = Joining.joined(older, newer, Set.of(), Set.of(), "m1", TUESDAY);
        assertThat(one.accounts()).hasSize(1);
        assertThat(one.accounts().getFirst().followers()).isEqualTo(120);
        assertThat(Joining.parted(one, older, one, "m1", TUESDAY).accounts()).isEqualTo(older.accounts());
    }

    @Test
    void takenBackAtOnceTheKeptOneIsAsBefore() {
        var one = joined(Set.of(NAME, COUNTRY));
        var again = Joining.parted(one, ines, one, "m1", TUESDAY);
        assertThat(again.profile()).isEqualTo(ines.profile());
        assertThat(again.accounts()).isEqualTo(ines.accounts());
        assertThat(again.contacts()).isEqualTo(ines.contacts());
        assertThat(again.keys()).isEqualTo(ines.keys());
        assertThat(again.merges().by()).isEmpty();
    }

    @Test
    void whatWasWrittenSinceStaysAndIsNamed() {
        var one = joined(Set.of(NAME));
        var noted = accepted(one.noted("n9", "Rappeler mardi", CAROL, TUESDAY));
        var renamed = accepted(
            noted.edited(
                new PartnerSheet(
                    new Profile("Inès M.", one.profile().kinds(), "FR", null, List.of(), List.of(), ""),
                    one.contacts(),
                    List.of("vue"),
                    List.of(),
                    null,
                    null
                ),
                CAROL,
                TUESDAY
            )
        );
        assertThat(Joining.since(renamed, one)).isEqualTo(
            Map.of(MergePart.PROFILE, 1L, MergePart.TAGS, 1L, MergePart.NOTES, 1L)
        );
        var again = Joining.parted(renamed, ines, one, "m1", TUESDAY);
        assertThat(again.displayName()).isEqualTo("Inès M.");
        assertThat(again.notes()).extracting(Note::id).containsExactly("n9");
        assertThat(again.tags()).containsExactly("vue");
        assertThat(again.contacts()).isEqualTo(ines.contacts());
    }

    @Test
    void aNoThatWasSaidWhileTheyWereOneIsTheNoOfBoth() {
        var said = accepted(joined(Set.of()).objected("o1", "Par le lien d'une lettre", TUESDAY));
        assertThat(Joining.parted(said, ines, joined(Set.of()), "m1", TUESDAY).saidNo()).isTrue();
        var back = backAgain(said, twin);
        assertThat(back.saidNo()).isTrue();
        assertThat(back.doNotContact())
            .extracting(DoNotContact::objectionId, DoNotContact::by)
            .containsExactly("o1", "p2");
        assertThat(accepted(back.readmitted("Au téléphone", CAROL, TUESDAY)).doNotContact()).isNull();
    }

    @Test
    void aNoOfTheOneBeforeOrAStopOfTheTeamIsNotTheNoOfTheOther() {
        var no = accepted(ines.objected("o1", "Par la page", MONDAY));
        assertThat(Joining.backAgain(gone(twin), one(no, twin), no, twin, "m1", TUESDAY).doNotContact()).isNull();
        var closed = accepted(joined(Set.of()).closed("Trop cher", null, CAROL, TUESDAY));
        assertThat(backAgain(closed, twin).doNotContact()).isNull();
        var own = accepted(twin.objected("o2", "Par la page", MONDAY));
        assertThat(Joining.backAgain(gone(own), one(ines, own), ines, own, "m1", TUESDAY).doNotContact()).isEqualTo(
            own.doNotContact()
        );
    }

    @Test
    void aMandateThatEndedWhileTheyWereOneHasEndedForThePersonWhoseItIs() {
        var open = mandate("x", null);
        var represented = accepted(twin.mandated(open, MONDAY_DATE, CAROL, MONDAY));
        var ended = accepted(
            one(ines, represented).remandated(mandate("x", LocalDate.parse("2026-11-16")), CAROL, TUESDAY)
        );
        assertThat(Joining.parted(ended, ines, one(ines, represented), "m1", TUESDAY).casting().mandates()).isEmpty();
        var back = backAgain(ended, represented);
        assertThat(back.casting().mandate("x").until()).isEqualTo("2026-11-16");
        assertThat(back.casting().allowing(Mandate.Power.NEGOTIATE, "a1", LocalDate.parse("2026-11-17"))).isEmpty();
        var removed = accepted(one(ines, represented).unmandated("x", CAROL, TUESDAY));
        assertThat(backAgain(removed, represented).casting().mandates()).containsExactly(open);
    }

    @Test
    void aContactThatWasTypedOverGoesBackAsItReadsByNowUnlessTheOtherHadItToo() {
        var relabelled = accepted(relabelled(joined(Set.of()), "agence"));
        assertThat(Joining.parted(relabelled, ines, joined(Set.of()), "m1", TUESDAY).contacts())
            .extracting(Contact::value)
            .containsExactly("ines@exemple.test");
        assertThat(backAgain(relabelled, twin).contacts()).extracting(Contact::label).containsExactly("agence");

        var same = known("p2", "I. Marchetti", "BE", TIKTOK, "ines_m", "ines@exemple.test");
        var hers = accepted(relabelled(one(ines, same), "mère"));
        assertThat(backAgain(hers, same).contacts()).isEqualTo(same.contacts());
    }

    private Relationship backAgain(Relationship current, Relationship absorbed) {
        return Joining.backAgain(gone(absorbed), current, ines, absorbed, "m1", TUESDAY);
    }

    private static Relationship gone(Relationship absorbed) {
        return Joining.gone(absorbed, "p1", "m1", TUESDAY);
    }

    private static Relationship one(Relationship kept, Relationship absorbed) {
        return Joining.joined(kept, absorbed, Set.of(), Set.of(), "m1", TUESDAY);
    }

    private static Mandate mandate(String id, @Nullable LocalDate until) {
        return new Mandate(
            id,
            "a1",
            Set.of(Mandate.Power.NEGOTIATE),
            LocalDate.parse("2026-01-01"),
            until,
            Mandate.Payee.TALENT,
            "vu à Paris",
            null,
            CAROL,
            MONDAY
        );
    }

    /** Everybody's contacts by another label. */
    private static Decision<Relationship> relabelled(Relationship known, String label) {
        var sheet = known.sheet();
        var contacts = known
            .contacts()
            .stream()
            .map(one -> new Contact(one.channel(), one.value(), label, one.source(), one.since()))
            .toList();
        return known.edited(
            new PartnerSheet(sheet.profile(), contacts, sheet.tags(), sheet.rates(), sheet.ownerId(), sheet.agencyId()),
            CAROL,
            TUESDAY
        );
    }

    @Test
    void ownFieldsAreChosenOneByOneSeveralChoicesAddUpAndAllOfItIsTakenBack() {
        var kept = filled(ines, Map.of("bath", new FieldValue.Choice("a"), "hair", choices("x"), "word", text("elle")));
        var gone = filled(
            twin,
            Map.of("bath", new FieldValue.Choice("b"), "hair", choices("y", "x"), "page", text("kit"))
        );
        var one = Joining.joined(kept, gone, Set.of(), Set.of("bath"), "m1", TUESDAY);
        assertThat(one.fields()).isEqualTo(
            Map.of(
                "bath",
                new FieldValue.Choice("b"),
                "hair",
                choices("x", "y"),
                "word",
                text("elle"),
                "page",
                text("kit")
            )
        );
        assertThat(Joining.parted(one, kept, one, "m1", TUESDAY).fields()).isEqualTo(kept.fields());

        var since = filled(one, Map.of("word", text("elle, toujours"), "hair", choices("x", "y", "z")));
        assertThat(Joining.since(since, one)).isEqualTo(Map.of(MergePart.PROFILE, 2L));
        assertThat(Joining.parted(since, kept, one, "m1", TUESDAY).fields()).isEqualTo(
            Map.of("bath", new FieldValue.Choice("a"), "hair", choices("x", "z"), "word", text("elle, toujours"))
        );
    }

    @Test
    void whenceTheBrandHadEitherIsKnownOfTheOneTheyBecomeAndNoLongerOfTheTwo() {
        var other = new Origin("salon de Lyon", MONDAY_DATE, "casting", CAROL, MONDAY, "j2", "4");
        var gone = Relationship.begun("b1", "p2", profile("I. Marchetti", null), List.of(), other);
        var one = Joining.joined(ines, gone, Set.of(), Set.of(), "m1", TUESDAY);
        assertThat(one.origin()).isEqualTo(ines.origin());
        assertThat(one.laterOrigins()).containsExactly(other);
        assertThat(Joining.parted(one, ines, one, "m1", TUESDAY).laterOrigins()).isEmpty();
    }

    private static Relationship filled(Relationship known, Map<String, FieldValue> values) {
        return accepted(known.filled(new FieldsTold(values, Set.of()), Map.of(), CAROL, MONDAY));
    }

    private static FieldValue text(String text) {
        return new FieldValue.Text(text);
    }

    private static FieldValue choices(String... ids) {
        return new FieldValue.Choices(List.of(ids));
    }

    private Relationship joined(Set<MergeField> taken) {
        return Joining.joined(ines, twin, taken, Set.of(), "m1", TUESDAY);
    }

    static Relationship known(String id, String name, String country, Network network, String handle, String email) {
        var begun = Relationship.begun(
            "b1",
            id,
            profile(name, country),
            List.of(Account.of(Handle.of(network, handle))),
            imported("j1")
        );
        var contacts = List.of(new Contact(EMAIL, email, "", "bio", MONDAY_DATE));
        return begun.learning(
            new Newcomer("1", begun.profile(), List.of(), Map.of(), null, contacts, List.of(), null),
            imported("j1")
        );
    }

    private static Relationship measured(Relationship known, String account, String on, long followers) {
        return accepted(
            known.measured(
                account,
                LocalDate.parse(on),
                new MetricSource(MetricSource.Kind.TYPED, "profil"),
                Figures.followers(followers),
                CAROL,
                MONDAY
            )
        );
    }

    private static Relationship accepted(Decision<Relationship> decision) {
        return ((Decision.Accepted<Relationship>) decision).result();
    }
}
