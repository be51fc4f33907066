package relais.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.compliance.Finding;

/**
 * One version of a content, numbered from 1.
 *
 * @param onBehalf handed in by a colleague for the partner
 * @param findings what the automatic checks found; none while they run
 */
public record Draft(
    int number,
    Submission submission,
    String fingerprint,
    Instant at,
    String by,
    boolean onBehalf,
    @Nullable List<Finding> findings,
    List<Waiver> waivers
) {
    public Draft {
        findings = findings == null ? null : List.copyOf(findings);
        waivers = List.copyOf(waivers);
    }

    /** A failed check that Legal decided to let pass, with the reason why. */
    public record Waiver(String finding, String reason, String by, Instant at) {}

    /** What the checks found, so far. */
    public List<Finding> found() {
        return findings == null ? List.of() : findings;
    }

    public boolean isWaived(Finding finding) {
        return waivers.stream().anyMatch(waiver -> waiver.finding().equals(finding.key()));
    }

    /** The failed checks that keep this version from being approved. */
    public List<Finding> blocking() {
        return found()
            .stream()
            .filter(finding -> finding.blocks() && !isWaived(finding))
            .toList();
    }

    /** The findings that whoever approves must have looked at and has not ticked. */
    List<Finding> unticked(Set<String> ticks) {
        return found()
            .stream()
            .filter(finding -> finding.needsTick() && !ticks.contains(finding.key()))
            .collect(Collectors.toList());
    }

    Draft checked(List<Finding> all) {
        return new Draft(number, submission, fingerprint, at, by, onBehalf, all, waivers);
    }

    Draft waived(Waiver waiver) {
        var all = new ArrayList<>(waivers);
        all.add(waiver);
        return new Draft(number, submission, fingerprint, at, by, onBehalf, findings, all);
    }

    Draft rebound(int brief) {
        return new Draft(number, submission, submission.fingerprint(brief), at, by, onBehalf, null, waivers);
    }
}
