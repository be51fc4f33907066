package relais.shortlists;

import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.Belongings;
import relais.partners.MergeMove;
import relais.partners.MergePart;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;

/**
 * Places on shortlists, when two partners turn out to be one: the one who is kept takes the place. Where both are on one
 * list, the absorbed one's place rests with its votes and remarks, and is there again when they are two.
 */
@Component
@Order(5)
class ShortlistBelongings implements Belongings {

    private final Shortlists shortlists;
    private final Ledger ledger;

    ShortlistBelongings(Shortlists shortlists, Ledger ledger) {
        this.shortlists = shortlists;
        this.ledger = ledger;
    }

    @Override
    public Mono<Map<MergePart, Long>> count(String brandId, String partnerId) {
        return shortlists
            .withPartner(brandId, partnerId)
            .filter(list -> list.holds(partnerId))
            .count()
            .map(lists -> Map.of(MergePart.SHORTLISTS, lists));
    }

    @Override
    public Flux<String> workedWith(String brandId, Collection<String> partnerIds) {
        return shortlists
            .withAny(brandId, partnerIds)
            .flatMapIterable(list -> partnerIds.stream().filter(list::holds).toList())
            .distinct();
    }

    @Override
    public Mono<Void> carry(MergeMove move) {
        return onEach(move.brandId(), move.from(), list -> list.carried(move.from(), move.to(), move.mergeId()));
    }

    @Override
    public Mono<Map<MergePart, Long>> back(MergeMove move) {
        return onEach(move.brandId(), move.to(), list -> list.back(move.mergeId())).thenReturn(Map.of());
    }

    private Mono<Void> onEach(String brandId, String partnerId, UnaryOperator<Shortlist> change) {
        return shortlists
            .withPartner(brandId, partnerId)
            .map(Shortlist::id)
            .collectList()
            .flatMapMany(Flux::fromIterable)
            .concatMap(id ->
                Shortlisting.onWhatIsThere(ledger, shortlists, brandId, id, list ->
                    Decision.accepted(change.apply(list))
                )
            )
            .then();
    }
}
