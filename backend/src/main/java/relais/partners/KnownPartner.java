package relais.partners;

import java.util.List;

/** A partner as one brand knows them: the person, what the brand keeps of them, and its figures, newest first. */
public record KnownPartner(Partner partner, Relationship relationship, List<Metrics> metrics) {
    public String partnerId() {
        return relationship.partnerId();
    }

    /** How the brand calls the partner. */
    public String name() {
        return relationship.displayName();
    }
}
