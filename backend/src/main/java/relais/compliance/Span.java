package relais.compliance;

/** A piece of the caption as it was typed: UTF-16 positions, the end excluded. */
public record Span(int from, int to) {}
