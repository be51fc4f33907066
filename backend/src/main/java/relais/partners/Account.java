package relais.partners;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One account of a partner as a brand knows it, with the latest figures that this brand has of it. */
public record Account(Handle handle, @Nullable Latest latest) {
    /** By how many follow them; one that nobody counted is the smallest. */
    public static final Comparator<Account> BY_FOLLOWERS = Comparator.comparingLong((Account account) ->
        Objects.requireNonNullElse(account.followers(), -1L)
    );

    /** The newest word on an account: the figures, their engagement, the day and who told. */
    public record Latest(Figures figures, @Nullable Engagement engagement, LocalDate on, MetricSource source) {
        /** Whether all that is told is known already; a rate may be told that follows from the figures. */
        private boolean says(Figures told) {
            boolean follows =
                figures.statedRate() == null &&
                engagement != null &&
                Objects.equals(told.statedRate(), engagement.rate());
            return (follows ? told.withoutRate() : told).over(figures).equals(figures);
        }
    }

    /** An account of which no figure is known. */
    static Account of(Handle handle) {
        return new Account(handle, null);
    }

    /**
     * This account after a measurement: an older one than what is known changes nothing,
     * another of the same day adds what it knows.
     */
    Account measured(LocalDate on, MetricSource source, Figures figures) {
        if (figures.isEmpty() || (latest != null && latest.on.isAfter(on))) {
            return this;
        }
        if (latest != null && latest.on.equals(on) && latest.says(figures)) {
            return this;
        }
        Figures told = latest != null && latest.on.equals(on) ? figures.over(latest.figures) : figures;
        return new Account(handle, new Latest(told, Engagement.of(handle.network(), told), on, source));
    }

    /** How many follow it, as last counted; absent where nobody counted. */
    public @Nullable Long followers() {
        return latest == null ? null : latest.figures.followers();
    }

    /** How many of those react, as last counted; absent where it does not follow from the figures. */
    public @Nullable Double engagementRate() {
        return latest == null || latest.engagement == null ? null : latest.engagement.rate();
    }
}
