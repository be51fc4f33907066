package relais.partners.acting;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.partners.Choosing;
import relais.partners.Chosen;
import relais.partners.Deed;
import relais.partners.DoesDeeds;
import relais.partners.DoneTo;
import relais.platform.Ids;
import relais.platform.decision.Birth;
import relais.platform.decision.Ledger;
import relais.platform.paging.Cursor;

/** A person has one thing done to many partners, reads how it ended, takes it back. */
@Service
public class Acting {

    private static final String ORDER = "row";
    private static final int LATEST = 30;

    private final Acts acts;
    private final Choosing choosing;
    private final ObjectProvider<DoesDeeds> rooms;
    private final Ledger ledger;
    private final Actors actors;
    private final Clock clock;

    Acting(Acts acts, Choosing choosing, ObjectProvider<DoesDeeds> rooms, Ledger ledger, Actors actors, Clock clock) {
        this.acts = acts;
        this.choosing = choosing;
        this.rooms = rooms;
        this.ledger = ledger;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Writes down who is meant, and begins; the same request again finds the act it began.
     *
     * @param said the request, by which a repeat is known from another under its key
     */
    public Mono<Act> begin(String brandId, @Nullable UUID key, Object said, Chosen whom, Deed deed) {
        return room(rooms, deed)
            .check(brandId, deed)
            .then(actors.member())
            .flatMap(by -> {
                Birth birth = Birth.of(by.id(), key, said);
                // A list of its own: of two requests under one key, the later one writes over nothing.
                String list = Ids.next();
                return acts
                    .find(birth.id())
                    .map(_ -> 1)
                    .switchIfEmpty(Mono.defer(() -> acts.writeDown(list, clock.instant(), choosing.ids(brandId, whom))))
                    .flatMap(partners -> enter(birth, brandId, deed, list, partners, by));
            });
    }

    private Mono<Act> enter(Birth birth, String brandId, Deed deed, String list, int partners, Actor.Member by) {
        return ledger.enterOnce(birth, Act.begun(birth.id(), brandId, deed, list, partners, by.id(), clock.instant()));
    }

    static DoesDeeds room(ObjectProvider<DoesDeeds> rooms, Deed deed) {
        return rooms
            .stream()
            .filter(room -> room.does(deed))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Nobody does " + deed));
    }

    public Mono<Act> get(String brandId, String actId) {
        return acts.get(brandId, actId);
    }

    /** The latest acts of a brand, the latest first: what a team may want to look at, or take back. */
    public Flux<Act> latest(String brandId) {
        return acts.latest(brandId, LATEST);
    }

    /** The act each time it is further, until it rests. */
    public Flux<Act> follow(String brandId, String actId) {
        return Flux.interval(Duration.ZERO, Duration.ofMillis(300))
            .onBackpressureDrop()
            .concatMap(_ -> acts.get(brandId, actId), 1)
            .distinctUntilChanged(Act::version)
            .takeUntil(act -> act.state() instanceof ActState.Done || act.state() instanceof ActState.Undone);
    }

    /** Takes it back as a whole; what people changed since stays. */
    public Mono<Act> undo(String brandId, String actId, long seen) {
        return ledger.change(acts.get(brandId, actId), actors.member(), seen, (act, by) ->
            act.undoAsked(by.id(), clock.instant())
        );
    }

    /** Those for whom it ended so, in the order in which they were meant. */
    public Mono<Page> rows(String brandId, String actId, DoneTo.Ending ending, int limit, @Nullable String cursor) {
        int from = cursor == null ? 0 : Cursor.decode(cursor, ORDER, 0).idNumber();
        return acts.get(brandId, actId).flatMap(act ->
            acts
                .rows(act, from)
                .index((at, row) -> new Placed(from + at.intValue(), row))
                .filter(placed -> placed.row.ending() == ending)
                .take(limit + 1L)
                .collectList()
                .map(found -> page(found, limit))
        );
    }

    private static Page page(List<Placed> found, int limit) {
        String next =
            found.size() > limit ? new Cursor(ORDER, List.of(), Integer.toString(found.get(limit).at)).encode() : null;
        return new Page(found.stream().limit(limit).map(Placed::row).toList(), next);
    }

    /** Some of the partners it was for. */
    public record Page(List<DoneTo> items, @Nullable String nextCursor) {}

    private record Placed(int at, DoneTo row) {}
}
