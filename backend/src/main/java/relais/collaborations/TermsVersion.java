package relais.collaborations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of the negotiation: who proposed which terms, when, with which words.
 *
 * @param number 1 for the first offer
 * @param withdrawal when and why the brand took it back before it was answered, where it did
 * @param fingerprint sha-256 of the canonical form: whoever decides sends back the one they read
 */
public record TermsVersion(
    int number,
    Side side,
    Terms terms,
    String fingerprint,
    String message,
    String by,
    Instant at,
    @Nullable Withdrawal withdrawal
) {
    static TermsVersion of(int number, Side side, Terms terms, String message, String by, Instant at) {
        return new TermsVersion(number, side, terms, CanonicalTerms.fingerprint(terms), message, by, at, null);
    }

    /** The same, taken back. */
    TermsVersion withdrawn(String reason, String by, Instant at) {
        return new TermsVersion(
            number,
            side,
            terms,
            fingerprint,
            message,
            this.by,
            this.at,
            new Withdrawal(at, reason, by)
        );
    }

    /** Taken back: when, with which words to the partner, by whom. */
    public record Withdrawal(Instant at, String reason, String by) {}

    /** Who proposed it. */
    public enum Side {
        BRAND,
        PARTNER,
    }
}
