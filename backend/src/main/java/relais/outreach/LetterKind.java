package relais.outreach;

/** Why the brand writes. */
public enum LetterKind {
    /** A question without an offer, allowed before the lights are green: media kit, audience, rates. One, and one reminder. */
    INFORMATION_REQUEST("information-request"),
    /** The first message of a collaboration; the gate is read when it is sent. */
    FIRST_CONTACT("first-contact"),
    /** Anything after that. */
    FOLLOW_UP("follow-up");

    private final String template;

    LetterKind(String template) {
        this.template = template;
    }

    String template() {
        return template;
    }
}
