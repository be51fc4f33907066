package relais.partners;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.SimpleReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.util.ClassUtils;
import org.springframework.util.FileSystemUtils;
import reactor.core.publisher.Mono;
import relais.platform.Ids;
import relais.platform.decision.Ledger;
import relais.platform.decision.Witnesses;
import relais.platform.engine.DataFolder;
import relais.platform.engine.EngineInfo;
import relais.platform.news.Wakes;

/** This room alone, on an engine in memory or on the server that {@code SPRING_MONGODB_URI} names. */
final class Desk implements AutoCloseable {

    private final @Nullable Desk other;
    private final MongoServer server;
    private final MongoClient client;
    private final AnnotationConfigApplicationContext room = new AnnotationConfigApplicationContext();
    private final Path folder;
    private final String database = "partners_" + Ids.next().toLowerCase(java.util.Locale.ROOT);
    final ReactiveMongoTemplate mongo;

    Desk() {
        this(null, newFolder(), true);
    }

    /** The same store with a room of its own: another start of the product, or another node of it. */
    private Desk(@Nullable Desk other, Path folder, boolean alone) {
        this.other = other;
        this.folder = folder;
        if (other == null) {
            String uri = System.getenv("SPRING_MONGODB_URI");
            server = uri == null ? new MongoServer(new MemoryBackend()) : null;
            client = MongoClients.create(server == null ? uri : server.bindAndGetConnectionString());
            mongo = template();
        } else {
            server = other.server;
            client = other.client;
            mongo = other.mongo;
        }
        room.registerBean(ReactiveMongoTemplate.class, () -> mongo);
        room.registerBean(Clock.class, () -> Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)));
        room.registerBean(Wakes.class, () -> (_, _) -> {});
        room.registerBean(FirstSight.class, NothingToSee::new);
        room.register(Ledger.class, Partners.class, Relationships.class, Measurements.class, EditsLeft.class);
        room.register(
            Witnesses.class,
            Enrolling.class,
            Unmeeting.class,
            Unlearning.class,
            Timeline.class,
            Knowing.class
        );
        room.register(Merges.class, Merger.class, Carrying.class, PartnerBelongings.class);
        room.register(relais.identity.Doors.class, relais.identity.Lately.class);
        room.registerBean(Accident.class);
        room.registerBean(DataFolder.class, () -> new DataFolder(folder.toString()));
        room.registerBean(EngineInfo.class, () -> new EngineInfo("tests", alone, Set.of(), folder));
        room.scan("relais.partners.index");
        room.refresh();
        uniqueHandles();
    }

    /** The product started again on this store, with what lies in {@code folder}. */
    Desk startedOn(Path folder) {
        return new Desk(this, folder, true);
    }

    /** Another node on this store. */
    Desk neighbour(Path folder) {
        return new Desk(this, folder, false);
    }

    /** Where this room keeps what can be made again. */
    Path folder() {
        return folder;
    }

    <T> T get(Class<T> type) {
        return room.getBean(type);
    }

    @Override
    public void close() {
        room.close();
        if (other != null) {
            return;
        }
        Mono.from(client.getDatabase(database).drop()).toFuture().join();
        client.close();
        if (server != null) {
            server.shutdown();
        }
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("relais-desk");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReactiveMongoTemplate template() {
        var conversions = conversions();
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return new ReactiveMongoTemplate(new SimpleReactiveMongoDatabaseFactory(client, database), converter);
    }

    /** The product's own, whose configuration is not open to other packages. */
    private static MongoCustomConversions conversions() {
        try (var store = new AnnotationConfigApplicationContext()) {
            store.register(ClassUtils.resolveClassName("relais.platform.store.StoredTypes", null));
            store.refresh();
            return store.getBean(MongoCustomConversions.class);
        }
    }

    private void uniqueHandles() {
        var index = new com.mongodb.client.model.IndexOptions().unique(true).sparse(true);
        mongo
            .getCollection("partners")
            .flatMap(partners -> Mono.from(partners.createIndex(new Document("handles", 1), index)))
            .toFuture()
            .join();
    }

    /** What the publisher gives, waited for as a test may. */
    static <T> List<T> all(reactor.core.publisher.Flux<T> flux) {
        return flux.collectList().toFuture().orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    static <T> T one(Mono<T> mono) {
        return mono.toFuture().orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    /** What happens to a process in the middle of its work: nothing after the n-th write. */
    static final class Accident implements relais.platform.decision.Witness {

        private int left = Integer.MAX_VALUE;

        void afterWrites(int writes) {
            left = writes;
        }

        void over() {
            left = Integer.MAX_VALUE;
        }

        @Override
        public void written(Class<? extends relais.platform.decision.Aggregate> kind, Collection<String> ids) {
            if (--left == 0) {
                throw new IllegalStateException("killed");
            }
        }
    }

    /** Lights are read by a room above. */
    private record NothingToSee() implements FirstSight {
        @Override
        public Mono<Map<String, Lights>> of(String brandId, Collection<Relationship> met) {
            return Mono.just(Map.of());
        }

        @Override
        public Mono<Void> learned(String brandId, Collection<String> partnerIds) {
            return Mono.empty();
        }
    }
}
