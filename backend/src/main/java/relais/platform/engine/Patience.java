package relais.platform.engine;

import com.mongodb.MongoClientSettings;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How long a request waits for a store that is away before a person is told; a URI that says otherwise is obeyed. */
@Component
@Order(1)
class Patience implements MongoClientSettingsBuilderCustomizer {

    private static final int SECONDS = 5;

    private final MongoConnectionDetails connection;

    Patience(MongoConnectionDetails connection) {
        this.connection = connection;
    }

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        var uri = connection.getConnectionString();
        if (uri.getServerSelectionTimeout() == null) {
            settings.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SECONDS, TimeUnit.SECONDS));
        }
        if (uri.getMaxWaitTime() == null) {
            settings.applyToConnectionPoolSettings(pool -> pool.maxWaitTime(2L * SECONDS, TimeUnit.SECONDS));
        }
        if (uri.getConnectTimeout() == null) {
            settings.applyToSocketSettings(socket -> socket.connectTimeout(SECONDS, TimeUnit.SECONDS));
        }
    }
}
