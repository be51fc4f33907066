package relais.outreach;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.campaigns.Campaigning;
import relais.collaborations.Collaborating;
import relais.collaborations.Collaboration;
import relais.identity.Branding;
import relais.partners.Knowing;
import relais.partners.Representing;

/** Gathers what a letter is written from, from the rooms that know it. */
@Component
class Occasions {

    private final Branding branding;
    private final Knowing knowing;
    private final Representing representing;
    private final Campaigning campaigning;
    private final Collaborating collaborating;
    private final Clock clock;

    Occasions(
        Branding branding,
        Knowing knowing,
        Representing representing,
        Campaigning campaigning,
        Collaborating collaborating,
        Clock clock
    ) {
        this.branding = branding;
        this.knowing = knowing;
        this.representing = representing;
        this.campaigning = campaigning;
        this.collaborating = collaborating;
        this.clock = clock;
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
            LocalDate today = LocalDate.ofInstant(clock.instant(), found.getT1().zone());
            return withAgency(new Occasion(found.getT1(), found.getT2(), null, found.getT3(), collaboration, today));
        });
    }

    private Mono<Occasion> withAgency(Occasion alone) {
        String agencyId = alone.partner().relationship().agencyId();
        return agencyId == null
            ? Mono.just(alone)
            : representing.find(alone.brand().id(), agencyId).map(alone::with).defaultIfEmpty(alone);
    }
}
