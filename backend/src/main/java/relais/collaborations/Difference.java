package relais.collaborations;

/** One place where the signed text is not the agreed text; one of the two sides may be empty. */
public record Difference(int number, String agreed, String signed) {}
