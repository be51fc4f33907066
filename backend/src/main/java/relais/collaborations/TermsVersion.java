package relais.collaborations;

import java.time.Instant;

/**
 * One step of the negotiation: who proposed which terms, when, with which words.
 *
 * @param number 1 for the first offer
 * @param fingerprint sha-256 of the canonical form: whoever decides sends back the one they read
 */
public record TermsVersion(
    int number,
    Side side,
    Terms terms,
    String fingerprint,
    String message,
    String by,
    Instant at
) {
    static TermsVersion of(int number, Side side, Terms terms, String message, String by, Instant at) {
        return new TermsVersion(number, side, terms, CanonicalTerms.fingerprint(terms), message, by, at);
    }

    /** Who proposed it. */
    public enum Side {
        BRAND,
        PARTNER,
    }
}
