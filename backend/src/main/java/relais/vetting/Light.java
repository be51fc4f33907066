package relais.vetting;

/** The colour of a light; grey says that too little is known, and is never green. */
public enum Light {
    GREEN,
    AMBER,
    RED,
    GREY;

    /** The more cautious of two: red before amber before green; a grey half leaves the other half to speak. */
    Light worse(Light other) {
        if (this == GREY || other == GREY) {
            return this == GREY ? other : this;
        }
        return compareTo(other) >= 0 ? this : other;
    }
}
