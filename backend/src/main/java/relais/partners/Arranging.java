package relais.partners;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.platform.decision.Birth;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;

/** Keeping ways to look at the grid, and sharing them. */
@Service
public class Arranging {

    private final SavedViews views;
    private final Ledger ledger;
    private final Actors actors;

    Arranging(SavedViews views, Ledger ledger, Actors actors) {
        this.views = views;
        this.ledger = ledger;
        this.actors = actors;
    }

    /**
     * The views of whoever asks.
     *
     * @param usual the one that their grid opens with
     */
    public record Kept(List<SavedView> views, @Nullable String usual) {
        private static Kept of(List<SavedView> views, UsualView usual) {
            return new Kept(
                views,
                views.stream().anyMatch(view -> view.id().equals(usual.viewId())) ? usual.viewId() : null
            );
        }
    }

    /** Their own views and those of the team, by name. */
    public Mono<Kept> kept(String brandId) {
        return actors
            .member()
            .flatMap(who -> Mono.zip(views.of(brandId, who).collectList(), views.usual(brandId, who), Kept::of));
    }

    /** What this person sees of a brand's views, by name. */
    public Flux<SavedView> of(String brandId, Actor.Member who) {
        return views.of(brandId, who);
    }

    /** Keeps a new view; the same request again finds the one it kept. */
    public Mono<SavedView> save(String brandId, @Nullable UUID key, SavedView.Sheet sheet) {
        return actors.member().flatMap(by -> {
            var birth = Birth.of(by.id(), key, sheet);
            return ledger.enterOnce(birth, SavedView.saved(birth.id(), brandId, sheet, by));
        });
    }

    public Mono<SavedView> change(String brandId, String viewId, long seenVersion, SavedView.Sheet sheet) {
        return actors
            .member()
            .flatMap(by -> ledger.change(views.get(brandId, viewId, by), seenVersion, view -> view.changed(sheet, by)));
    }

    public Mono<SavedView> remove(String brandId, String viewId, long seenVersion) {
        return actors
            .member()
            .flatMap(by -> ledger.change(views.get(brandId, viewId, by), seenVersion, view -> view.removed(by)));
    }

    /** Brings back what was removed. */
    public Mono<SavedView> restore(String brandId, String viewId, long seenVersion) {
        return actors
            .member()
            .flatMap(by -> ledger.change(views.get(brandId, viewId, by), seenVersion, view -> view.restored(by)));
    }

    /** The grid of whoever asks opens with this view from now on, or with none. */
    public Mono<Kept> open(String brandId, @Nullable String viewId) {
        return actors
            .member()
            .flatMap(who -> chosen(brandId, viewId, who).then(views.usual(brandId, who)))
            .flatMap(usual -> choose(usual, usual.now(viewId)))
            .then(kept(brandId));
    }

    /** Only what one sees can be chosen. */
    private Mono<Void> chosen(String brandId, @Nullable String viewId, Actor.Member who) {
        return viewId == null ? Mono.empty() : views.get(brandId, viewId, who).then();
    }

    private Mono<UsualView> choose(UsualView before, UsualView now) {
        return before.version() == 0
            ? ledger.enter(Decision.accepted(now))
            : ledger.change(Mono.just(before), _ -> Decision.accepted(now));
    }
}
