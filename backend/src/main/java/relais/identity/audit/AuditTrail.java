package relais.identity.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import relais.identity.audit.AuditEntry.Head;

/**
 * The trail of the installation: one chain, whichever node writes. Entries are numbered by their key, so that two
 * writers who take the same place collide in the store and the later one goes behind.
 */
@Component
public class AuditTrail {

    private static final int COLLISIONS = 200;
    private static final String HEADS = "audit_heads";
    private static final String THE_HEAD = "head";

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;
    private final AtomicReference<@Nullable Head> known = new AtomicReference<>();
    private final AtomicReference<Mono<Void>> lastInLine = new AtomicReference<>(Mono.empty());

    AuditTrail(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Puts it on record behind everything else, once for each source. */
    public Mono<AuditEntry> append(Occurrence what) {
        return Mono.defer(() -> {
            Sinks.Empty<Void> done = Sinks.empty();
            Mono<Void> before = lastInLine.getAndSet(done.asMono());
            return before.then(write(what)).doFinally(end -> done.tryEmitEmpty());
        });
    }

    /** Newest first, from before {@code before}, of one brand or of all. */
    public Flux<AuditEntry> page(@Nullable String brandId, long before, int limit) {
        Criteria older = where("_id").lt(before);
        Criteria which = brandId == null ? older : older.and("brandId").is(brandId);
        return mongo.find(query(which).with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit), AuditEntry.class);
    }

    /** What somebody did of one kind, the oldest first. It looks through the whole trail: for a question asked rarely. */
    public Flux<AuditEntry> of(String code, String actorId) {
        return mongo.find(
            query(where("actorId").is(actorId).and("code").is(code)).with(Sort.by("_id")).cursorBatchSize(1000),
            AuditEntry.class
        );
    }

    /** How many entries there are, of one brand or of all. */
    public Mono<Long> count(@Nullable String brandId) {
        return mongo.count(brandId == null ? new Query() : query(where("brandId").is(brandId)), AuditEntry.class);
    }

    /** Reads everything again and says where it was tampered with, the cut-off end included. */
    public Mono<AuditVerdict> verify() {
        Query all = new Query().with(Sort.by("_id")).cursorBatchSize(1000);
        return remembered().flatMap(head ->
            mongo
                .find(all, AuditEntry.class)
                .reduce(new Walk(Head.NONE, null, head), Walk::to)
                .map(this::verdict)
        );
    }

    private AuditVerdict verdict(Walk walk) {
        return new AuditVerdict(walk.at().seq(), walk.brokenAt(), walk.at().hash(), clock.instant());
    }

    private Mono<AuditEntry> write(Occurrence what) {
        return Mono.defer(() -> recorded(what.source()).switchIfEmpty(Mono.defer(() -> insert(what)))).retryWhen(
            reactor.util.retry.Retry.max(COLLISIONS)
                .filter(DuplicateKeyException.class::isInstance)
                .doBeforeRetry(collision -> known.set(null))
        );
    }

    private Mono<AuditEntry> recorded(String source) {
        return mongo.findOne(query(where("source").is(source)), AuditEntry.class);
    }

    private Mono<AuditEntry> insert(Occurrence what) {
        return head()
            .map(head -> AuditEntry.following(head, what))
            .flatMap(mongo::insert)
            .delayUntil(this::remember);
    }

    /** Where the chain ends: known from the last write, else looked up from the remembered head forward. */
    private Mono<Head> head() {
        Head last = known.get();
        return last == null ? remembered().flatMap(this::furthest) : Mono.just(last);
    }

    private Mono<Head> furthest(Head head) {
        return mongo
            .findById(head.seq() + 1, AuditEntry.class)
            .map(AuditEntry::head)
            .expand(next -> mongo.findById(next.seq() + 1, AuditEntry.class).map(AuditEntry::head))
            .last(head);
    }

    private Mono<Head> remembered() {
        return mongo
            .findById(THE_HEAD, StoredHead.class, HEADS)
            .map(stored -> new Head(stored.seq(), stored.hash()))
            .defaultIfEmpty(Head.NONE);
    }

    /** The end of the chain is kept beside it, so that an end that was cut off is missed. */
    private Mono<StoredHead> remember(AuditEntry entry) {
        known.set(entry.head());
        return mongo.save(new StoredHead(THE_HEAD, entry.seq(), entry.hash()), HEADS);
    }

    private record StoredHead(String id, long seq, String hash) {}

    /** How far the chain holds. */
    private record Walk(Head at, @Nullable Long brokenAt, Head expected) {
        Walk to(AuditEntry entry) {
            boolean fits = brokenAt == null && entry.follows(at);
            boolean isThere = entry.seq() != expected.seq() || entry.hash().equals(expected.hash());
            return fits && isThere ? new Walk(entry.head(), null, expected) : broken();
        }

        private Walk broken() {
            return new Walk(at, brokenAt == null ? Long.valueOf(at.seq() + 1) : brokenAt, expected);
        }

        @Override
        public @Nullable Long brokenAt() {
            boolean isCutOff = brokenAt == null && at.seq() < expected.seq();
            return isCutOff ? Long.valueOf(at.seq() + 1) : brokenAt;
        }
    }
}
