package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;

/**
 * Takes back what an import told of those who were known before it, as long as nobody has changed it since, and its
 * figures: some hundred at a time, and one by one where somebody writes meanwhile. Told again after a crash it ends in
 * the same place.
 */
@Component
class Unlearning {

    private static final int TRIES = 5;
    private static final int AT_ONCE = 8;

    private final ReactiveMongoTemplate mongo;
    private final Relationships relationships;
    private final Measurements measurements;
    private final Ledger ledger;
    private final Clock clock;

    Unlearning(
        ReactiveMongoTemplate mongo,
        Relationships relationships,
        Measurements measurements,
        Ledger ledger,
        Clock clock
    ) {
        this.mongo = mongo;
        this.relationships = relationships;
        this.measurements = measurements;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What stays of each as people had changed it; no part of most of them. Who has left meanwhile is not told of. */
    Flux<EditLeft> unlearn(String brandId, String importJobId) {
        return mongo
            .find(
                query(where("importJobId").is(importJobId).and("brandId").is(brandId)).cursorBatchSize(Roster.BATCH),
                LearnedByImport.class
            )
            .concatMapIterable(LearnedByImport::changes)
            .buffer(Roster.BATCH)
            .map(changes -> new Told(brandId, importJobId, changes))
            .concatMap(this::unlearned, 1);
    }

    /** Some of what a list changed. */
    private record Told(String brandId, String importJobId, List<LearnedByImport.Change> changes) {
        LearnedByImport.TakingBack back(LearnedByImport.Change change) {
            return new LearnedByImport.TakingBack(importJobId, change);
        }

        Map<String, LearnedByImport.TakingBack> back() {
            return changes
                .stream()
                .collect(Collectors.toMap(LearnedByImport.Change::partnerId, this::back, (first, _) -> first));
        }
    }

    private Flux<EditLeft> unlearned(Told told) {
        Map<String, LearnedByImport.TakingBack> back = told.back();
        return here(told.brandId(), back.keySet())
            .flatMap(known -> together(known, one -> one.unlearning(of(back, one), clock.instant())))
            .flatMapMany(done ->
                Flux.fromIterable(told.changes()).flatMap(
                    change ->
                        Mono.justOrEmpty(done.now().get(change.partnerId()))
                            .switchIfEmpty(Mono.defer(() -> alone(told, change)))
                            .map(now -> left(told, change, now)),
                    AT_ONCE
                )
            );
    }

    private static LearnedByImport.TakingBack of(Map<String, LearnedByImport.TakingBack> back, Relationship known) {
        return Objects.requireNonNull(back.get(known.partnerId()));
    }

    /** Whoever went into another record since is taken back there. */
    private Mono<Relationship> alone(Told told, LearnedByImport.Change change) {
        return relationships
            .find(told.brandId(), change.partnerId())
            .flatMap(known ->
                ledger.change(Mono.just(known), now ->
                    Decision.accepted(now.unlearning(told.back(change), clock.instant()))
                )
            )
            .retryWhen(Retry.max(TRIES).filter(ChangedMeanwhileException.class::isInstance));
    }

    /** Asked of what is left, so that a second time says the same as the first. */
    private static EditLeft left(Told told, LearnedByImport.Change change, Relationship now) {
        var asked = told.back(change);
        now.unlearning(asked, now.updatedAt());
        return EditLeft.of(told.brandId(), told.importJobId(), now.partnerId(), asked.edited());
    }

    /** Whoever stays shows the figures of others; then the import's own go, so that a second time finds the same. */
    Mono<Void> forgetFigures(String brandId, String importJobId) {
        return measurements
            .whoseFrom(brandId, importJobId)
            .buffer(Roster.BATCH)
            .map(Set::copyOf)
            .concatMap(partnerIds -> remeasured(brandId, importJobId, partnerIds), 1)
            .then(measurements.forget(brandId, importJobId))
            .then();
    }

    private Mono<Void> remeasured(String brandId, String importJobId, Set<String> partnerIds) {
        return here(brandId, partnerIds)
            .flatMap(known ->
                measurements
                    .without(brandId, partnerIds, importJobId)
                    .flatMap(left -> together(known, one -> remeasured(one, left)))
            )
            .flatMapIterable(Together::overtaken)
            .concatMap(partnerId -> remeasuredAlone(brandId, importJobId, Set.of(partnerId)))
            .then();
    }

    /** Whoever has figures typed in between is read after them, or overtakes and is read again. */
    private Mono<Void> remeasuredAlone(String brandId, String importJobId, Set<String> partnerId) {
        return here(brandId, partnerId)
            .flatMapIterable(known -> known)
            .concatMap(known ->
                measurements
                    .without(brandId, partnerId, importJobId)
                    .flatMap(left -> ledger.change(Mono.just(known), one -> Decision.accepted(remeasured(one, left))))
            )
            .then()
            .retryWhen(Retry.max(TRIES).filter(ChangedMeanwhileException.class::isInstance));
    }

    private Relationship remeasured(Relationship known, Map<String, List<Metrics>> left) {
        return known.remeasured(left.getOrDefault(known.partnerId(), List.of()), clock.instant());
    }

    /**
     * What became of some who were written at once.
     *
     * @param now those who are as they were to be, by partner
     * @param overtaken partners whom somebody else wrote at the same moment
     */
    private record Together(Map<String, Relationship> now, List<String> overtaken) {
        static Together of(List<Ledger.Rewrite<Relationship>> all, Set<String> entered) {
            Map<Boolean, List<Relationship>> written = all
                .stream()
                .collect(
                    Collectors.partitioningBy(
                        one -> !isChanged(one) || entered.contains(one.before().id()),
                        Collectors.mapping(Ledger.Rewrite::after, Collectors.toList())
                    )
                );
            return new Together(
                written.get(true).stream().collect(Collectors.toMap(Relationship::partnerId, Function.identity())),
                written.get(false).stream().map(Relationship::partnerId).toList()
            );
        }
    }

    private Mono<List<Relationship>> here(String brandId, Set<String> partnerIds) {
        return relationships.find(brandId, partnerIds).filter(Relationship::isHere).collectList();
    }

    /** Writes them in one request. */
    private Mono<Together> together(List<Relationship> known, UnaryOperator<Relationship> change) {
        List<Ledger.Rewrite<Relationship>> all = known
            .stream()
            .map(one -> new Ledger.Rewrite<>(one, change.apply(one)))
            .toList();
        return ledger
            .enterAll(all.stream().filter(Unlearning::isChanged).toList())
            .map(entered -> Together.of(all, entered));
    }

    private static boolean isChanged(Ledger.Rewrite<Relationship> one) {
        return !one.before().equals(one.after());
    }
}
