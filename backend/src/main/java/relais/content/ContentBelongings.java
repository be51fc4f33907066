package relais.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.collaborations.Collaborating;
import relais.collaborations.Collaboration;
import relais.partners.Belongings;
import relais.partners.Carrying;
import relais.partners.MergeMove;
import relais.partners.MergePart;

/** Contents and their files, when two partners turn out to be one: they follow their collaboration. */
@Component
@Order(2)
class ContentBelongings implements Belongings {

    private final Carrying carrying;
    private final Collaborating collaborating;
    private final Deliverables deliverables;
    private final DeliveryRecord history;

    ContentBelongings(
        Carrying carrying,
        Collaborating collaborating,
        Deliverables deliverables,
        DeliveryRecord history
    ) {
        this.carrying = carrying;
        this.collaborating = collaborating;
        this.deliverables = deliverables;
        this.history = history;
    }

    @Override
    public Mono<Map<MergePart, Long>> count(String brandId, String partnerId) {
        return Mono.zip(
            carrying.count(Deliverable.class, brandId, partnerId),
            carrying.count(Asset.class, brandId, partnerId),
            (contents, files) -> Map.of(MergePart.CONTENTS, contents, MergePart.FILES, files)
        );
    }

    @Override
    public Flux<String> workedWith(String brandId, Collection<String> partnerIds) {
        return carrying.among(Deliverable.class, brandId, partnerIds);
    }

    @Override
    public Mono<Void> carry(MergeMove move) {
        return follow(move.brandId(), move.to()).then(settle(move.brandId(), List.of(move.to())));
    }

    @Override
    public Mono<Map<MergePart, Long>> back(MergeMove move) {
        return follow(move.brandId(), move.from())
            .then(settle(move.brandId(), List.of(move.from(), move.to())))
            .thenReturn(Map.of());
    }

    private Mono<Void> settle(String brandId, List<String> partnerIds) {
        return Flux.fromIterable(partnerIds)
            .concatMap(partnerId -> history.settle(brandId, partnerId))
            .then();
    }

    /** A content is its collaboration's partner's, and so are its files; those handed in since too. */
    private Mono<Void> follow(String brandId, String partnerId) {
        return collaborating
            .ofPartner(brandId, partnerId)
            .map(Collaboration::id)
            .concatMap(collaborationId -> follow(brandId, collaborationId, partnerId))
            .then();
    }

    private Mono<Long> follow(String brandId, String collaborationId, String partnerId) {
        return carrying
            .follow(Deliverable.class, brandId, "collaborationId", List.of(collaborationId), partnerId)
            .thenMany(deliverables.findByCollaboration(collaborationId))
            .map(Deliverable::id)
            .collectList()
            .flatMap(ids -> carrying.follow(Asset.class, brandId, "deliverableId", ids, partnerId));
    }
}
