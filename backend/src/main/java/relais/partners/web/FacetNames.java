package relais.partners.web;

import java.util.Map;
import relais.partners.Choices.Choice;
import relais.partners.PartnerFacet;

/** What people read where a facet's value is an id. */
record FacetNames(Sight sight, Map<String, String> agencies) {
    String label(PartnerFacet facet, Choice choice) {
        String name = switch (facet) {
            case OWNER -> sight.nameOf(choice.value());
            case AGENCY -> agencies.get(choice.value());
            default -> choice.label();
        };
        return name == null ? choice.label() : name;
    }
}
