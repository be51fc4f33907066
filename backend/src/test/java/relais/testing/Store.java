package relais.testing;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoManagedTypes;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.util.FileSystemUtils;
import reactor.core.publisher.Mono;
import relais.platform.Ids;
import relais.platform.engine.embedded.EmbeddedEngine;
import relais.platform.engine.embedded.EngineSettings;

/**
 * A database for one test class, gone when it is closed: on the server that {@code SPRING_MONGODB_URI} names, else on an
 * embedded engine in a folder of its own. Tests that use it carry {@code @Tag("storage")}, and so run on both.
 */
public final class Store implements AutoCloseable {

    private final @Nullable EmbeddedEngine engine;
    private final Path folder;
    private final MongoClient client;
    private final ReactiveMongoTemplate mongo;

    private Store(Set<Class<?>> stored) {
        String database = "test_" + Ids.next().toLowerCase(Locale.ROOT);
        String uri = System.getenv("SPRING_MONGODB_URI");
        folder = folder();
        engine = uri == null || uri.isBlank() ? EmbeddedEngine.open(folder, new EngineSettings(false, 32)) : null;
        client = MongoClients.create(engine == null ? uri : engine.uri(database));
        mongo = new ReactiveMongoTemplate(client, database);
        var context = (MongoMappingContext) mongo.getConverter().getMappingContext();
        context.setManagedTypes(MongoManagedTypes.fromIterable(stored));
        context.initialize();
    }

    /** Opens a database that knows these types from the start, sealed states among them. */
    public static Store open(Class<?>... stored) {
        return new Store(Set.of(stored));
    }

    public ReactiveMongoTemplate mongo() {
        return mongo;
    }

    @Override
    public void close() {
        mongo
            .getMongoDatabase()
            .flatMap(database -> Mono.from(database.drop()))
            .toFuture()
            .join();
        client.close();
        if (engine != null) {
            engine.close();
        }
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("relais-store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
