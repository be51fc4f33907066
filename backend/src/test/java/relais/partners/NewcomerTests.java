package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a row of a list leaves of what was known. */
class NewcomerTests {

    private static final Profile KNOWN = Examples.profile("Inès", "FR");

    @Test
    void aCityOrARemarkComesBelowWhatIsKnownOfSomebodyAndReplacesNothing() {
        Profile known = saying("Céramiste depuis douze ans.");
        Profile told = row("", false, Set.of(), "Lyon", "Agent : Capucine").over(known, "Inès");
        assertThat(told.bio()).isEqualTo("Céramiste depuis douze ans.\nLyon\nAgent : Capucine");
        assertThat(row("", false, Set.of(), "Lyon").over(told, "Inès").bio()).isEqualTo(told.bio());
    }

    @Test
    void aBiographyOfAListReplacesTheOneThatWasKnownWithWhatStandsBesideIt() {
        assertThat(row("Potière.", false, Set.of(), "Lyon").over(saying("Céramiste."), "Inès").bio()).isEqualTo(
            "Potière.\nLyon"
        );
    }

    @Test
    void aListThatOnlyFillsLeavesABiographyAsItIsAndTellsAllOfSomebodyNew() {
        Newcomer row = row("Potière.", true, Set.of(), "Lyon");
        assertThat(row.over(saying("Céramiste."), "Inès").bio()).isEqualTo("Céramiste.");
        assertThat(row.over(KNOWN, "Inès").bio()).isEqualTo("Potière.\nLyon");
        assertThat(row.over(row.whole(), "Inès").bio()).isEqualTo("Potière.\nLyon");
    }

    @Test
    void aBlankThatIsMeantClearsTheBiographyAndKeepsWhatTheRowSaysBesideIt() {
        assertThat(row("", false, Set.of(PartnerPart.BIO), "Lyon").over(saying("Céramiste."), "Inès").bio()).isEqualTo(
            "Lyon"
        );
    }

    @Test
    void aBiographyNeverGrowsBeyondWhatAColleagueCouldTypeInIt() {
        Profile full = saying("é".repeat(3_999));
        assertThat(row("", false, Set.of(), "Lyon").over(full, "Inès")).isEqualTo(full);
    }

    private static Profile saying(String bio) {
        return new Profile(
            KNOWN.displayName(),
            KNOWN.kinds(),
            KNOWN.country(),
            KNOWN.audienceCountry(),
            KNOWN.languages(),
            KNOWN.categories(),
            bio
        );
    }

    private static Newcomer row(String bio, boolean onlyFills, Set<PartnerPart> clears, String... beside) {
        return new Newcomer(
            "1",
            saying(bio),
            List.of(),
            Map.of(),
            null,
            List.of(),
            List.of(),
            null,
            List.of(),
            clears,
            onlyFills,
            List.of(),
            null,
            FieldsTold.NOTHING,
            List.of(beside)
        );
    }
}
