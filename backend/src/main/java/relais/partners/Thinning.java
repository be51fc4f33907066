package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static relais.partners.PartnerRefusal.KEEPING_REASON_NEEDED;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.identity.audit.AuditTrail;
import relais.identity.audit.Occurrence;
import relais.platform.Ids;
import relais.platform.decision.Birth;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Ledger;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.RefusedException;
import relais.platform.engine.Expiring;

/**
 * Whom a brand never wrote to goes thin after a set time: the public account and what counting needs stay, everything
 * else goes. Asked at intervals, done once a day for each brand; told again after a crash it finds what it left.
 */
@Service
public class Thinning implements Expiring {

    private static final int AHEAD_IN_DAYS = 30;
    private static final int SHOWN = 100;
    private static final int AT_ONCE = 500;
    private static final Logger log = LoggerFactory.getLogger(Thinning.class);
    private static final String SYSTEM = new Actor.System().id();
    private static final Set<MergePart> GOES_ALONG = Set.of(MergePart.FIGURES, MergePart.EVENTS);

    private final Relationships relationships;
    private final ReactiveMongoTemplate mongo;
    private final RetentionRecords keepings;
    private final ObjectProvider<Belongings> rooms;
    private final ObjectProvider<OpenRequests> asked;
    private final Branding branding;
    private final AuditTrail trail;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;
    private final ConcurrentMap<String, LocalDate> done = new ConcurrentHashMap<>();

    Thinning(
        Relationships relationships,
        ReactiveMongoTemplate mongo,
        RetentionRecords keepings,
        ObjectProvider<Belongings> rooms,
        ObjectProvider<OpenRequests> asked,
        Branding branding,
        AuditTrail trail,
        Actors actors,
        Ledger ledger,
        Clock clock
    ) {
        this.relationships = relationships;
        this.mongo = mongo;
        this.keepings = keepings;
        this.rooms = rooms;
        this.asked = asked;
        this.branding = branding;
        this.trail = trail;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Somebody whose time is over on that day. */
    public record Due(Relationship known, LocalDate on) {}

    /** Somebody who is kept beyond it. */
    public record Kept(RetentionRecord keeping, String name) {}

    /**
     * How long the brand keeps people, whom it will thin within a month, and whom it keeps.
     *
     * @param more whether there are more than are told
     */
    public record Outlook(Retention retention, List<Due> due, boolean more, List<Kept> kept) {}

    public Mono<Outlook> look(String brandId) {
        return Mono.zip(retention(brandId), today(brandId)).flatMap(both ->
            Mono.zip(
                due(brandId, both.getT1(), both.getT2().plusDays(AHEAD_IN_DAYS))
                    .take(SHOWN + 1L)
                    .collectList(),
                kept(brandId).collectList(),
                (due, kept) -> new Outlook(both.getT1(), due.stream().limit(SHOWN).toList(), due.size() > SHOWN, kept)
            )
        );
    }

    /** The brand says how long; never needs a reason. */
    public Mono<Outlook> say(String brandId, long seenVersion, int months, String reason) {
        return actors
            .current()
            .flatMap(actor ->
                mongo
                    .findById(brandId, Retention.class)
                    .hasElement()
                    .flatMap(isThere ->
                        isThere
                            ? ledger.change(retention(brandId), seenVersion, now ->
                                  now.said(months, reason, actor.id(), clock.instant())
                              )
                            : ledger.enterOnce(
                                  new Birth(brandId, null),
                                  Retention.usual(brandId).said(months, reason, actor.id(), clock.instant())
                              )
                    )
            )
            .then(Mono.defer(() -> look(brandId)));
    }

    /** Somebody stays as they are, for a reason. */
    public Mono<Outlook> keep(String brandId, String partnerId, String because) {
        return because.isBlank()
            ? Mono.error(() -> new RefusedException(KEEPING_REASON_NEEDED))
            : Mono.zip(relationships.get(brandId, partnerId), actors.current())
                  .delayUntil(both -> keepings.keep(both.getT1(), because.strip(), both.getT2(), clock.instant()))
                  .delayUntil(both -> note("partner-kept", Ids.next(), both.getT1(), both.getT2().id()))
                  .then(Mono.defer(() -> look(brandId)));
    }

    /** Their time counts again. */
    public Mono<Outlook> letGo(String brandId, String partnerId) {
        return Mono.zip(relationships.getItself(brandId, partnerId), actors.current())
            .delayUntil(both -> keepings.letGo(both.getT1()))
            .delayUntil(both -> note("partner-not-kept", Ids.next(), both.getT1(), both.getT2().id()))
            .then(Mono.defer(() -> look(brandId)));
    }

    /** Once a day for each brand. */
    @Override
    public Mono<Long> purgeExpired() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return branding
            .all()
            .filter(brand -> !day.equals(done.get(brand.id())))
            .concatMap(brand ->
                round(brand.id())
                    .doOnNext(_ -> done.put(brand.id(), day))
                    .onErrorResume(failure -> another(brand, failure))
            )
            .reduce(0L, Long::sum);
    }

    /** The others are not to wait for it: it is tried again with the next round. */
    private static Mono<Long> another(Brand brand, Throwable failure) {
        log.warn("Nobody of brand {} could be thinned this time: {}", brand.id(), failure.getMessage());
        return Mono.empty();
    }

