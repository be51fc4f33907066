package relais.testing;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClients;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** A database of its own on a server under test, so that runs beside each other never meet; gone when it is closed. */
public record ServerDatabase(String uri, String name) implements AutoCloseable {
    /** A fresh one on the server that {@code serverUri} names, whatever database stands in it. */
    public static ServerDatabase on(String serverUri, String prefix) {
        String name = prefix + "_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        String other = new ConnectionString(serverUri).getDatabase();
        String end = "(\\?|$)";
        return new ServerDatabase(
            other == null
                ? serverUri.replaceFirst("/?" + end, "/" + name + "$1")
                : serverUri.replaceFirst("/" + other + end, "/" + name + "$1"),
            name
        );
    }

    @Override
    public void close() {
        try (var client = MongoClients.create(uri)) {
            Mono.from(client.getDatabase(name).drop()).toFuture().join();
        }
    }
}
