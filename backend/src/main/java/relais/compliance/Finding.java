package relais.compliance;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one check found on one version of a content: the verdict, how much it weighs, why, and where in the caption.
 * {@code subject} tells two findings of one check apart: a country, a tag, a word.
 */
public record Finding(
    Check check,
    String subject,
    Verdict verdict,
    Severity severity,
    Reason reason,
    Map<String, String> params,
    @Nullable Span span,
    String rulesVersion
) {
    public Finding {
        params = Map.copyOf(params);
    }

    /** What a person ticks or Legal overrides. */
    public String key() {
        return check + ":" + subject;
    }

    /** Keeps content from being approved, unless Legal overrides it. */
    public boolean blocks() {
        return verdict == Verdict.FAIL && severity == Severity.BLOCK;
    }

    /** Whoever approves must have looked at it. */
    public boolean needsTick() {
        return !blocks() && (verdict == Verdict.REVIEW || verdict == Verdict.FAIL);
    }
}
