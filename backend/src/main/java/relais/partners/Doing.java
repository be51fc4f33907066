package relais.partners;

import java.time.Instant;

/** A deed being done: what, where, and on whose word. The same deed told again has the same id. */
public record Doing(String id, String brandId, Deed deed, String actorId, Instant at) {}
