package relais.collaborations;

import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;

/** What the rooms above ask about a collaboration, and how they say what they did to it. */
@Service
public class Collaborating {

    private final Collaborations collaborations;
    private final Clearing clearing;
    private final Ledger ledger;
    private final Clock clock;

    Collaborating(Collaborations collaborations, Clearing clearing, Ledger ledger, Clock clock) {
        this.collaborations = collaborations;
        this.clearing = clearing;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The same at another time, for telling how things came about. */
    public Collaborating at(Clock then) {
        return new Collaborating(collaborations, clearing, ledger.at(then), then);
    }

    /** The collaboration of this brand; an error when it has none by this id. */
    public Mono<Collaboration> get(String brandId, String collaborationId) {
        return collaborations.get(brandId, collaborationId);
    }

    /** All that this brand has or had with this partner. */
    public Flux<Collaboration> ofPartner(String brandId, String partnerId) {
        return collaborations.ofPartner(brandId, partnerId);
    }

    /** All that this brand has or had with anybody in this campaign. */
    public Flux<Collaboration> ofCampaign(String brandId, String campaignId) {
        return collaborations.ofCampaign(brandId, campaignId);
    }

    /** A question without a proposal went out. */
    public Mono<Collaboration> infoRequested(String brandId, String collaborationId, String actorId) {
        return change(brandId, collaborationId, found -> found.askForInformation(actorId, clock.instant()));
    }

    /** The question was answered. */
    public Mono<Collaboration> infoReceived(String brandId, String collaborationId) {
        return change(brandId, collaborationId, found -> found.informationReceived(clock.instant()));
    }

    /** The first proposal went out through {@code channel}; the gate is read again. */
    public Mono<Collaboration> contacted(String brandId, String collaborationId, String channel, String actorId) {
        return collaborations
            .get(brandId, collaborationId)
            .flatMap(found -> clearing.read(brandId, found.partnerId()))
            .flatMap(clearance ->
                change(brandId, collaborationId, found -> found.contact(channel, clearance, actorId, clock.instant()))
            );
    }

    /** The partner answered, or opened what was sent. */
    public Mono<Collaboration> inDiscussion(String brandId, String collaborationId, String actorId) {
        return change(brandId, collaborationId, found -> found.discuss(actorId, clock.instant()));
    }

    /** The lights changed, or a manager opened the gate: every collaboration with this partner takes note. */
    Flux<Collaboration> gateMoved(String brandId, String partnerId, String actorId) {
        return clearing
            .read(brandId, partnerId)
            .flatMapMany(clearance ->
                collaborations
                    .ofPartner(brandId, partnerId)
                    .concatMap(known ->
                        change(brandId, known.id(), found -> found.vet(clearance, actorId, clock.instant()))
                    )
            );
    }

    private Mono<Collaboration> change(
        String brandId,
        String collaborationId,
        Function<Collaboration, Decision<Collaboration>> decide
    ) {
        return ledger.change(collaborations.get(brandId, collaborationId), decide);
    }
}
