package relais.collaborations;

import java.time.Instant;

/** What both sides settled on: a version of the terms, frozen by the fingerprint of its canonical form. */
public record Accord(int terms, String fingerprint, Instant at) {}
