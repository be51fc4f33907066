package relais.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTests {

    @Test
    void aRequiredTagIsFoundWhateverItsCaseAndOnlyAsAWhole() {
        assertThat(find(Check.REQUIRED_TAG, "Merci @Clairembrun.Demo !").getFirst().verdict()).isEqualTo(Verdict.PASS);
        assertThat(find(Check.REQUIRED_TAG, "Merci @clairembrun.demo.").getFirst().verdict()).isEqualTo(Verdict.PASS);
        assertThat(find(Check.REQUIRED_TAG, "Merci @clairembrun.demonstration").getFirst().verdict()).isEqualTo(
            Verdict.FAIL
        );
    }

    @Test
    void aMissingTagAsksForALookAndABannedWordKeepsFromApproval() {
        assertThat(find(Check.REQUIRED_TAG, "Rien").getFirst().needsTick()).isTrue();
        assertThat(find(Check.BANNED_WORD, "Un vrai MIRACLE pour moi").getFirst().blocks()).isTrue();
    }

    @Test
    void aBannedWordInsideAnotherWordIsNotTheBannedWord() {
        assertThat(find(Check.BANNED_WORD, "Ce n'est pas miraculeux"))
            .extracting(Finding::verdict)
            .containsExactly(Verdict.PASS);
    }

    @Test
    void greenClaimsWithoutProofAreFoundOneByOne() {
        var claims = find(
            Check.GREEN_CLAIM,
            "Publicité – Un soin neutre en carbone et 100 % biodégradable, signé @clairembrun.demo."
        );

        assertThat(claims).extracting(Finding::subject).containsExactly("neutre en carbone", "100 % biodégradable");
        assertThat(claims).allMatch(Finding::blocks);
    }

    @Test
    void aCaptionTooLongForItsNetworkShowsWhereItRunsOver() {
        var finding = find(Check.CAPTION_LENGTH, "a".repeat(2300)).getFirst();

        assertThat(finding.blocks()).isTrue();
        assertThat(finding.span()).isEqualTo(new Span(2200, 2300));
    }

    private static List<Finding> find(Check check, String caption) {
        return Wording.check(Content.of(caption), SETTING)
            .stream()
            .filter(finding -> finding.check() == check)
            .toList();
    }

    private static final Setting SETTING = new Setting(
        Surface.FEED,
        "INSTAGRAM",
        List.of("FR"),
        true,
        List.of("Clairembrun"),
        List.of("@clairembrun.demo"),
        List.of("miracle")
    );
}
