package relais.vetting;

import java.time.LocalDate;

/** A stated reason why a partner cannot work for the brand for now: a contract with a competitor until a day. */
public record Exclusion(String id, String competitor, LocalDate until, String source, Signature by) {}
