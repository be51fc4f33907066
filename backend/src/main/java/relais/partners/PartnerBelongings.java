package relais.partners;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Doors;

/** Figures, the timeline, and the doors into the portal. */
@Component
@Order(0)
class PartnerBelongings implements Belongings {

    private final Carrying carrying;
    private final Doors doors;

    PartnerBelongings(Carrying carrying, Doors doors) {
        this.carrying = carrying;
        this.doors = doors;
    }

    @Override
    public Mono<Map<MergePart, Long>> count(String brandId, String partnerId) {
        return Mono.zip(
            carrying.count(Metrics.class, brandId, partnerId),
            carrying.count(Timeline.Line.class, brandId, partnerId),
            doors.count(brandId, partnerId)
        ).map(found -> {
            Map<MergePart, Long> counts = new EnumMap<>(MergePart.class);
            counts.put(MergePart.FIGURES, found.getT1());
            counts.put(MergePart.EVENTS, found.getT2());
            counts.put(MergePart.DOORS, found.getT3());
            return counts;
        });
    }

    /** Also those who are kept for a reason. */
    @Override
    public Flux<String> workedWith(String brandId, Collection<String> partnerIds) {
        return doors
            .among(brandId, partnerIds)
            .concatWith(carrying.among(RetentionRecord.class, brandId, partnerIds))
            .distinct();
    }

    @Override
    public Mono<Void> carry(MergeMove move) {
        return carrying
            .carry(Metrics.class, move)
            .then(carrying.carry(Timeline.Line.class, move))
            .then(doors.turn(move.mergeId(), move.brandId(), move.from(), move.to()))
            .then();
    }

    @Override
    public Mono<Map<MergePart, Long>> back(MergeMove move) {
        return carrying
            .back(Metrics.class, move)
            .then(carrying.back(Timeline.Line.class, move))
            .then(doors.turnBack(move.mergeId(), move.brandId(), move.from()))
            .then(carrying.writtenSince(Metrics.class, move, "recordedAt"))
            .map(figures -> figures == 0 ? Map.of() : Map.of(MergePart.FIGURES, figures));
    }
}
