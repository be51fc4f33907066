package relais.vetting;

import java.time.LocalDate;

/** The audience a partner declares, from a media kit or a picture of their own statistics. */
public record MediaKit(String id, LocalDate on, String source, Audience audience, Signature by) {}
