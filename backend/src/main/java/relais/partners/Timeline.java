package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.paging.Cursor;

/** Everything that happened between a brand and a partner, told by the listeners of every room. */
@Component
public class Timeline {

    private static final String NEWEST_FIRST = "-at";
    private static final int AT_ONCE = 500;

    private final ReactiveMongoTemplate mongo;
    private final Relationships relationships;

    Timeline(ReactiveMongoTemplate mongo, Relationships relationships) {
        this.mongo = mongo;
        this.relationships = relationships;
    }

    /** Adds a line, with whoever stands for this partner today; the same line again changes nothing. */
    public Mono<TimelineEntry> tell(String brandId, String partnerId, TimelineEntry entry) {
        return relationships
            .find(brandId, partnerId)
            .map(Relationship::partnerId)
            .defaultIfEmpty(partnerId)
            .flatMap(today -> mongo.insert(Line.of(brandId, today, entry)))
            .map(Line::entry)
            .onErrorResume(DuplicateKeyException.class, _ -> Mono.just(entry));
    }

    /** Adds a line to each of these; lines that are there already stay as they are. */
    Mono<Void> tellEach(String brandId, Map<String, TimelineEntry> entries) {
        return Flux.fromIterable(entries.entrySet())
            .map(entry -> Line.of(brandId, entry.getKey(), entry.getValue()))
            .buffer(AT_ONCE)
            .concatMap(lines ->
                mongo
                    .insert(lines, Line.class)
                    .then()
                    .onErrorResume(DuplicateKeyException.class, _ -> oneByOne(lines))
            )
            .then();
    }

    private Mono<Void> oneByOne(List<Line> lines) {
        return Flux.fromIterable(lines)
            .concatMap(line -> mongo.insert(line).onErrorResume(DuplicateKeyException.class, _ -> Mono.just(line)))
            .then();
    }

    /** The lines, newest first. */
    public Mono<Lines> read(String brandId, String partnerId, int limit, @Nullable String cursor) {
        return Mono.defer(() -> lines(brandId, partnerId, limit, cursor));
    }

    private Mono<Lines> lines(String brandId, String partnerId, int limit, @Nullable String cursor) {
        Criteria ofBoth = where("brandId").is(brandId).and("partnerId").is(partnerId);
        Query page = Query.query(cursor == null ? ofBoth : ofBoth.andOperator(after(cursor)))
            .with(Sort.by(Sort.Direction.DESC, "at", "_id"))
            .limit(limit + 1)
            .cursorBatchSize(limit + 1);
        return mongo
            .find(page, Line.class)
            .collectList()
            .zipWith(mongo.count(Query.query(where("brandId").is(brandId).and("partnerId").is(partnerId)), Line.class))
            .map(found -> Lines.of(found.getT1(), limit, found.getT2()));
    }

    private static Criteria after(String cursor) {
        Cursor last = Cursor.decode(cursor, NEWEST_FIRST, 1);
        Instant at = last.instant(0);
        return new Criteria().orOperator(
            where("at").lt(at),
            new Criteria().andOperator(where("at").is(at), where("_id").lt(last.id()))
        );
    }

    /** A page of lines. */
    public record Lines(List<TimelineEntry> items, @Nullable String nextCursor, long total) {
        static Lines of(List<Line> found, int limit, long total) {
            List<Line> page = found.subList(0, Math.min(limit, found.size()));
            return new Lines(
                page.stream().map(Line::entry).toList(),
                found.size() > limit ? page.getLast().cursor() : null,
                total
            );
        }
    }

    @Document("timeline")
    @TypeAlias("timeline-line")
    record Line(
        String id,
        String brandId,
        String partnerId,
        Instant at,
        String actorId,
        TimelineCode code,
        Map<String, String> params,
        @Nullable String link
    ) {
        static Line of(String brandId, String partnerId, TimelineEntry entry) {
            return new Line(
                entry.id(),
                brandId,
                partnerId,
                entry.at(),
                entry.actorId(),
                entry.code(),
                entry.params(),
                entry.link()
            );
        }

        TimelineEntry entry() {
            return new TimelineEntry(id, at, actorId, code, params, link);
        }

        String cursor() {
            return new Cursor(NEWEST_FIRST, List.of(String.valueOf(at.toEpochMilli())), id).encode();
        }
    }
}
