package relais.partners;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/**
 * Carries merges out and takes them back, step by step. Each step finds what an interrupted one left, so that the news told
 * again after a restart ends in the same place.
 */
@Component
class Merger implements Hears<MergeNews> {

    private final Merges merges;
    private final Relationships relationships;
    private final ObjectProvider<Belongings> rooms;
    private final Timeline timeline;
    private final Ledger ledger;
    private final Clock clock;

    Merger(
        Merges merges,
        Relationships relationships,
        ObjectProvider<Belongings> rooms,
        Timeline timeline,
        Ledger ledger,
        Clock clock
    ) {
        this.merges = merges;
        this.relationships = relationships;
        this.rooms = rooms;
        this.timeline = timeline;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Mono<Void> hear(Heard<MergeNews> heard) {
        Mono<Merge> merge = merges.get(heard.news().brandId(), heard.aggregateId());
        return switch (heard.news()) {
            case MergeNews.MergeBegun _ -> merge
                .filter(now -> now.state() instanceof MergeState.Running)
                .flatMap(this::join)
                .then();
            case MergeNews.MergeFinished _ -> merge
                .flatMap(now -> tell(heard, now, now.keptId(), TimelineCode.PARTNERS_MERGED, now.absorbedName()))
                .then();
            case MergeNews.UndoBegun _ -> merge
                .filter(now -> now.state() instanceof MergeState.Undoing)
                .flatMap(this::part)
                .then();
            case MergeNews.UndoFinished _ -> merge
                .flatMap(now -> tell(heard, now, now.keptId(), TimelineCode.MERGE_TAKEN_BACK, now.absorbedName()))
                .then();
        };
    }

    // --- one of two

    private Mono<Merge> join(Merge merge) {
        return setAside(merge)
            .flatMap(this::joined)
            .delayUntil(now -> carry(now.move()))
            .delayUntil(now -> carry(now.move()))
            .flatMap(now -> ledger.change(again(now), last -> last.done(clock.instant())));
    }

    /** From here on nothing new comes to the one who goes; who asks for them is led to the one who is kept. */
    private Mono<Merge> setAside(Merge merge) {
        return relationships
            .getItself(merge.brandId(), merge.absorbedId())
            .flatMap(absorbed ->
                absorbed.isHere()
                    ? ledger
                          .change(again(merge), now -> Decision.accepted(now.settingAside(absorbed)))
                          .delayUntil(_ ->
                              ledger.change(Mono.just(absorbed), one ->
                                  Decision.accepted(Joining.gone(one, merge.keptId(), merge.id(), clock.instant()))
                              )
                          )
                    : Mono.just(merge)
            );
    }

    private Mono<Merge> joined(Merge merge) {
        return relationships
            .getItself(merge.brandId(), merge.keptId())
            .flatMap(kept ->
                kept.merges().isBy(merge.id())
                    ? Mono.just(merge)
                    : ledger
                          .change(again(merge), now -> Decision.accepted(now.remembering(kept)))
                          .delayUntil(now ->
                              ledger.change(Mono.just(kept), one ->
                                  Decision.accepted(
                                      Joining.joined(
                                          one,
                                          Objects.requireNonNull(now.absorbed()),
                                          now.taken(),
                                          now.takenFields(),
                                          now.id(),
                                          clock.instant()
                                      )
                                  )
                              )
                          )
            );
    }

    /** Twice: whoever was writing to the one who goes while they went is found the second time. */
    private Mono<Void> carry(MergeMove move) {
        return Flux.fromStream(rooms::orderedStream)
            .concatMap(room -> room.carry(move))
            .then();
    }

    // --- two of one

    /** The absorbed one first: what was typed over what it brought is on the kept one only until that one is parted. */
    private Mono<Merge> part(Merge merge) {
        return relationships
            .getItself(merge.brandId(), merge.keptId())
            .delayUntil(kept -> backAgain(merge, kept))
            .flatMap(kept -> stayed(merge, kept).flatMap(stayed -> parted(merge, kept).thenReturn(stayed)))
            .flatMap(stayed ->
                Flux.fromStream(rooms::orderedStream)
                    .concatMap(room -> room.back(merge.move()))
                    .collect(() -> new EnumMap<MergePart, Long>(stayed), Map::putAll)
            )
            .flatMap(stayed -> ledger.change(again(merge), now -> now.undone(stayed, clock.instant())));
    }

    /** After a crash once the kept one is parted the count of what stayed on the page itself is lost, nothing else. */
    private static Mono<EnumMap<MergePart, Long>> stayed(Merge merge, Relationship kept) {
        var stayed = new EnumMap<MergePart, Long>(MergePart.class);
        if (kept.merges().isBy(merge.id())) {
            stayed.putAll(Joining.since(kept, asMerged(merge)));
        }
        return Mono.just(stayed);
    }

    private Mono<Relationship> parted(Merge merge, Relationship kept) {
        return kept.merges().isBy(merge.id())
            ? ledger.change(Mono.just(kept), one ->
                  Decision.accepted(
                      Joining.parted(
                          one,
                          Objects.requireNonNull(merge.before()),
                          asMerged(merge),
                          merge.id(),
                          clock.instant()
                      )
                  )
              )
            : Mono.just(kept);
    }

    private static Relationship asMerged(Merge merge) {
        Relationship before = Objects.requireNonNull(merge.before());
        return Joining.joined(
            before,
            Objects.requireNonNull(merge.absorbed()),
            merge.taken(),
            merge.takenFields(),
            merge.id(),
            before.updatedAt()
        );
    }

    /** Again where it is back already and the kept one still is as it was: somebody was quicker with that one. */
    private Mono<Relationship> backAgain(Merge merge, Relationship kept) {
        return ledger.change(relationships.getItself(merge.brandId(), merge.absorbedId()), one ->
            Decision.accepted(one.isHere() && !kept.merges().isBy(merge.id()) ? one : backAgain(merge, kept, one))
        );
    }

    private Relationship backAgain(Merge merge, Relationship kept, Relationship gone) {
        return Joining.backAgain(
            gone,
            kept,
            Objects.requireNonNull(merge.before()),
            Objects.requireNonNull(merge.absorbed()),
            merge.id(),
            clock.instant()
        );
    }

    private Mono<Merge> again(Merge merge) {
        return merges.get(merge.brandId(), merge.id());
    }

    private Mono<TimelineEntry> tell(
        Heard<MergeNews> heard,
        Merge merge,
        String partnerId,
        TimelineCode code,
        String name
    ) {
        return timeline.tell(
            merge.brandId(),
            partnerId,
            new TimelineEntry(
                heard.newsId(),
                heard.at(),
                heard.news().actorId(),
                code,
                Map.of("name", name),
                "merges/" + merge.id()
            )
        );
    }
}
