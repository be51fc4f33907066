package relais.collaborations;

import static relais.collaborations.CollaborationRefusal.DO_NOT_CONTACT;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.identity.Branding;
import relais.partners.Knowing;
import relais.platform.decision.RefusedException;

/** Nothing is proposed to somebody who said no, or whom the brand decided not to write to for now. */
@Component
class Manners {

    private final Knowing partners;
    private final Branding brands;

    Manners(Knowing partners, Branding brands) {
        this.partners = partners;
        this.brands = brands;
    }

    /** Refused where the partner of this collaboration may not be written to at this moment. */
    Mono<Void> heed(Collaboration known, Instant now) {
        return Mono.zip(
            partners.relationship(known.brandId(), known.partnerId()),
            brands.get(known.brandId()),
            (partner, brand) -> partner.mayBeContacted(LocalDate.ofInstant(now, brand.zone()))
        )
            .filter(may -> may)
            .switchIfEmpty(Mono.error(() -> new RefusedException(DO_NOT_CONTACT)))
            .then();
    }
}
