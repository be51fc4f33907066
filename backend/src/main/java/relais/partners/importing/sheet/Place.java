package relais.partners.importing.sheet;

/** A place between two rows: reading can stop here and go on from here after a restart. */
public record Place(long offset, long line, int rowsBefore) {}
