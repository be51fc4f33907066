package relais.collaborations;

/** For how many days after the last publication the partner works with no competitor, and who counts as one. */
public record Exclusivity(int days, String towards) {}
