package relais.partners.acting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.Deed;
import relais.partners.DoesDeeds;
import relais.partners.DoneTo;
import relais.partners.DoneTo.Ending;
import relais.partners.Knowing;
import relais.partners.Relationship;
import relais.platform.decision.Ledger;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.RefusedException;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/**
 * Does the long work of an act, one batch for each piece of news, as an import does (docs/decisions/0040). What a batch is
 * about to change is remembered before it changes anything, so that a batch that was interrupted can still be taken back.
 */
@Component
class ActRunner implements Hears<ActNews> {

    private static final int AT_ONCE = 8;

    private final Acts acts;
    private final Knowing partners;
    private final ObjectProvider<DoesDeeds> rooms;
    private final Ledger ledger;
    private final Clock clock;

    ActRunner(Acts acts, Knowing partners, ObjectProvider<DoesDeeds> rooms, Ledger ledger, Clock clock) {
        this.acts = acts;
        this.partners = partners;
        this.rooms = rooms;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Mono<Void> hear(Heard<ActNews> heard) {
        return switch (heard.news()) {
            case ActNews.ActBegun _ -> run(heard.aggregateId(), 0);
            case ActNews.BatchDone(_, _, int next) -> run(heard.aggregateId(), next);
            case ActNews.UndoAsked _ -> undo(heard.aggregateId(), 0);
            case ActNews.BatchUndone(_, _, int next) -> undo(heard.aggregateId(), next);
            case ActNews.ActFinished _, ActNews.ActUndone _ -> Mono.empty();
        };
    }

    private Mono<Void> run(String actId, int index) {
        return acts
            .find(actId)
            .filter(act -> act.isDoing(index))
            .flatMap(act ->
                acts
                    .batch(act, index)
                    .flatMap(batch -> batch.rows() == null ? planned(act, batch) : Mono.just(batch))
                    .flatMap(batch -> done(act, batch))
                    .flatMap(batch ->
                        ledger.change(acts.get(act.brandId(), actId), now ->
                            now.batchDone(index, Tally.of(rowsOf(batch)), clock.instant())
                        )
                    )
            )
            .then();
    }

    private Mono<ActBatch> planned(Act act, ActBatch batch) {
        DoesDeeds room = room(act.deed());
        return partners
            .relationships(act.brandId(), batch.partnerIds())
            .collectMap(Relationship::partnerId)
            .flatMapMany(known ->
                Flux.fromIterable(batch.partnerIds()).flatMapSequential(
                    id ->
                        known.containsKey(id)
                            ? orWhyNot(DoneTo.done(known.get(id), List.of()), room.planned(act.doing(), known.get(id)))
                            : Mono.just(gone(id)),
                    AT_ONCE
                )
            )
            .collectList()
            .flatMap(rows -> acts.keep(batch.ending(rows)));
    }

    private Mono<ActBatch> done(Act act, ActBatch batch) {
        DoesDeeds room = room(act.deed());
        return room
            .toMany(act.doing(), meant(batch))
            .flatMap(done -> ended(batch, done, row -> orWhyNot(row, room.to(act.doing(), row))))
            .delayUntil(ended -> room.tell(act.doing(), rowsOf(ended)));
    }

    private Mono<Void> undo(String actId, int index) {
        return acts
            .find(actId)
            .filter(act -> act.isUndoing(index))
            .flatMap(act ->
                acts
                    .batch(act, index)
                    .flatMap(batch -> undone(act, batch))
                    .flatMap(batch ->
                        ledger.change(acts.get(act.brandId(), actId), now ->
                            now.batchUndone(index, Tally.of(rowsOf(batch)).back(), clock.instant())
                        )
                    )
            )
            .then();
    }

    private Mono<ActBatch> undone(Act act, ActBatch batch) {
        DoesDeeds room = room(act.deed());
        return room
            .undoMany(act.doing(), meant(batch))
            .flatMap(done ->
                ended(batch, done, row ->
                    room.undo(act.doing(), row).onErrorResume(NotFoundException.class, _ -> Mono.just(row))
                )
            )
            .delayUntil(ended ->
                room.tell(
                    act.doing(),
                    rowsOf(ended)
                        .stream()
                        .filter(row -> row.ending() == Ending.TAKEN_BACK)
                        .toList()
                )
            );
    }

    /** Those whose turn it is, in the order in which they were meant. */
    private static List<DoneTo> meant(ActBatch batch) {
        return rowsOf(batch)
            .stream()
            .filter(row -> row.ending() == Ending.DONE)
            .toList();
    }

    /** What one write could not hold is done one by one; how it ended is kept with the batch. */
    private Mono<ActBatch> ended(ActBatch batch, Map<String, DoneTo> done, Function<DoneTo, Mono<DoneTo>> one) {
        return Flux.fromIterable(rowsOf(batch))
            .flatMapSequential(
                row ->
                    row.ending() != Ending.DONE
                        ? Mono.just(row)
                        : Mono.justOrEmpty(done.get(row.partnerId())).switchIfEmpty(Mono.defer(() -> one.apply(row))),
                AT_ONCE
            )
            .collectList()
            .flatMap(rows -> acts.keep(batch.ending(rows)));
    }

    /** One who cannot have it done keeps nobody else from it. */
    private static Mono<DoneTo> orWhyNot(DoneTo row, Mono<DoneTo> work) {
        return work
            .onErrorResume(RefusedException.class, no -> Mono.just(row.refused(no.reason())))
            .onErrorResume(NotFoundException.class, _ -> Mono.just(gone(row.partnerId())));
    }

    private static DoneTo gone(String partnerId) {
        return new DoneTo(partnerId, "", Ending.REFUSED, "NOT_FOUND", Map.of(), List.of(), null, null);
    }

    private static List<DoneTo> rowsOf(ActBatch batch) {
        return Objects.requireNonNull(batch.rows());
    }

    private DoesDeeds room(Deed deed) {
        return Acting.room(rooms, deed);
    }
}
