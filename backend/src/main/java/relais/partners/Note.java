package relais.partners;

import java.time.Instant;

/** What a colleague wrote down; written as if the person could read it, for they may ask to. */
public record Note(String id, String text, String authorId, Instant at) {}
