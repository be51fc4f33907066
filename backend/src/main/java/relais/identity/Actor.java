package relais.identity;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who is acting right now: what every decision is signed with. */
public sealed interface Actor {
    /** The id that the audit trail names. */
    String id();

    /** The name that colleagues and partners see. */
    String name();

    /** A member of the team, with a set of roles in each brand; rights are their union. */
    record Member(String id, String name, boolean admin, Map<String, Set<Role>> rolesByBrand) implements Actor {
        /** Whether this person holds {@code role} in {@code brandId}. */
        public boolean is(Role role, String brandId) {
            return rolesByBrand.getOrDefault(brandId, Set.of()).contains(role);
        }
    }

    /**
     * A partner in the portal, before the brands that wrote to the address they come in by.
     *
     * @param elsewhere by brand, the partner as whom that brand keeps this person, where it merged two records into one
     */
    record PartnerActor(
        String id,
        String name,
        String partnerId,
        Set<String> brandIds,
        Map<String, String> elsewhere
    ) implements Actor {
        public PartnerActor(String id, String name, String partnerId, Set<String> brandIds) {
            this(id, name, partnerId, brandIds, Map.of());
        }

        /** By the partner as whom they are kept, the brands that keep them so. */
        public Map<String, Set<String>> brandsByPartner() {
            Map<String, Set<String>> brands = new TreeMap<>();
            brandIds.forEach(brandId ->
                brands.computeIfAbsent(elsewhere.getOrDefault(brandId, partnerId), _ -> new TreeSet<>()).add(brandId)
            );
            return brands;
        }
    }

    /** The product itself, acting on a clock or on news. */
    record System() implements Actor {
        @Override
        public String id() {
            return "system";
        }

        @Override
        public String name() {
            return "Relais";
        }
    }
}
