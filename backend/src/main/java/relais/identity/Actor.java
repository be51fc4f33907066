package relais.identity;

import java.util.Map;
import java.util.Set;

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

    /** A partner in the portal, before the brands that wrote to the address they come in by. */
    record PartnerActor(String id, String name, String partnerId, Set<String> brandIds) implements Actor {}

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
