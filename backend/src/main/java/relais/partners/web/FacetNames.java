package relais.partners.web;

import java.util.Map;
import relais.partners.Choices.Choice;
import relais.partners.PartnerFacet;
import relais.partners.fields.BrandFields;

/** What people read where a facet's value is an id. */
record FacetNames(Sight sight, Map<String, String> agencies, BrandFields fields) {
    String label(PartnerFacet facet, Choice choice) {
        String name = switch (facet) {
            case OWNER -> sight.nameOf(choice.value());
            case AGENCY -> agencies.get(choice.value());
            default -> choice.label();
        };
        return name == null ? choice.label() : name;
    }
}
