package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.SavedViewRefusal.NOT_YOUR_VIEW;
import static relais.partners.SavedViewRefusal.VIEW_NAMELESS;
import static relais.platform.decision.Decision.refused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import relais.identity.Actor;
import relais.identity.Role;
import relais.partners.SavedView.Action;
import relais.partners.SavedView.Asked;
import relais.partners.SavedView.Density;
import relais.partners.SavedView.Sheet;
import relais.platform.decision.Decision;

/** Who keeps which view, and who may change it. */
class SavedViewTests {

    private static final String BRAND = "b1";
    private static final Actor.Member CAROL = member("carol", Role.CM);
    private static final Actor.Member COLIN = member("colin", Role.CM);
    private static final Actor.Member MONA = member("mona", Role.MANAGER);

    @Test
    void aViewNeedsAName() {
        assertThat(SavedView.saved("v", BRAND, sheet("  ", false), CAROL)).isEqualTo(refused(VIEW_NAMELESS));
        assertThat(carols(true).changed(sheet(" ", true), CAROL)).isEqualTo(refused(VIEW_NAMELESS));
    }

    @Test
    void aPersonalViewIsItsOwnersAlone() {
        SavedView view = carols(false);
        assertThat(view.isFor(CAROL)).isTrue();
        assertThat(view.isFor(COLIN)).isFalse();
        assertThat(view.isFor(MONA)).isFalse();
        assertThat(view.changed(sheet("Autre", false), MONA)).isEqualTo(refused(NOT_YOUR_VIEW));
    }

    @Test
    void aSharedViewIsSeenByTheTeamAndChangedByItsOwnerAndManagers() {
        SavedView view = carols(true);
        assertThat(view.isFor(COLIN)).isTrue();
        assertThat(view.allowed(COLIN)).isEmpty();
        assertThat(view.allowed(MONA)).containsExactly(Action.CHANGE);
        assertThat(view.allowed(CAROL)).containsExactly(Action.CHANGE, Action.SHARE);
        assertThat(view.changed(sheet("Autre", true), COLIN)).isEqualTo(refused(NOT_YOUR_VIEW));
        assertThat(
            after(view.changed(sheet("Autre", true), MONA))
                .sheet()
                .name()
        ).isEqualTo("Autre");
    }

    @Test
    void onlyItsOwnerTakesASharedViewBack() {
        assertThat(carols(true).changed(sheet("Beauté", false), MONA)).isEqualTo(refused(NOT_YOUR_VIEW));
        assertThat(
            after(carols(true).changed(sheet("Beauté", false), CAROL))
                .sheet()
                .shared()
        ).isFalse();
    }

    @Test
    void aRemovedViewCanBeBroughtBackAsItWas() {
        SavedView gone = after(carols(true).removed(MONA));
        assertThat(gone.removed()).isTrue();
        assertThat(after(gone.restored(MONA))).isEqualTo(carols(true));
        assertThat(gone.restored(COLIN)).isEqualTo(refused(NOT_YOUR_VIEW));
    }

    @Test
    void savingWhatIsThereAlreadyIsNoNews() {
        var same = (Decision.Accepted<SavedView>) carols(true).changed(sheet(" Beauté ", true), CAROL);
        assertThat(same.news()).isEmpty();
    }

    private static SavedView carols(boolean shared) {
        return after(SavedView.saved("v", BRAND, sheet("Beauté", shared), CAROL));
    }

    private static SavedView after(Decision<SavedView> decision) {
        return ((Decision.Accepted<SavedView>) decision).result();
    }

    private static Sheet sheet(String name, boolean shared) {
        var asked = new Asked(
            "crème",
            List.of("COUNTRY:FR"),
            1_000L,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "-lights",
            List.of()
        );
        return new Sheet(name, shared, asked, List.of(new SavedView.Column("followers", 120)), Density.COMPACT);
    }

    private static Actor.Member member(String id, Role role) {
        return new Actor.Member(id, id, false, Map.of(BRAND, Set.of(role)));
    }
}
