package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.Examples.CAROL;
import static relais.partners.Examples.MONDAY;
import static relais.partners.JoiningTests.known;
import static relais.partners.Network.INSTAGRAM;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import relais.partners.DoneTo.Ending;
import relais.platform.decision.Decision;

/** What a field is told for many, for each of them and back again. */
class EffectTests {

    private static final FieldValue FIG = new FieldValue.Choice("fig");
    private static final List<String> HAIR = List.of("long", "dry", "curly");
    private static final FieldValue ROSE = new FieldValue.Choice("rose");

    private final Relationship ines = known("p1", "Inès Marchetti", "FR", INSTAGRAM, "ines.m", "ines@exemple.test");
    private final Relationship rosy = filled(ines, "perfume", ROSE);

    @Test
    void whoeverSaysOtherwiseOrNothingIsFilledAndWhoeverSaysSoAlreadyIsLeftAlone() {
        var doing = doing(FIG);
        assertThat(Effect.planned(doing.deed(), ines).value()).isNull();
        assertThat(Effect.planned(doing.deed(), rosy).value()).isEqualTo(ROSE);
        assertThat(done(doing, ines).fields()).isEqualTo(Map.of("perfume", FIG));
        assertThat(done(doing, filled(rosy, "word", new FieldValue.Text("mer"))).fields())
            .as("other fields stay")
            .isEqualTo(Map.of("perfume", FIG, "word", new FieldValue.Text("mer")));
        assertThat(Effect.planned(doing.deed(), filled(ines, "perfume", FIG)).ending()).isEqualTo(Ending.ALREADY);
    }

    @Test
    void emptyingLeavesWhoeverSaidNothing() {
        var doing = doing(null);
        assertThat(done(doing, rosy).fields()).isEmpty();
        assertThat(Effect.planned(doing.deed(), ines).ending()).isEqualTo(Ending.ALREADY);
    }

    @Test
    void takenBackItSaysWhatItSaidBeforeAlsoWhereThatWasNothing() {
        for (Relationship before : new Relationship[] { ines, rosy }) {
            assertThat(back(doing(FIG), before, done(doing(FIG), before))).isEqualTo(before.fields());
        }
        assertThat(back(doing(null), rosy, done(doing(null), rosy))).isEqualTo(rosy.fields());
    }

    @Test
    void whatSomebodyChangedSinceIsNotTakenBack() {
        var since = filled(done(doing(FIG), ines), "perfume", ROSE);
        assertThat(back(doing(FIG), ines, since)).isNull();
        assertThat(back(doing(null), rosy, filled(done(doing(null), rosy), "perfume", FIG))).isNull();
        assertThat(back(doing(FIG), ines, filled(done(doing(FIG), ines), "size", amount("38"))))
            .as("another field was changed")
            .isEqualTo(Map.of("size", amount("38")));
    }

    @Test
    void choicesComeToThoseOfEachAndGoAgainWhereTheyWereBrought() {
        var dry = filled(ines, "hair", choices("dry"));
        var adds = choosing(false, "dry", "curly");
        assertThat(Effect.planned(adds.deed(), dry).before()).containsExactly("curly");
        assertThat(done(adds, dry).fields()).isEqualTo(Map.of("hair", choices("curly", "dry")));
        assertThat(done(choosing(false, "long"), done(adds, dry)).fields().get("hair").picks())
            .as("in the order of the field")
            .isEqualTo(HAIR);
        assertThat(done(adds, ines).fields()).isEqualTo(Map.of("hair", choices("curly", "dry")));
        assertThat(Effect.planned(adds.deed(), done(adds, dry)).ending()).isEqualTo(Ending.ALREADY);

        assertThat(back(adds, dry, done(adds, dry))).isEqualTo(dry.fields());
        assertThat(back(adds, ines, done(adds, ines)))
            .as("nothing was said before")
            .isEmpty();
        assertThat(back(adds, dry, filled(done(adds, dry), "hair", choices("curly", "dry", "long"))))
            .as("what a colleague chose since stays")
            .isEqualTo(Map.of("hair", choices("dry", "long")));
        assertThat(back(adds, dry, filled(done(adds, dry), "hair", choices("curly", "dry", "defined later"))))
            .as("also where the field did not offer it then")
            .isEqualTo(Map.of("hair", choices("dry", "defined later")));
        assertThat(back(adds, dry, dry))
            .as("somebody took it off since")
            .isNull();
    }

    @Test
    void choicesGoFromThoseOfEachAndComeBackWhereTheyWere() {
        var curly = filled(ines, "hair", choices("curly", "dry"));
        var takes = choosing(true, "curly", "long");
        assertThat(done(takes, curly).fields()).isEqualTo(Map.of("hair", choices("dry")));
        assertThat(Effect.planned(takes.deed(), ines).ending()).isEqualTo(Ending.ALREADY);
        assertThat(done(choosing(true, "curly", "dry"), curly).fields())
            .as("the last one went")
            .isEmpty();
        assertThat(back(takes, curly, done(takes, curly))).isEqualTo(curly.fields());
        assertThat(back(takes, curly, filled(done(takes, curly), "hair", choices("curly")))).isNull();
    }

    private static Doing choosing(boolean off, String... choiceIds) {
        return new Doing("act", "b1", new Deed.Choose("hair", "Cheveux", List.of(choiceIds), HAIR, off), CAROL, MONDAY);
    }

    private static FieldValue choices(String... choiceIds) {
        return new FieldValue.Choices(List.of(choiceIds));
    }

    private static Doing doing(@Nullable FieldValue value) {
        return new Doing("act", "b1", new Deed.Fill("perfume", "Parfum préféré", value), CAROL, MONDAY);
    }

    private static Relationship done(Doing doing, Relationship known) {
        return accepted(Effect.done(doing, known, MONDAY));
    }

    private static @Nullable Map<String, FieldValue> back(Doing doing, Relationship before, Relationship now) {
        var back = Effect.undone(doing, Effect.planned(doing.deed(), before), now, MONDAY);
        return back == null ? null : accepted(back).fields();
    }

    private static Relationship filled(Relationship known, String fieldId, FieldValue value) {
        return accepted(known.filled(new FieldsTold(Map.of(fieldId, value), Set.of()), Map.of(), CAROL, MONDAY));
    }

    private static FieldValue amount(String number) {
        return new FieldValue.Amount(new BigDecimal(number));
    }

    private static Relationship accepted(Decision<Relationship> decision) {
        return ((Decision.Accepted<Relationship>) decision).result();
    }
}
