package relais.applications;

import java.util.Collection;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.Belongings;
import relais.partners.Carrying;
import relais.partners.MergeMove;
import relais.partners.MergePart;

/** What somebody wrote when they applied, when two partners turn out to be one. */
@Component
@Order(6)
class ApplicationBelongings implements Belongings {

    private final Carrying carrying;

    ApplicationBelongings(Carrying carrying) {
        this.carrying = carrying;
    }

    @Override
    public Mono<Map<MergePart, Long>> count(String brandId, String partnerId) {
        return carrying
            .count(Application.class, brandId, partnerId)
            .map(found -> Map.of(MergePart.APPLICATIONS, found));
    }

    @Override
    public Flux<String> workedWith(String brandId, Collection<String> partnerIds) {
        return carrying.among(Application.class, brandId, partnerIds);
    }

    @Override
    public Mono<Void> carry(MergeMove move) {
        return carrying.carry(Application.class, move).then();
    }

    @Override
    public Mono<Map<MergePart, Long>> back(MergeMove move) {
        return carrying
            .back(Application.class, move)
            .then(carrying.writtenSince(Application.class, move, "confirmedAt"))
            .map(since -> since == 0 ? Map.of() : Map.of(MergePart.APPLICATIONS, since));
    }
}
