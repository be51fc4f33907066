package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Comparator;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.platform.decision.NotFoundException;

/** Ways to look at the grid that people keep; always asked for one brand and one person. */
@Component
class SavedViews {

    private static final int AT_ONCE = 200;

    private final ReactiveMongoTemplate mongo;

    SavedViews(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** One that this person sees, also when it was removed. */
    Mono<SavedView> get(String brandId, String viewId, Actor.Member who) {
        return mongo
            .findById(viewId, SavedView.class)
            .filter(view -> view.brandId().equals(brandId) && view.isFor(who))
            .switchIfEmpty(Mono.error(() -> new NotFoundException("view", viewId)));
    }

    /** Those that this person sees, by name. */
    Flux<SavedView> of(String brandId, Actor.Member who) {
        return mongo
            .find(query(where("brandId").is(brandId)).cursorBatchSize(AT_ONCE), SavedView.class)
            .filter(view -> !view.removed() && view.isFor(who))
            .sort(
                Comparator.comparing((SavedView view) -> Folding.fold(view.sheet().name())).thenComparing(SavedView::id)
            );
    }

    /** What this person's grid opens with; nothing chosen where nobody chose. */
    Mono<UsualView> usual(String brandId, Actor.Member who) {
        return mongo
            .findById(UsualView.idOf(brandId, who.id()), UsualView.class)
            .defaultIfEmpty(UsualView.of(brandId, who.id()));
    }
}
