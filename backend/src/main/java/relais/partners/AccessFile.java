package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actors;
import relais.identity.audit.AuditTrail;
import relais.identity.audit.Occurrence;
import relais.partners.AccessFilePart.Piece;
import relais.platform.Ids;

/**
 * All that a brand keeps of one person, from every room: what legal reads before it is sent to whoever asked (GDPR article
 * 15). Whatever is stored with a brand and a partner is in it, without anybody having to list it; rooms that keep people
 * inside other things say so ({@link AccessFilePart}).
 */
@Service
public class AccessFile {

    private static final int AT_ONCE = 500;
    /** How things are stored, not what is known; and secrets. */
    private static final Set<String> INNER = Set.of(
        "_class",
        "version",
        "bookkept",
        "listed",
        "news",
        "birth",
        "broughtBy",
        "token",
        "hash"
    );
    private final Relationships relationships;
    private final StoredOfPartner stored;
    private final ReactiveMongoTemplate mongo;
    private final ObjectProvider<AccessFilePart> rooms;
    private final AuditTrail trail;
    private final Actors actors;
    private final Clock clock;

    AccessFile(
        Relationships relationships,
        StoredOfPartner stored,
        ReactiveMongoTemplate mongo,
        ObjectProvider<AccessFilePart> rooms,
        AuditTrail trail,
        Actors actors,
        Clock clock
    ) {
        this.relationships = relationships;
        this.stored = stored;
        this.mongo = mongo;
        this.rooms = rooms;
        this.trail = trail;
        this.actors = actors;
        this.clock = clock;
    }

    /** Collected now; who took it is in the journal. */
    public Mono<AllThatIsKept> of(String brandId, String partnerId) {
        return relationships.get(brandId, partnerId).flatMap(known ->
            Flux.concat(stored(brandId, known.partnerId()), inside(brandId, known.partnerId()))
                .collectMultimap(Piece::kind, Piece::what, TreeMap::new)
                .map(all -> kept(known.displayName(), all))
                .delayUntil(_ -> note(known.brandId(), known.partnerId()))
        );
    }

    /** The same of pieces that lie beside nobody the brand keeps; {@code subjectId} is what the journal calls it by. */
    public Mono<AllThatIsKept> of(String brandId, String subjectId, String person, Flux<Piece> pieces) {
        return pieces
            .collectMultimap(Piece::kind, Piece::what, TreeMap::new)
            .map(all -> kept(person, all))
            .delayUntil(_ -> note(brandId, subjectId));
    }

    private Flux<Piece> stored(String brandId, String partnerId) {
        return stored
            .collections()
            .concatMap(collection ->
                mongo
                    .find(
                        query(where("brandId").is(brandId).and("partnerId").is(partnerId)).cursorBatchSize(AT_ONCE),
                        Document.class,
                        collection
                    )
                    .map(found -> new Piece(collection, found))
            );
    }

    private Flux<Piece> inside(String brandId, String partnerId) {
        return Flux.fromStream(rooms::orderedStream).concatMap(room -> room.of(brandId, partnerId));
    }

    private AllThatIsKept kept(String person, Map<String, ? extends Iterable<Document>> all) {
        Map<String, List<Document>> plain = new TreeMap<>();
        all.forEach((kind, found) -> {
            List<Document> these = new ArrayList<>();
            found.forEach(one -> these.add(plain(one)));
            plain.put(kind, these);
        });
        return new AllThatIsKept(person, clock.instant(), plain);
    }

    /** Without how it is stored. */
    private static Document plain(Document stored) {
        var plain = new Document();
        stored.forEach((name, value) -> {
            if (!INNER.contains(name)) {
                plain.append(name, plainValue(value));
            }
        });
        return plain;
    }

    private static Object plainValue(Object value) {
        return switch (value) {
            case Document inner -> plainInside(inner);
            case List<?> list -> list.stream()
                .map(one -> one == null ? "" : plainValue(one))
                .toList();
            case java.util.Date date -> date.toInstant().toString();
            case null -> "";
            default -> value;
        };
    }

    /** A thing inside another says what it is, where it may be one of several: a stage, a state, a message or its reply. */
    private static Document plainInside(Document stored) {
        Document plain = plain(stored);
        return stored.get("_class") instanceof String is && is.indexOf('.') < 0 ? plain.append("is", is) : plain;
    }

    private Mono<?> note(String brandId, String subjectId) {
        return actors
            .current()
            .flatMap(actor ->
                trail.append(
                    new Occurrence(
                        Ids.next(),
                        clock.instant(),
                        "access-file-taken",
                        actor.id(),
                        brandId,
                        subjectId,
                        Map.of()
                    )
                )
            );
    }
}
