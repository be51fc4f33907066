package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.Ids;
import relais.platform.decision.Aggregate;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.Witnesses;

/**
 * Takes in lists of partners: people first, then what the brand keeps of them, then figures. Each step finds what an
 * interrupted one left, so that a batch told again ends in the same place.
 */
@Component
class Enrolling implements Roster {

    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final int DUPLICATE_KEY = 11000;
    private static final int TRIES = 5;
    private static final int AT_ONCE = 8;
    private static final String WRITTEN = "updatedAt";

    private final ReactiveMongoTemplate mongo;
    private final Partners partners;
    private final Relationships relationships;
    private final EditsLeft editsLeft;
    private final FirstSight firstSight;
    private final Unmeeting unmeeting;
    private final Unlearning unlearning;
    private final Ledger ledger;
    private final Witnesses witnesses;
    private final Clock clock;

    Enrolling(
        ReactiveMongoTemplate mongo,
        Partners partners,
        Relationships relationships,
        EditsLeft editsLeft,
        FirstSight firstSight,
        Unmeeting unmeeting,
        Unlearning unlearning,
        Ledger ledger,
        Witnesses witnesses,
        Clock clock
    ) {
        this.mongo = mongo;
        this.partners = partners;
        this.relationships = relationships;
        this.editsLeft = editsLeft;
        this.firstSight = firstSight;
        this.unmeeting = unmeeting;
        this.unlearning = unlearning;
        this.ledger = ledger;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    @Override
    public Flux<Met> known(String brandId, Collection<String> keys) {
        Set<String> asked = Set.copyOf(keys);
        return relationships
            .findByKeys(brandId, asked)
            .flatMapIterable(found -> met(found, asked))
            .distinct();
    }

    @Override
    public Flux<Welcomed> welcome(String brandId, Origin origin, List<Newcomer> rows) {
        return Mono.defer(() -> people(brandId, origin, rows))
            .flatMap(people -> related(brandId, origin, people))
            .retryWhen(reactor.util.retry.Retry.max(TRIES).filter(ChangedMeanwhileException.class::isInstance))
            .flatMapMany(Flux::fromIterable);
    }

    @Override
    public Mono<Welcomed> welcomeUnproved(String brandId, Origin origin, Newcomer row) {
        String id = unhandled(brandId, origin, row);
        return Mono.defer(() -> insert(List.of(Partner.met(id, row.profile().ofSomeKind(), List.of(), origin.at()))))
            .then(Mono.defer(() -> related(brandId, origin, List.of(new Placed(row, id, false)))))
            .retryWhen(reactor.util.retry.Retry.max(TRIES).filter(ChangedMeanwhileException.class::isInstance))
            .map(List::getFirst);
    }

    /** The same row makes the same person, however often it is told. */
    private static String unhandled(String brandId, Origin origin, Newcomer row) {
        return Ids.derivedFrom("newcomer", brandId, String.valueOf(origin.importJobId()), row.key());
    }

    @Override
    public Mono<Undone> undo(String brandId, String importJobId) {
        return unmeeting
            .unmeet(brandId, importJobId)
            .flatMap(removed ->
                editsLeft
                    .keep(unlearning.unlearn(brandId, importJobId))
                    .map(restored -> new Undone(removed, 0, restored, 0))
            )
            .delayUntil(_ -> unlearning.forgetFigures(brandId, importJobId))
            .flatMap(sofar -> stayed(brandId, importJobId).map(sofar::keeping))
            .flatMap(sofar -> editsLeft.count(brandId, importJobId).map(sofar::edited));
    }

    @Override
    public Flux<Edit> edits(String brandId, String importJobId, @Nullable String after, int limit) {
        return editsLeft.of(brandId, importJobId, after, limit).flatMapSequential(
            left ->
                relationships
                    .find(brandId, left.partnerId())
                    .map(now -> new Edit(left.partnerId(), now.displayName(), left.parts()))
                    .defaultIfEmpty(new Edit(left.partnerId(), null, left.parts())),
            AT_ONCE
        );
    }

    @Override
    public Mono<Void> settled(String importJobId) {
        return mongo.remove(query(where("importJobId").is(importJobId)), LearnedByImport.class).then();
    }

    @Override
    public Mono<Void> forgotten(String importJobId) {
        return settled(importJobId).then(editsLeft.forget(importJobId));
    }

    /** Those whom the import began and who stay, because somebody has worked with them. */
    private Mono<Long> stayed(String brandId, String importJobId) {
        return editsLeft.keep(
            mongo
                .find(query(begunBy(brandId, importJobId)).cursorBatchSize(BATCH), Relationship.class)
                .map(kept -> EditLeft.of(brandId, importJobId, kept.partnerId(), List.of(PartnerPart.WHOLE)))
        );
    }

    /** How to take back what this page changes, and what earlier rows of the list changed in the same people. */
    private Mono<Boolean> remember(String brandId, Origin origin, Page page) {
        String importJobId = origin.importJobId();
        return importJobId == null
            ? Mono.just(true)
            : learnedSoFar(importJobId, page.toldAlready(importJobId)).flatMap(sofar ->
                  keepNewest(page.learned(importJobId, sofar), LearnedByImport::id)
              );
    }

    private Mono<Map<String, LearnedByImport>> learnedSoFar(String importJobId, List<String> partnerIds) {
        var ids = partnerIds
            .stream()
            .map(partnerId -> LearnedByImport.idOf(importJobId, partnerId))
            .toList();
        return ids.isEmpty()
            ? Mono.just(Map.of())
            : mongo.find(query(where("_id").in(ids)), LearnedByImport.class).collectMap(LearnedByImport::id);
    }

    private static List<Met> met(Relationship found, Set<String> asked) {
        return found
            .keys()
            .stream()
            .filter(asked::contains)
            .map(key -> new Met(key, found.partnerId(), found.displayName()))
            .toList();
    }

    /** Which partner each row speaks of: found by the first of its handles that anyone has, else made. */
    private Mono<List<Placed>> people(String brandId, Origin origin, List<Newcomer> rows) {
        Set<String> keys = rows
            .stream()
            .flatMap(row -> row.handles().stream())
            .map(Handle::key)
            .collect(Collectors.toSet());
        return Mono.zip(holders(keys), knownHere(brandId, rows)).flatMap(known ->
            placed(brandId, origin, rows, keys, known.getT1(), known.getT2())
        );
    }

    /** A row about somebody who went into another record of this brand speaks of that one. */
    private Mono<List<Placed>> whereTheyAreToday(String brandId, List<Placed> placed, Collection<Relationship> known) {
        return Flux.fromIterable(known)
            .filter(one -> !one.isHere())
            .concatMap(gone ->
                relationships
                    .find(brandId, gone.partnerId())
                    .map(today -> Map.entry(gone.partnerId(), today.partnerId()))
            )
            .collectMap(Map.Entry::getKey, Map.Entry::getValue)
            .map(moved ->
                placed
                    .stream()
                    .map(one -> one.now(moved.get(one.partnerId())))
                    .toList()
            );
    }

    private Mono<Map<String, Partner>> holders(Set<String> keys) {
        return partners
            .findByHandles(keys)
            .collectList()
            .map(found -> {
                Map<String, Partner> holders = new HashMap<>();
                found.forEach(partner -> partner.keys().forEach(key -> holders.put(key, partner)));
                return holders;
            });
    }

    /** Whom the brand itself knows by these handles; rows without one are met again by their contacts. */
    private Mono<Map<String, String>> knownHere(String brandId, List<Newcomer> rows) {
        Set<String> keys = rows
            .stream()
            .flatMap(row -> keysOf(row).stream())
            .collect(Collectors.toSet());
        return known(brandId, keys).collectMap(Met::key, Met::partnerId);
    }

    private static List<String> keysOf(Newcomer row) {
        return row.handles().isEmpty()
            ? row.contacts().stream().map(Contact::key).toList()
            : Stream.concat(row.handles().stream().map(Handle::key), row.meetBy().stream()).toList();
    }

    private Mono<List<Placed>> placed(
        String brandId,
        Origin origin,
        List<Newcomer> rows,
        Set<String> keys,
        Map<String, Partner> holders,
        Map<String, String> here
    ) {
        var seating = new Seating(brandId, origin, holders, here);
        rows.forEach(seating::seat);
        return insert(seating.made.values()).flatMap(first ->
            (first && seating.widened.isEmpty() ? Mono.just(seating.holders) : widened(seating, keys)).map(seated ->
                rows
                    .stream()
                    .map(row -> seating.placed(row, seated, first))
                    .toList()
            )
        );
    }

    /** Another writer may have been quicker with some of these accounts: who has them now is asked of the store. */
    private Mono<Map<String, Partner>> widened(Seating seating, Set<String> keys) {
        return Flux.fromIterable(seating.widened.values()).concatMap(this::widen).then(holders(keys));
    }

    private Mono<List<Welcomed>> related(String brandId, Origin origin, List<Placed> people) {
        Set<String> ids = people
            .stream()
            .filter(one -> !one.isNew())
            .map(Placed::partnerId)
            .collect(Collectors.toSet());
        return relationships
            .find(brandId, ids)
            .collectMap(Relationship::partnerId)
            .flatMap(known ->
                known.values().stream().allMatch(Relationship::isHere)
                    ? related(brandId, origin, people, known)
                    : whereTheyAreToday(brandId, people, known.values()).flatMap(there ->
                          related(brandId, origin, there)
                      )
            );
    }

    private Mono<List<Welcomed>> related(
        String brandId,
        Origin origin,
        List<Placed> people,
        Map<String, Relationship> known
    ) {
        var page = new Page(brandId, origin, known);
        people.forEach(page::write);
        return Mono.when(kept(brandId, origin, page), keepFigures(brandId, origin, people))
            .then(Mono.defer(() -> firstSight.learned(brandId, known.keySet())))
            .thenReturn(page.answers);
    }

    private Mono<Boolean> kept(String brandId, Origin origin, Page page) {
        return lit(brandId, page.begun())
            .flatMap(this::insert)
            .flatMap(Enrolling::orAgain)
            .then(remember(brandId, origin, page))
            .then(lit(brandId, page.rewritten()).flatMap(this::update));
    }

    private Mono<List<Relationship>> lit(String brandId, List<Relationship> met) {
        return met.isEmpty()
            ? Mono.just(met)
            : firstSight.of(brandId, met).map(lights ->
                  met
                      .stream()
                      .map(one -> lights.containsKey(one.partnerId()) ? one.lit(lights.get(one.partnerId())) : one)
                      .toList()
              );
    }

    @Override
    public Mono<Long> relight(String brandId) {
        return relationships
            .of(brandId)
            .buffer(BATCH)
            .concatMap(met ->
                firstSight
                    .of(brandId, met)
                    .flatMap(lights -> bulkTold(turned(met, lights), this::lightsOf))
                    .map(answer -> (long) answer.getModifiedCount())
            )
            .reduce(0L, Long::sum);
    }

    private static List<Relationship> turned(List<Relationship> met, Map<String, Lights> lights) {
        return met
            .stream()
            .filter(one -> lights.containsKey(one.partnerId()))
            .filter(one -> !lights.get(one.partnerId()).equals(one.standing().lights()))
            .map(one -> one.lit(lights.get(one.partnerId())))
            .toList();
    }

    /** Only the lights, and only while nobody else wrote: a relationship written meanwhile keeps what that writer left. */
    private WriteModel<Document> lightsOf(Relationship thing) {
        return new UpdateOneModel<>(
            new Document("_id", thing.id()).append("version", thing.version()),
            new Document(
                "$set",
                new Document("standing.lights", ((Document) stored(thing).get("standing")).get("lights")).append(
                    WRITTEN,
                    Date.from(clock.instant())
                )
            )
        );
    }

    /** Somebody else began one of these meanwhile: all is read and learned again. */
    private static Mono<Boolean> orAgain(boolean isFirst) {
        return isFirst ? Mono.just(true) : Mono.error(() -> new ChangedMeanwhileException("a relationship"));
    }

    private Mono<Partner> widen(Partner wider) {
        return ledger
            .change(partners.get(wider.id()), partner -> Decision.accepted(partner.alsoOn(wider.accounts())))
            .onErrorResume(DuplicateKeyException.class, _ -> Mono.just(wider));
    }

    /** Inserts what is new; what another writer was quicker with is found by whoever reads next. */
    private <T extends Aggregate> Mono<Boolean> insert(Collection<T> things) {
        return bulkTold(things, thing ->
            new InsertOneModel<>(dated(stored(thing)).append("version", 1L).append("news", List.of()))
        )
            .thenReturn(true)
            .onErrorResume(Enrolling::isOnlyDuplicates, _ -> Mono.just(false));
    }

    private Mono<Boolean> update(Collection<Relationship> things) {
        return bulkTold(things, this::updateOf)
            .flatMap(answer ->
                answer.getMatchedCount() == things.size()
                    ? Mono.just(true)
                    : Mono.error(() -> new ChangedMeanwhileException("a relationship"))
            )
            .defaultIfEmpty(true);
    }

    private WriteModel<Document> updateOf(Relationship thing) {
        Document fields = dated(stored(thing));
        fields.remove("_id");
        fields.append("version", thing.version() + 1);
        return new UpdateOneModel<>(
            new Document("_id", thing.id()).append("version", thing.version()),
            new Document("$set", fields)
        );
    }

    private Mono<Boolean> keepFigures(String brandId, Origin origin, List<Placed> people) {
        Map<String, Metrics> figures = new LinkedHashMap<>();
        people
            .stream()
            .flatMap(person -> person.figures(brandId, origin).stream())
            .forEach(m -> figures.put(m.id(), m));
        return keepNewest(figures.values(), Metrics::id);
    }

    /** What is told twice under one id, such as figures of an account, a day and a source: the later one holds. */
    private <T> Mono<Boolean> keepNewest(Collection<T> things, Function<T, String> id) {
        return bulk(things, thing -> new InsertOneModel<>(stored(thing)))
            .onErrorResume(Enrolling::isOnlyDuplicates, _ ->
                bulk(things, thing ->
                    new ReplaceOneModel<>(
                        new Document("_id", id.apply(thing)),
                        stored(thing),
                        new ReplaceOptions().upsert(true)
                    )
                )
            )
            .thenReturn(true);
    }

    private <T> Mono<BulkWriteResult> bulk(Collection<T> things, Function<T, WriteModel<Document>> write) {
        if (things.isEmpty()) {
            return Mono.empty();
        }
        Class<?> type = things.iterator().next().getClass();
        return mongo
            .getCollection(mongo.getCollectionName(type))
            .flatMap(stored -> Mono.from(stored.bulkWrite(things.stream().map(write).toList(), IN_ANY_ORDER)));
    }

    /**
     * The same for what others keep copies of. A bulk that failed may still have written some of it; one that nobody
     * waits for any more is seen through, or nobody would hear of what it wrote.
     */
    private <T extends Aggregate> Mono<BulkWriteResult> bulkTold(
        Collection<T> things,
        Function<T, WriteModel<Document>> write
    ) {
        return bulk(things, write)
            .map(answer -> told(things, answer))
            .onErrorMap(failure -> told(things, failure))
            .as(told -> Mono.defer(told::cache));
    }

    private <T extends Aggregate, A> A told(Collection<T> written, A answer) {
        var ids = written.stream().map(Aggregate::id).toList();
        witnesses.written(written.iterator().next().getClass(), ids);
        return answer;
    }

    private Document stored(Object thing) {
        Document document = new Document();
        mongo.getConverter().write(thing, document);
        return document;
    }

    /** A list is dated by its beginning, a write by its own moment. */
    private Document dated(Document thing) {
        return thing.containsKey(WRITTEN) ? thing.append(WRITTEN, Date.from(clock.instant())) : thing;
    }

    private static boolean isOnlyDuplicates(Throwable failure) {
        return (
            failure instanceof MongoBulkWriteException some &&
            some
                .getWriteErrors()
                .stream()
                .allMatch(error -> error.getCode() == DUPLICATE_KEY)
        );
    }

    private static org.springframework.data.mongodb.core.query.Criteria begunBy(String brandId, String importJobId) {
        return where("brandId").is(brandId).and("origin.importJobId").is(importJobId);
    }

    /**
     * A row and the partner it speaks of.
     *
     * @param isNew made a moment ago, so that no brand keeps anything of them yet
     */
    private record Placed(Newcomer row, String partnerId, boolean isNew) {
        Placed now(@Nullable String today) {
            return today == null ? this : new Placed(row, today, false);
        }

        List<Metrics> figures(String brandId, Origin origin) {
            return row
                .handles()
                .stream()
                .filter(handle -> !row.figures().getOrDefault(handle.key(), Figures.NONE).isEmpty())
                .map(handle ->
                    Metrics.of(
                        brandId,
                        partnerId,
                        handle,
                        row.measuredOn(origin),
                        row.source(origin),
                        Objects.requireNonNull(row.figures().get(handle.key())),
                        origin.importJobId(),
                        origin.at()
                    )
                )
                .toList();
        }
    }

    /** Gives every row its partner, making those whom nobody has met. */
    private static final class Seating {

        private final String brandId;
        private final Origin origin;
        private final Map<String, Partner> holders;
        private final Map<String, String> here;
        private final Map<String, Partner> made = new LinkedHashMap<>();
        private final Map<String, Partner> widened = new LinkedHashMap<>();

        Seating(String brandId, Origin origin, Map<String, Partner> holders, Map<String, String> here) {
            this.brandId = brandId;
            this.origin = origin;
            this.holders = new HashMap<>(holders);
            this.here = here;
        }

        void seat(Newcomer row) {
            Optional<String> known = hereOf(row);
            Optional<Partner> holder = holderOf(row).filter(
                partner -> known.isEmpty() || known.get().equals(partner.id())
            );
            if (holder.isPresent()) {
                widen(holder.get(), row);
            } else if (known.isEmpty()) {
                String id = row.handles().isEmpty() ? unhandled(row) : Ids.next();
                keep(made, Partner.met(id, row.profile().ofSomeKind(), row.handles(), origin.at()));
            }
        }

        private Optional<String> hereOf(Newcomer row) {
            return keysOf(row).stream().map(here::get).filter(Objects::nonNull).findFirst();
        }

        private Optional<Partner> holderOf(Newcomer row) {
            return keysOf(row).stream().map(holders::get).filter(Objects::nonNull).findFirst();
        }

        private void widen(Partner known, Newcomer row) {
            if (!known.keys().containsAll(row.handles().stream().map(Handle::key).toList())) {
                keep(made.containsKey(known.id()) ? made : widened, known.alsoOn(free(row)));
            }
        }

        private List<Handle> free(Newcomer row) {
            return row
                .handles()
                .stream()
                .filter(handle -> !holders.containsKey(handle.key()))
                .toList();
        }

        private void keep(Map<String, Partner> where, Partner partner) {
            where.put(partner.id(), partner);
            partner.keys().forEach(key -> holders.put(key, partner));
        }

        /** @param first nobody of those made here was there before */
        Placed placed(Newcomer row, Map<String, Partner> seated, boolean first) {
            String partnerId = hereOf(row)
                .or(() -> byHandle(row, seated))
                .orElseGet(() -> unhandled(row));
            return new Placed(row, partnerId, first && made.containsKey(partnerId));
        }

        private static Optional<String> byHandle(Newcomer row, Map<String, Partner> seated) {
            return keysOf(row).stream().map(seated::get).filter(Objects::nonNull).map(Partner::id).findFirst();
        }

        private String unhandled(Newcomer row) {
            return Enrolling.unhandled(brandId, origin, row);
        }
    }

    /** Writes rows into what the brand keeps, in memory, in the order of the list. */
    private static final class Page {

        private final String brandId;
        private final Origin origin;
        private final Map<String, Relationship> before;
        private final Map<String, Relationship> after = new LinkedHashMap<>();
        private final List<Welcomed> answers = new ArrayList<>();

        Page(String brandId, Origin origin, Map<String, Relationship> before) {
            this.brandId = brandId;
            this.origin = origin;
            this.before = before;
        }

        void write(Placed placed) {
            Newcomer row = placed.row();
            Origin from = fromRow(row);
            Relationship known = after.getOrDefault(placed.partnerId(), before.get(placed.partnerId()));
            Relationship first =
                known == null
                    ? Relationship.begun(brandId, placed.partnerId(), row.whole().ofSomeKind(), List.of(), from)
                    : known;
            // A row told again, after a pause or a crash, has nothing new to say to whom it began.
            boolean again = known != null && isBegunBy(known, from) && before.containsKey(placed.partnerId());
            after.put(placed.partnerId(), again ? first : first.learning(row, from));
            answers.add(new Welcomed(row.key(), placed.partnerId(), isBegunBy(first, from)));
        }

        private static boolean isBegunBy(Relationship known, Origin from) {
            return from.importJobId() == null
                ? known.origin().equals(from)
                : from.importJobId().equals(known.origin().importJobId()) &&
                      Objects.equals(from.importRow(), known.origin().importRow());
        }

        /** Whom earlier rows of the list told of. */
        List<String> toldAlready(String importJobId) {
            return changed()
                .stream()
                .map(now -> before.get(now.partnerId()))
                .filter(known -> known.isFrom(importJobId))
                .map(Relationship::partnerId)
                .toList();
        }

        /** What changes in those whom the list did not begin, but for their figures. */
        List<LearnedByImport> learned(String importJobId, Map<String, LearnedByImport> sofar) {
            return changed()
                .stream()
                .filter(now -> !importJobId.equals(now.origin().importJobId()))
                .map(now -> learned(importJobId, sofar, now))
                .flatMap(Optional::stream)
                .toList();
        }

        private Optional<LearnedByImport> learned(
            String importJobId,
            Map<String, LearnedByImport> sofar,
            Relationship now
        ) {
            Relationship known = Objects.requireNonNull(before.get(now.partnerId()));
            LearnedByImport earlier = sofar.get(LearnedByImport.idOf(importJobId, now.partnerId()));
            var change = LearnedByImport.Change.of(known, now);
            return change.isNone()
                ? Optional.empty()
                : Optional.of(
                      earlier == null ? LearnedByImport.of(brandId, importJobId, change) : earlier.and(known, now)
                  );
        }

        private Origin fromRow(Newcomer row) {
            return new Origin(
                origin.source(),
                origin.collectedOn(),
                origin.purpose(),
                origin.by(),
                origin.at(),
                origin.importJobId(),
                row.key()
            );
        }

        List<Relationship> begun() {
            return after
                .values()
                .stream()
                .filter(now -> !before.containsKey(now.partnerId()))
                .toList();
        }

        /** Those who change, as they are written: what somebody brings in by themselves is not from a list. */
        List<Relationship> rewritten() {
            return origin.importJobId() == null
                ? changed()
                : changed().stream().map(Relationship::writtenByList).toList();
        }

        List<Relationship> changed() {
            return after
                .values()
                .stream()
                .filter(now -> before.containsKey(now.partnerId()) && !now.equals(before.get(now.partnerId())))
                .toList();
        }
    }
}
