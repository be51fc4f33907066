package relais.outreach;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.campaigns.Campaigning;
import relais.collaborations.Collaborating;
import relais.collaborations.Collaboration;
import relais.identity.Branding;
import relais.partners.Knowing;
import relais.partners.KnownPartner;
import relais.partners.Representing;

/** Gathers what a letter is written from, from the rooms that know it. */
@Component
class Occasions {

    private final Branding branding;
    private final Knowing knowing;
    private final Representing representing;
    private final Campaigning campaigning;
    private final Collaborating collaborating;

    Occasions(
        Branding branding,
        Knowing knowing,
        Representing representing,
        Campaigning campaigning,
        Collaborating collaborating
    ) {
        this.branding = branding;
        this.knowing = knowing;
        this.representing = representing;
        this.campaigning = campaigning;
        this.collaborating = collaborating;
    }

    /** The occasion of one collaboration of this brand; an error when there is none. */
    Mono<Occasion> get(String brandId, String collaborationId) {
        return collaborating.get(brandId, collaborationId).flatMap(this::of);
    }

    private Mono<Occasion> of(Collaboration collaboration) {
        String brandId = collaboration.brandId();
        return Mono.zip(
            branding.get(brandId),
            knowing.get(brandId, collaboration.partnerId()),
            campaigning.get(brandId, collaboration.campaignId())
        ).flatMap(found -> {
            Occasion alone = new Occasion(found.getT1(), found.getT2(), null, found.getT3(), collaboration);
            return withAgency(alone);
        });
    }

    private Mono<Occasion> withAgency(Occasion alone) {
        KnownPartner partner = alone.partner();
        String agencyId = partner.relationship().agencyId();
        return agencyId == null
            ? Mono.just(alone)
            : representing
                  .find(alone.brand().id(), agencyId)
                  .map(agency -> new Occasion(alone.brand(), partner, agency, alone.campaign(), alone.collaboration()))
                  .defaultIfEmpty(alone);
    }
}
