package relais.compliance;

/** What a finding asks of people: BLOCK keeps content from approval, WARN asks for a look, INFO only tells. */
public enum Severity {
    INFO,
    WARN,
    BLOCK,
}
