package relais.partners;

import static relais.partners.PartnerRefusal.NEVER_NEEDS_A_REASON;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;

/**
 * How long a brand keeps people whom it never wrote to. The id is the brand's.
 *
 * @param months 0 where nobody is ever thinned, which needs a reason
 */
@Document("retention")
@TypeAlias("retention")
public record Retention(
    @Id String id,
    long version,
    int months,
    String reason,
    @Nullable String by,
    @Nullable Instant at
) implements Aggregate {
    static final int USUAL_MONTHS = 24;

    /** What holds where nobody has said anything. */
    static Retention usual(String brandId) {
        return new Retention(brandId, 0, USUAL_MONTHS, "", null, null);
    }

    Decision<Retention> said(int months, String reason, String actorId, Instant now) {
        return months == 0 && reason.isBlank()
            ? refused(NEVER_NEEDS_A_REASON)
            : accepted(
                  new Retention(id, version, months, reason.strip(), actorId, now),
                  new RetentionNews.RetentionChanged(id, actorId)
              );
    }

    /** Whether anybody is ever thinned. */
    boolean ends() {
        return months > 0;
    }

    /** On which day somebody is thinned whose time runs from {@code since}. */
    LocalDate dueOn(LocalDate since) {
        return since.plusMonths(months);
    }
}
