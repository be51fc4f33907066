package relais.platform.engine;

import com.mongodb.ConnectionString;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** What is said of the engine when a server is named: its hosts, never its credentials. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataFolder.class)
class ServerConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ServerConfiguration.class);

    @Bean
    @Conditional(ServerNamed.class)
    @ConditionalOnMissingBean
    EngineInfo serverInfo(MongoConnectionDetails connection, DataFolder data) {
        ConnectionString server = connection.getConnectionString();
        log.info("Engine: MongoDB at {}, database {}.", server.getHosts(), server.getDatabase());
        return new EngineInfo("MongoDB " + String.join(",", server.getHosts()), false, Set.of(), data.path());
    }

    /** True when a MongoDB server is named. */
    static class ServerNamed extends NoServerNamed {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
