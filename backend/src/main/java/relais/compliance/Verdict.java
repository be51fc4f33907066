package relais.compliance;

import java.util.Collection;

/** What a check found, from the mildest to the strictest. A verdict on a check is never a verdict on the law. */
public enum Verdict {
    NA,
    PASS,
    REVIEW,
    FAIL;

    /** The strictest of all findings; NA when there are none. */
    public static Verdict strictest(Collection<Finding> findings) {
        return findings.stream().map(Finding::verdict).max(Verdict::compareTo).orElse(NA);
    }
}
