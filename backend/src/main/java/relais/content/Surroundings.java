package relais.content;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.campaigns.Campaign;
import relais.campaigns.Campaigning;
import relais.collaborations.Collaborating;
import relais.collaborations.Collaboration;
import relais.collaborations.Stage;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.partners.Knowing;
import relais.partners.Relationship;

/** What the rooms below know of a content's brand, partner, campaign and collaboration. */
@Component
class Surroundings {

    private final Branding branding;
    private final Knowing knowing;
    private final Campaigning campaigning;
    private final Collaborating collaborating;

    Surroundings(Branding branding, Knowing knowing, Campaigning campaigning, Collaborating collaborating) {
        this.branding = branding;
        this.knowing = knowing;
        this.campaigning = campaigning;
        this.collaborating = collaborating;
    }

    Mono<Backing> backing(Deliverable content) {
        return collaborating.get(content.brandId(), content.collaborationId()).map(Backing::of);
    }

    Mono<Collaboration> collaboration(String brandId, String collaborationId) {
        return collaborating.get(brandId, collaborationId);
    }

    Mono<Brand> brand(String brandId) {
        return branding.get(brandId);
    }

    Mono<Campaign> campaign(String brandId, String campaignId) {
        return campaigning.get(brandId, campaignId);
    }

    /** The names of these partners, as this brand calls them. */
    Mono<Map<String, String>> partnerNames(String brandId, Collection<String> partnerIds) {
        return knowing
            .relationships(brandId, partnerIds)
            .collect(Collectors.toMap(Relationship::partnerId, Relationship::displayName, (one, _) -> one));
    }

    Mono<Map<String, String>> campaignNames(String brandId, Collection<String> campaignIds) {
        return Flux.fromIterable(campaignIds)
            .flatMap(id -> campaigning.get(brandId, id))
            .collect(Collectors.toMap(Campaign::id, Campaign::name, (one, _) -> one));
    }

    /** Those of these collaborations that are suspended. */
    Mono<Set<String>> suspended(String brandId, Collection<String> collaborationIds) {
        return Flux.fromIterable(collaborationIds)
            .flatMap(id -> collaborating.get(brandId, id))
            .filter(known -> known.stage() instanceof Stage.Suspended)
            .map(Collaboration::id)
            .collect(Collectors.toSet());
    }

    Mono<Map<String, String>> brandNames(Collection<String> brandIds) {
        return Flux.fromIterable(brandIds)
            .flatMap(branding::get)
            .collect(Collectors.toMap(Brand::id, Brand::name, (one, _) -> one));
    }
}
