package relais.collaborations;

import static relais.collaborations.CollaborationRefusal.ALREADY_IN_CAMPAIGN;
import static relais.collaborations.CollaborationRefusal.NO_OPEN_COLLABORATION;
import static relais.collaborations.CollaborationRefusal.REASON_NEEDED;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import relais.campaigns.Campaigning;
import relais.partners.Deed;
import relais.partners.DoesDeeds;
import relais.partners.Doing;
import relais.partners.DoneTo;
import relais.partners.Knowing;
import relais.partners.Relationship;
import relais.platform.Ids;
import relais.platform.decision.Birth;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.RefusedException;

/** Puts many partners into a campaign, or takes the same step with many: each by its own rules, as if done one by one. */
@Component
class CollaborationDeeds implements DoesDeeds {

    private static final int TRIES = 10;

    private final Collaborations collaborations;
    private final Campaigning campaigns;
    private final Knowing partners;
    private final Clearing clearing;
    private final Ledger ledger;
    private final Clock clock;

    CollaborationDeeds(
        Collaborations collaborations,
        Campaigning campaigns,
        Knowing partners,
        Clearing clearing,
        Ledger ledger,
        Clock clock
    ) {
        this.collaborations = collaborations;
        this.campaigns = campaigns;
        this.partners = partners;
        this.clearing = clearing;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public boolean does(Deed deed) {
        return deed instanceof Deed.JoinCampaign || deed instanceof Deed.Move;
    }

    @Override
    public Mono<Boolean> check(String brandId, Deed deed) {
        return switch (deed) {
            case Deed.JoinCampaign(String campaignId) -> campaigns.get(brandId, campaignId).map(_ -> true);
            case Deed.Move(Deed.Step step, String reason) when step == Deed.Step.DROP && reason.isBlank() -> Mono.error(
                () -> new RefusedException(REASON_NEEDED)
            );
            case
                Deed.Move _,
                Deed.Tag _,
                Deed.Untag _,
                Deed.Assign _,
                Deed.CloseContact _,
                Deed.Fill _,
                Deed.Choose _ -> Mono.just(true);
        };
    }

    /** Which collaboration a step is meant for is remembered: told again, it is not taken with the next one. */
    @Override
    public Mono<DoneTo> planned(Doing doing, Relationship known) {
        return doing.deed() instanceof Deed.Move
            ? furthest(doing.brandId(), known.partnerId()).map(found -> DoneTo.done(known, List.of(found.id())))
            : Mono.just(DoneTo.done(known, List.of()));
    }

    private Mono<Collaboration> furthest(String brandId, String partnerId) {
        return collaborations
            .ofPartner(brandId, partnerId)
            .filter(found -> found.stage().name().open())
            .sort(Comparator.comparing(found -> found.stage().name(), Comparator.reverseOrder()))
            .next()
            .switchIfEmpty(Mono.error(() -> new RefusedException(NO_OPEN_COLLABORATION)));
    }

    @Override
    public Mono<DoneTo> to(Doing doing, DoneTo planned) {
        return switch (doing.deed()) {
            case Deed.JoinCampaign(String campaignId) -> begin(doing, campaignId, planned).thenReturn(planned);
            case Deed.Move move -> moved(doing, move, planned).thenReturn(planned);
            case Deed.Tag _, Deed.Untag _, Deed.Assign _, Deed.CloseContact _, Deed.Fill _, Deed.Choose _ -> Mono.just(
                planned
            );
        };
    }

    private Mono<Collaboration> begin(Doing doing, String campaignId, DoneTo planned) {
        String id = Ids.derivedFrom("deed", doing.id(), planned.partnerId());
        return partners
            .relationship(doing.brandId(), planned.partnerId())
            .map(Relationship::partnerId)
            .flatMap(partnerId ->
                clearing
                    .read(doing.brandId(), partnerId)
                    .flatMap(clearance ->
                        ledger.enterOnce(
                            new Birth(id, id),
                            Collaboration.begin(
                                id,
                                doing.brandId(),
                                campaignId,
                                partnerId,
                                clearance,
                                doing.actorId(),
                                clock.instant()
                            )
                        )
                    )
            )
            .onErrorMap(DuplicateKeyException.class, _ -> new RefusedException(ALREADY_IN_CAMPAIGN));
    }

    private Mono<Collaboration> moved(Doing doing, Deed.Move move, DoneTo planned) {
        return Mono.defer(() ->
            ledger.change(collaborations.get(doing.brandId(), planned.before().getFirst()), known ->
                step(known, move, doing.actorId())
            )
        ).retryWhen(Retry.max(TRIES).filter(ChangedMeanwhileException.class::isInstance));
    }

    private Decision<Collaboration> step(Collaboration known, Deed.Move move, String by) {
        return switch (move.step()) {
            case DISCUSS -> known.discuss(by, clock.instant());
            case COMPLETE -> known.stage().name() == StageName.COMPLETED
                ? Decision.accepted(known)
                : known.complete(by, clock.instant());
            case DROP -> known.stage().name() == StageName.DROPPED
                ? Decision.accepted(known)
                : known.drop(move.reason(), by, clock.instant());
        };
    }
}
