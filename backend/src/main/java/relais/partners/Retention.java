package relais.partners;

import static relais.partners.PartnerRefusal.NEVER_NEEDS_A_REASON;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
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
    /** For so long whoever came in stays as they are, however old the list that named them. */
    private static final int AT_LEAST_DAYS = 30;

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

    /** On which day up to {@code until} somebody is thinned, as far as their record tells; empty for whoever stays. */
    Optional<LocalDate> dueOn(Relationship known, RetentionRecord keeping, LocalDate until) {
        LocalDate over = dueOn(keeping.since(known.since()));
        LocalDate young = LocalDate.ofInstant(known.origin().at(), ZoneOffset.UTC).plusDays(AT_LEAST_DAYS);
        return Optional.of(over.isAfter(young) ? over : young).filter(
            on -> ends() && !on.isAfter(until) && keeping.because() == null && known.isIdle(until) && known.isFull()
        );
    }
}
