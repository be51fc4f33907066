package relais.collaborations;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.campaigns.Campaign;
import relais.campaigns.Campaigning;
import relais.partners.Belongings;
import relais.partners.Carrying;
import relais.partners.MergeMove;
import relais.partners.MergePart;
import relais.partners.MergeRefusal;
import relais.platform.decision.Refusal;

/** What a brand has with one partner, when two of its partners turn out to be one. */
@Component
@Order(1)
class CollaborationBelongings implements Belongings {

    private final ReactiveMongoTemplate mongo;
    private final Collaborations collaborations;
    private final Campaigning campaigns;
    private final StandingKeeper standings;
    private final Carrying carrying;

    CollaborationBelongings(
        ReactiveMongoTemplate mongo,
        Collaborations collaborations,
        Campaigning campaigns,
        StandingKeeper standings,
        Carrying carrying
    ) {
        this.mongo = mongo;
        this.collaborations = collaborations;
        this.campaigns = campaigns;
        this.standings = standings;
        this.carrying = carrying;
    }

    @Override
    public Mono<Map<MergePart, Long>> count(String brandId, String partnerId) {
        return carrying
            .count(Collaboration.class, brandId, partnerId)
            .map(count -> Map.of(MergePart.COLLABORATIONS, count));
    }

    /** One person cannot be negotiated with twice at once for the same campaign. */
    @Override
    public Flux<Refusal> objections(String brandId, String keptId, String absorbedId) {
        return Mono.zip(openIn(brandId, keptId), openIn(brandId, absorbedId), (kept, absorbed) ->
            kept.stream().filter(absorbed::contains).distinct().toList()
        )
            .flatMapMany(Flux::fromIterable)
            .concatMap(campaignId -> campaigns.get(brandId, campaignId))
            .map(Campaign::name)
            .map(name -> MergeRefusal.MERGE_SAME_CAMPAIGN.with(Map.of("campaign", name)));
    }

    @Override
    public Flux<String> workedWith(String brandId, Collection<String> partnerIds) {
        return carrying.among(Collaboration.class, brandId, partnerIds);
    }

    @Override
    public Mono<Void> carry(MergeMove move) {
        return carrying
            .carry(Collaboration.class, move)
            .thenMany(collaborations.ofPartner(move.brandId(), move.to()))
            .concatMap(known -> slot(known, move.to()))
            .then(settle(move.brandId(), move.to()));
    }

    @Override
    public Mono<Map<MergePart, Long>> back(MergeMove move) {
        return carrying
            .back(Collaboration.class, move)
            .thenMany(collaborations.ofPartner(move.brandId(), move.from()))
            .concatMap(known -> slot(known, move.from()))
            .then(settle(move.brandId(), move.from()))
            .then(settle(move.brandId(), move.to()))
            .then(carrying.writtenSince(Collaboration.class, move, "begunAt"))
            .map(since -> since == 0 ? Map.of() : Map.of(MergePart.COLLABORATIONS, since));
    }

    /** Where the kept one was in the same campaign before, the slot is theirs and stays theirs. */
    private Mono<Boolean> slot(Collaboration known, String partnerId) {
        String slot = known.campaignId() + ":" + partnerId;
        return known.slot().equals(slot)
            ? Mono.just(true)
            : mongo
                  .updateFirst(
                      query(where("_id").is(known.id()).and("partnerId").is(partnerId)),
                      new Update().set("slot", slot).inc("version", 1),
                      Collaboration.class
                  )
                  .thenReturn(true)
                  .onErrorReturn(DuplicateKeyException.class, false);
    }

    private Mono<Void> settle(String brandId, String partnerId) {
        return Mono.defer(() -> standings.settle(brandId, partnerId, UnaryOperator.identity()));
    }

    private Mono<List<String>> openIn(String brandId, String partnerId) {
        return collaborations
            .ofPartner(brandId, partnerId)
            .filter(known -> known.stage().name().open())
            .map(Collaboration::campaignId)
            .collect(Collectors.toList());
    }
}
