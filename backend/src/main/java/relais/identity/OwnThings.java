package relais.identity;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Map;
import java.util.Set;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which of the things that carry {@code partnerId} and {@code brandId} a partner in the portal may see. */
public final class OwnThings {

    private OwnThings() {}

    /** Their own, with the brands that wrote to the address they came in by, as each of these brands keeps them. */
    public static Criteria of(Actor.PartnerActor partner) {
        Map<String, Set<String>> brands = partner.brandsByPartner();
        return switch (brands.size()) {
            case 0 -> of(partner.partnerId(), Set.of());
            case 1 -> brands
                .entrySet()
                .stream()
                .map(one -> of(one.getKey(), one.getValue()))
                .findFirst()
                .orElseThrow();
            default -> new Criteria().orOperator(
                brands
                    .entrySet()
                    .stream()
                    .map(one -> of(one.getKey(), one.getValue()))
                    .toList()
            );
        };
    }

    private static Criteria of(String partnerId, Set<String> brandIds) {
        return where("partnerId").is(partnerId).and("brandId").in(brandIds);
    }
}
