package relais.partners.web;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.partners.Knowing;
import relais.partners.KnownPartner;
import relais.partners.Relationship;
import relais.partners.Representing;
import relais.wire.model.AgencyMention;
import relais.wire.model.PartnerView;

/** One partner as whoever asks may see them, after it was read or changed. */
@Component
class Profiles {

    private final Knowing knowing;
    private final Representing representing;
    private final Sights sights;
    private final PartnerViews views;

    Profiles(Knowing knowing, Representing representing, Sights sights, PartnerViews views) {
        this.knowing = knowing;
        this.representing = representing;
        this.sights = sights;
        this.views = views;
    }

    Mono<PartnerView> view(Relationship changed) {
        return knowing.get(changed.brandId(), changed.partnerId()).flatMap(this::view);
    }

    Mono<PartnerView> view(KnownPartner known) {
        return Mono.zip(sights.on(known.relationship().brandId()), mention(known.relationship())).map(seen ->
            views.view(known, seen.getT2().getId().isEmpty() ? null : seen.getT2(), seen.getT1())
        );
    }

    private Mono<AgencyMention> mention(Relationship known) {
        return Mono.justOrEmpty(known.agencyId())
            .flatMap(agencyId -> representing.find(known.brandId(), agencyId))
            .map(views::mention)
            .defaultIfEmpty(new AgencyMention("", "", ""));
    }
}
