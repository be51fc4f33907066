package relais.shortlists;

import java.time.Instant;

/** Something a colleague says to the others; no client ever reads it. */
public record Remark(String id, By by, Instant at, String text) {}
