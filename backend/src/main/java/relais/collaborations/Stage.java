package relais.collaborations;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** How far a collaboration has come, from first sight to its end. */
public sealed interface Stage {
    /** Since when it stands here. */
    Instant since();

    @TypeAlias("stage-identified")
    record Identified(Instant since) implements Stage {}

    /** A question was asked to turn a grey light; never a proposal. */
    @TypeAlias("stage-info-requested")
    record InfoRequested(Instant since) implements Stage {}

    @TypeAlias("stage-vetted")
    record Vetted(Instant since, Clearance.Cleared clearance) implements Stage {}

    @TypeAlias("stage-contacted")
    record Contacted(Instant since) implements Stage {}

    @TypeAlias("stage-in-discussion")
    record InDiscussion(Instant since) implements Stage {}

    /** The partner has the terms numbered {@code terms} to answer. */
    @TypeAlias("stage-offered")
    record Offered(Instant since, int terms) implements Stage {}

    /** The brand has the partner's terms numbered {@code terms} to answer. */
    @TypeAlias("stage-countered")
    record Countered(Instant since, int terms) implements Stage {}

    @TypeAlias("stage-agreed")
    record Agreed(Instant since, Accord accord) implements Stage {}

    @TypeAlias("stage-active")
    record Active(Instant since, Accord accord, Footing footing) implements Stage {}

    @TypeAlias("stage-completed")
    record Completed(Instant since, Accord accord) implements Stage {}

    @TypeAlias("stage-declined")
    record Declined(Instant since, String message) implements Stage {}

    @TypeAlias("stage-dropped")
    record Dropped(Instant since, String reason, String by) implements Stage {}

    @TypeAlias("stage-suspended")
    record Suspended(Instant since, Accord accord, Footing footing, String reason) implements Stage {}

    @TypeAlias("stage-terminated")
    record Terminated(Instant since, Accord accord, String reason) implements Stage {}

    /** Whether nothing follows any more. */
    default boolean isOver() {
        return switch (this) {
            case Completed _, Declined _, Dropped _, Terminated _ -> true;
            case Identified _, InfoRequested _, Vetted _, Contacted _, InDiscussion _, Offered _, Countered _ -> false;
            case Agreed _, Active _, Suspended _ -> false;
        };
    }

    /** The word for this stage, as lists and filters say it. */
    default StageName name() {
        return switch (this) {
            case Identified _ -> StageName.IDENTIFIED;
            case InfoRequested _ -> StageName.INFO_REQUESTED;
            case Vetted _ -> StageName.VETTED;
            case Contacted _ -> StageName.CONTACTED;
            case InDiscussion _ -> StageName.IN_DISCUSSION;
            case Offered _ -> StageName.OFFERED;
            case Countered _ -> StageName.COUNTERED;
            case Agreed _ -> StageName.AGREED;
            case Active _ -> StageName.ACTIVE;
            case Completed _ -> StageName.COMPLETED;
            case Declined _ -> StageName.DECLINED;
            case Dropped _ -> StageName.DROPPED;
            case Suspended _ -> StageName.SUSPENDED;
            case Terminated _ -> StageName.TERMINATED;
        };
    }

    /** What the collaboration stands on while it is active. */
    enum Footing {
        CONTRACT,
        GENERAL_CONDITIONS,
    }
}