    /** Thins everyone whose time is over; answers how many they were. */
    public Mono<Long> round(String brandId) {
        return Mono.zip(retention(brandId), today(brandId)).flatMap(both ->
            mayBeDue(brandId, both.getT1(), both.getT2())
                .concatMap(due -> thin(due.known(), both.getT2()))
                .filter(thinned -> thinned)
                .count()
        );
    }

    private Flux<Due> due(String brandId, Retention retention, LocalDate until) {
        return mayBeDue(brandId, retention, until).filterWhen(due -> isFree(due.known()));
    }

    /** As far as their records tell. */
    private Flux<Due> mayBeDue(String brandId, Retention retention, LocalDate until) {
        return retention.ends()
            ? Mono.zip(keepings(brandId), asked(brandId)).flatMapMany(held ->
                  whoeverWasNeverWrittenTo(brandId, until.minusMonths(retention.months()))
                      .filter(known -> !held.getT2().contains(known.partnerId()))
                      .mapNotNull(known -> {
                          RetentionRecord keeping = held
                              .getT1()
                              .getOrDefault(known.id(), RetentionRecord.nothing(brandId, known.partnerId()));
                          return retention
                              .dueOn(known, keeping, until)
                              .map(on -> new Due(known, on))
                              .orElse(null);
                      })
              )
            : Flux.empty();
    }

    private Mono<Set<String>> asked(String brandId) {
        return Flux.fromStream(asked::orderedStream)
            .concatMap(one -> one.in(brandId))
            .flatMapIterable(ids -> ids)
            .collect(Collectors.toUnmodifiableSet());
    }

    /** The longest known first. */
    private Flux<Relationship> whoeverWasNeverWrittenTo(String brandId, LocalDate collectedBy) {
        return mongo.find(
            query(
                where("brandId")
                    .is(brandId)
                    .and("origin.collectedOn")
                    .lte(collectedBy.toString())
                    .and("standing.stage")
                    .is(RelationshipStage.NONE)
                    .and("standing.lastContact")
                    .isNull()
                    .and("doNotContact.objectionId")
                    .isNull()
                    .and("merged")
                    .isNull()
            )
                .with(org.springframework.data.domain.Sort.by("origin.collectedOn", "_id"))
                .cursorBatchSize(AT_ONCE),
            Relationship.class
        );
    }

    /** No room keeps anything of them but figures and the timeline. */
    private Mono<Boolean> isFree(Relationship known) {
        return Flux.fromStream(rooms::orderedStream)
            .concatMap(room -> room.count(known.brandId(), known.partnerId()))
            .flatMapIterable(Map::entrySet)
            .all(part -> part.getValue() == 0 || GOES_ALONG.contains(part.getKey()));
    }

    /**
     * Decides anew about somebody who was found some time ago: since then they may have been kept, put on a casting, written
     * to, told more of. Whoever changes at this very moment is looked at again tomorrow. What follows comes with the news.
     */
    Mono<Boolean> thin(Relationship found, LocalDate today) {
        String brandId = found.brandId();
        return relationships
            .getItself(brandId, found.partnerId())
            .filterWhen(known ->
                Mono.zip(retention(brandId), keeping(known)).map(both ->
                    both.getT1().dueOn(known, both.getT2(), today).isPresent()
                )
            )
            .filterWhen(this::isFree)
            .filterWhen(known -> asked(brandId).map(ids -> !ids.contains(known.partnerId())))
            .flatMap(known -> ledger.change(Mono.just(known), now -> now.thinned(SYSTEM, clock.instant())))
            .map(_ -> true)
            .onErrorReturn(ChangedMeanwhileException.class, false)
            .onErrorReturn(NotFoundException.class, false)
            .defaultIfEmpty(false);
    }

    private Flux<Kept> kept(String brandId) {
        return mongo
            .find(query(where("brandId").is(brandId).and("because").exists(true)).limit(SHOWN), RetentionRecord.class)
            .collectList()
            .flatMapMany(found ->
                relationships
                    .find(brandId, found.stream().map(RetentionRecord::partnerId).toList())
                    .collectMap(Relationship::id, Relationship::displayName)
                    .flatMapIterable(names ->
                        found
                            .stream()
                            .filter(one -> names.containsKey(one.id()))
                            .map(one -> new Kept(one, names.get(one.id())))
                            .toList()
                    )
            );
    }

    private Mono<Map<String, RetentionRecord>> keepings(String brandId) {
        return keepings.of(brandId).collectMap(RetentionRecord::id);
    }

    private Mono<RetentionRecord> keeping(Relationship known) {
        return keepings.get(known);
    }

    private Mono<Retention> retention(String brandId) {
        return mongo.findById(brandId, Retention.class).defaultIfEmpty(Retention.usual(brandId));
    }

    private Mono<LocalDate> today(String brandId) {
        return branding.get(brandId).map(this::today);
    }

    private LocalDate today(Brand brand) {
        return LocalDate.ofInstant(clock.instant(), brand.zone());
    }

    private Mono<?> note(String code, String source, Relationship known, String actorId) {
        return trail.append(
            new Occurrence(source, clock.instant(), code, actorId, known.brandId(), known.partnerId(), Map.of())
        );
    }
}
