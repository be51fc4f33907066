package relais.partners.fields;

/** What a field holds; decided once, because values of one kind are none of another. */
public enum FieldKind {
    TEXT,
    NUMBER,
    DATE,
    CHOICE,
    MULTI_CHOICE,
    URL;

    /** Whether it holds choices from a list. */
    public boolean isChosen() {
        return this == CHOICE || this == MULTI_CHOICE;
    }

    /** Whether it can lie in a range. */
    public boolean isMeasured() {
        return this == NUMBER || this == DATE;
    }

    /** Whether words are found in it. */
    public boolean isWritten() {
        return this == TEXT || this == URL;
    }
}
