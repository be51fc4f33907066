package relais.shortlists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.campaigns.Campaign;
import relais.campaigns.Campaigning;
import relais.collaborations.Collaborating;
import relais.collaborations.Collaboration;
import relais.identity.Actors;
import relais.identity.Branding;
import relais.partners.Knowing;
import relais.partners.Relationship;
import relais.platform.decision.NotFoundException;

/** Gathers what a colleague reads of a shortlist. */
@Component
public class Seeing {

    private final Knowing knowing;
    private final Campaigning campaigns;
    private final Collaborating collaborating;
    private final Branding brands;
    private final Actors actors;
    private final Clock clock;

    Seeing(
        Knowing knowing,
        Campaigning campaigns,
        Collaborating collaborating,
        Branding brands,
        Actors actors,
        Clock clock
    ) {
        this.knowing = knowing;
        this.campaigns = campaigns;
        this.collaborating = collaborating;
        this.brands = brands;
        this.actors = actors;
        this.clock = clock;
    }

    /** What the campaign of a shortlist is called. */
    public Mono<String> campaignName(Shortlist list) {
        return campaigns
            .get(list.brandId(), list.campaignId())
            .map(Campaign::name)
            .onErrorResume(NotFoundException.class, _ -> Mono.just(""));
    }

    /** The shortlist as whoever asks sees it. */
    public Mono<SeenShortlist> see(Shortlist list) {
        return Mono.zip(
            campaignName(list),
            knowing.relationships(list.brandId(), list.partnerIds()).collectMap(Relationship::partnerId),
            collaborating
                .ofCampaign(list.brandId(), list.campaignId())
                .collectMap(Collaboration::partnerId, Function.identity()),
            actors.member(),
            brands.get(list.brandId())
        ).map(found ->
            new SeenShortlist(
                list,
                found.getT1(),
                found.getT2(),
                found.getT3(),
                found.getT4(),
                LocalDate.ofInstant(clock.instant(), found.getT5().zone()),
                clock.instant()
            )
        );
    }
}
