package relais.shortlists;

import java.time.Instant;

/** A colleague's opinion as it stands; each has one. */
public record Vote(By by, Opinion opinion, Instant at) {}
