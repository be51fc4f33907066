package relais.shortlists;

import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.LetsGo;
import relais.partners.MergePart;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;

/**
 * Whoever was taken off every casting is erased from them: what was said of them there, what guests answered and what
 * clients were shown. Somebody who is still on one is somebody's choice first.
 */
@Component
class ShortlistsLetGo implements LetsGo {

    private final Shortlists shortlists;
    private final Ledger ledger;

    ShortlistsLetGo(Shortlists shortlists, Ledger ledger) {
        this.shortlists = shortlists;
        this.ledger = ledger;
    }

    @Override
    public Mono<Map<MergePart, Long>> mayGo(String brandId, String partnerId) {
        return shortlists
            .withPartner(brandId, partnerId)
            .filter(list -> list.mayLose(partnerId))
            .count()
            .map(lists -> Map.of(MergePart.SHORTLISTS, lists));
    }

    @Override
    public Mono<Long> letGo(String brandId, String partnerId) {
        return shortlists
            .withPartner(brandId, partnerId)
            .collectList()
            .flatMapMany(Flux::fromIterable)
            .concatMap(list -> without(list, partnerId))
            .count();
    }

    /** What was shown goes first: the list leads to it. */
    private Mono<Shortlist> without(Shortlist list, String partnerId) {
        var change = Shortlisting.onWhatIsThere(ledger, shortlists, list.brandId(), list.id(), now ->
            Decision.accepted(now.without(partnerId))
        );
        return shortlists.uncovered(list, list.placesOf(partnerId)).then(change);
    }
}
