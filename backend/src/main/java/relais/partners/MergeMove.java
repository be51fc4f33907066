package relais.partners;

import java.time.Instant;

/** What belongs to {@code from} belongs to {@code to}, for one brand, because of a merge; or goes back. */
public record MergeMove(String mergeId, String brandId, String from, String to, Instant at) {}
