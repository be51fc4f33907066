package relais.collaborations;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Role;

/** What is not over yet, with what each side could do next: for whoever lays out a day's work. */
@Component
public class OpenWork {

    private static final int AT_ONCE = 200;
    private static final List<String> OPEN = Arrays.stream(StageName.values())
        .filter(StageName::open)
        .map(StageName::name)
        .toList();

    private final ReactiveMongoTemplate mongo;
    private final Collaborations collaborations;
    private final LegalDesk legal;
    private final YearlyValue yearly;

    OpenWork(ReactiveMongoTemplate mongo, Collaborations collaborations, LegalDesk legal, YearlyValue yearly) {
        this.mongo = mongo;
        this.collaborations = collaborations;
        this.legal = legal;
        this.yearly = yearly;
    }

    /** A brand's open collaborations with what these roles could do; the gate itself is read where the act is done. */
    public Flux<ForTeam> ofBrand(String brandId, Set<Role> roles) {
        return legal
            .isStaffed(brandId)
            .flatMapMany(lawyers ->
                mongo
                    .find(
                        query(where("brandId").is(brandId).and("summary.stage").in(OPEN)).cursorBatchSize(AT_ONCE),
                        Collaboration.class
                    )
                    .concatMap(known ->
                        partnersActions(known).map(theirs ->
                            new ForTeam(known, TeamAction.open(known, roles, expected(known), lawyers), theirs)
                        )
                    )
            );
    }

    /** What a partner knows of, with what they could do. */
    public Flux<ForPartner> ofPartner(Actor.PartnerActor partner) {
        return collaborations
            .findOwn(partner)
            .filter(PartnerAction::isVisible)
            .concatMap(known -> partnersActions(known).map(actions -> new ForPartner(known, actions)));
    }

    /** The year's other agreements matter only where general conditions might be enough. */
    private Mono<List<PartnerAction>> partnersActions(Collaboration known) {
        boolean mightBeEnough = known.stage() instanceof Stage.Agreed && known.contract().isEmpty();
        return (mightBeEnough ? yearly.needsWriting(known) : Mono.just(true)).map(needed ->
            PartnerAction.open(known, needed)
        );
    }

    private static Clearance expected(Collaboration known) {
        return switch (known.stage()) {
            case Stage.Identified _, Stage.InfoRequested _ -> new Clearance.Blocked(List.of());
            case Stage.Vetted(_, Clearance.Cleared cleared) -> cleared;
            case Stage.Contacted _, Stage.InDiscussion _, Stage.Offered _, Stage.Countered _ -> new Clearance.Cleared(
                false
            );
            case Stage.Agreed _, Stage.Active _, Stage.Suspended _ -> new Clearance.Cleared(false);
            case Stage.Completed _, Stage.Declined _, Stage.Dropped _, Stage.Terminated _ -> new Clearance.Cleared(
                false
            );
        };
    }

    /** One collaboration as a colleague could move it. */
    public record ForTeam(Collaboration collaboration, List<TeamAction> actions, List<PartnerAction> partnersActions) {
        /** Whether the terms need no contract: the partner's acceptance of the general conditions is awaited. */
        public boolean isPartnerToAcceptConditions() {
            return partnersActions.contains(PartnerAction.ACCEPT_CONDITIONS);
        }

        /** Whether somebody has to decide on the signed text first. */
        public boolean isVerdictDue() {
            return collaboration
                .contract()
                .map(Contract::state)
                .filter(
                    state ->
                        state instanceof ContractState.InLegalReview review &&
                        !(review.awaited() instanceof ContractState.Awaited.BrandSignature)
                )
                .isPresent();
        }
    }

    /** One collaboration as its partner could move it. */
    public record ForPartner(Collaboration collaboration, List<PartnerAction> actions) {}
}
