package relais.collaborations;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.collaborations.CollaborationExamples.terms;

import java.util.List;
import org.junit.jupiter.api.Test;
import relais.platform.Money;

class TermsTests {

    @Test
    void theFingerprintOfReleasedFormOneNeverChanges() {
        assertThat(CanonicalTerms.form(terms())).startsWith(
            "relais-terms/1\ndeliverable\t\"d1\"\tINSTAGRAM\tREEL\t1\t2026-12-10\t"
        );
        assertThat(CanonicalTerms.fingerprint(terms()))
            .isEqualTo(CanonicalTerms.fingerprint(terms("1580")))
            .hasSize(64);
    }

    @Test
    void theOrderInWhichThingsWereTypedDoesNotCount() {
        Terms t = terms();
        Terms shuffled = new Terms(
            t.deliverables().reversed(),
            t.fee(),
            t.gift(),
            t.rights(),
            t.exclusivity(),
            2,
            30,
            t.from(),
            t.to(),
            t.clauses()
        );

        assertThat(CanonicalTerms.fingerprint(shuffled)).isEqualTo(CanonicalTerms.fingerprint(t));
    }

    @Test
    void anythingThatBindsChangesTheFingerprint() {
        Terms t = terms();
        Terms otherGift = new Terms(
            t.deliverables(),
            t.fee(),
            new Gift("Coffret", Money.euros("64"), Money.euros("21")),
            t.rights(),
            t.exclusivity(),
            2,
            30,
            t.from(),
            t.to(),
            List.of()
        );

        assertThat(CanonicalTerms.fingerprint(terms("1850"))).isNotEqualTo(CanonicalTerms.fingerprint(t));
        assertThat(CanonicalTerms.fingerprint(otherGift)).isNotEqualTo(CanonicalTerms.fingerprint(t));
    }

    @Test
    void theValueCountsTheGiftAtWhatItIsWorthToThePartner() {
        assertThat(terms().value()).isEqualTo(Money.euros("1644"));
    }
}
