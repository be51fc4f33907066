package relais.content;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import relais.identity.Actor;

/** Contents that somebody still has to do something about: for whoever lays out a day's work. */
@Component
public class OpenContents {

    private static final int AT_MOST = 1_000;
    private static final List<ContentStage> OPEN = List.of(
        ContentStage.AWAITING_DRAFT,
        ContentStage.SUBMITTED,
        ContentStage.IN_REVIEW,
        ContentStage.CHANGES_REQUESTED,
        ContentStage.APPROVED
    );

    private final Deliverables deliverables;

    OpenContents(Deliverables deliverables) {
        this.deliverables = deliverables;
    }

    /** A brand's, those that have waited longest first. */
    public Flux<Deliverable> ofBrand(String brandId) {
        return deliverables.find(new Deliverables.Wanted(brandId, OPEN, null, null), AT_MOST, null);
    }

    /** A partner's own, published ones included. */
    public Flux<Deliverable> ofPartner(Actor.PartnerActor partner) {
        return deliverables.findOwn(partner);
    }
}
