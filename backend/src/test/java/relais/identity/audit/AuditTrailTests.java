package relais.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.SimpleReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import relais.collaborations.CollaborationNews;
import relais.platform.Ids;
import relais.platform.news.Heard;
import relais.testing.WholeHouse;

/** What the trail promises: nothing is lost, told twice, changed or cut off without being noticed. */
@WholeHouse
class AuditTrailTests {

    @Autowired
    ReactiveMongoTemplate house;

    @Autowired
    com.mongodb.reactivestreams.client.MongoClient client;

    ReactiveMongoTemplate mongo;
    AuditTrail trail;

    @BeforeEach
    void anEmptyTrail() {
        String database = "trail" + Ids.next().toLowerCase(java.util.Locale.ROOT);
        mongo = new ReactiveMongoTemplate(
            new SimpleReactiveMongoDatabaseFactory(client, database),
            house.getConverter()
        );
        trail = new AuditTrail(mongo, Clock.systemUTC());
    }

    @AfterEach
    void goes() {
        StepVerifier.create(mongo.getMongoDatabase().flatMap(database -> Mono.from(database.drop()))).verifyComplete();
    }

    @Test
    void aWholeChainIsIntact() {
        StepVerifier.create(write(trail, 20).then(trail.verify()))
            .assertNext(verdict -> {
                assertThat(verdict.intact()).isTrue();
                assertThat(verdict.entries()).isEqualTo(20);
            })
            .verifyComplete();
    }

    @Test
    void twoNodesWritingAtOnceMakeOneChain() {
        AuditTrail otherNode = new AuditTrail(mongo, Clock.systemUTC());
        StepVerifier.create(Mono.when(write(trail, 40), write(otherNode, 40)).then(trail.verify()))
            .assertNext(verdict -> {
                assertThat(verdict.intact()).isTrue();
                assertThat(verdict.entries()).isEqualTo(80);
            })
            .verifyComplete();
    }

    @Test
    void whoActedAndInWhichBrandIsRecordedHoweverDeepTheNewsSaysIt() {
        var about = new CollaborationNews.About("brand-1", "collaboration-1", "campaign-1", "partner-1", "leonie");
        var dropped = new CollaborationNews.Dropped(about);
        Occurrence told = NewsAudit.occurrence(new Heard<>("news-1", Instant.EPOCH, "collaboration-1", dropped));
        assertThat(told.actorId()).isEqualTo("leonie");
        assertThat(told.brandId()).isEqualTo("brand-1");
        assertThat(told.facts()).containsEntry("partnerId", "partner-1");
    }

    @Test
    void theSameNewsToldTwiceIsRecordedOnce() {
        Occurrence once = occurrence("news-1");
        StepVerifier.create(trail.append(once).then(trail.append(once)).then(trail.count(null)))
            .expectNext(1L)
            .verifyComplete();
    }

    @Test
    void aRestartContinuesTheChain() {
        AuditTrail afterRestart = new AuditTrail(mongo, Clock.systemUTC());
        StepVerifier.create(
            write(trail, 3)
                .then(Mono.defer(() -> write(afterRestart, 3)))
                .then(afterRestart.verify())
        )
            .assertNext(verdict -> assertThat(verdict.entries()).isEqualTo(6))
            .verifyComplete();
    }

    @Test
    void aChangedEntryIsFound() {
        tampered(
            mongo.updateFirst(query(where("_id").is(5L)), Update.update("actorId", "someone-else"), AuditEntry.class)
        );
    }

    @Test
    void anEntryTakenOutIsFound() {
        tampered(mongo.remove(query(where("_id").is(5L)), AuditEntry.class));
    }

    @Test
    void anEndThatWasCutOffIsFound() {
        Mono<?> cut = mongo.remove(query(where("_id").gte(5L)), AuditEntry.class);
        tampered(cut);
    }

    @Test
    void entriesHoldIdsAndCodesOnly() {
        StepVerifier.create(
            write(trail, 1).then(
                mongo.getCollection("audit").flatMap(collection -> Mono.from(collection.find().first()))
            )
        )
            .assertNext(stored ->
                assertThat(stored.keySet()).containsOnly(
                    "_id",
                    "source",
                    "at",
                    "code",
                    "actorId",
                    "subjectId",
                    "facts",
                    "before",
                    "hash",
                    "_class"
                )
            )
            .verifyComplete();
    }

    private void tampered(Mono<?> deed) {
        StepVerifier.create(write(trail, 9).then(deed).then(trail.verify()))
            .assertNext(verdict -> {
                assertThat(verdict.intact()).isFalse();
                assertThat(verdict.brokenAt()).isEqualTo(5L);
            })
            .verifyComplete();
    }

    private static Mono<Long> write(AuditTrail trail, int entries) {
        return Flux.range(0, entries)
            .flatMap(each -> trail.append(occurrence(Ids.next())))
            .count();
    }

    private static Occurrence occurrence(String source) {
        return new Occurrence(source, Instant.parse("2026-11-22T10:00:00.123Z"), "tested", "u1", null, "s1", Map.of());
    }
}
