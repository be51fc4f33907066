package relais.shortlists;

import java.time.Instant;

/** What a guest answers about one person, upon what they saw: the showing of this number. */
public record Answer(String entryId, GuestChoice choice, String comment, int showing, Instant at) {}
