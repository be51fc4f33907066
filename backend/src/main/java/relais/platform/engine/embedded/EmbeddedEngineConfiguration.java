package relais.platform.engine.embedded;

import com.mongodb.ConnectionString;
import java.util.EnumSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import relais.platform.engine.DataFolder;
import relais.platform.engine.EngineInfo;
import relais.platform.engine.EngineInfo.Limit;
import relais.platform.engine.NoServerNamed;

/** Brings the embedded engine when no server is named, and points the driver at it. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoServerNamed.class)
@EnableConfigurationProperties(EngineSettings.class)
class EmbeddedEngineConfiguration {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedEngineConfiguration.class);

    @Bean(destroyMethod = "close")
    EmbeddedEngine embeddedEngine(DataFolder data, EngineSettings settings) {
        EmbeddedEngine engine = EmbeddedEngine.open(data.path(), settings);
        log.info(
            "Engine: embedded, documents in {}. For one machine and one process, up to about 100,000 documents in a " +
                "collection. A killed process loses nothing; {}. For more, name a MongoDB server in SPRING_MONGODB_URI.",
            engine.file(),
            settings.fsync()
                ? "nor does a power cut"
                : "a power cut may lose the last moments (relais.engine.fsync=true)"
        );
        return engine;
    }

    @Bean
    MongoConnectionDetails embeddedConnection(EmbeddedEngine engine) {
        return () -> new ConnectionString(engine.uri("relais"));
    }

    @Bean
    EngineInfo embeddedInfo(DataFolder data, EngineSettings settings) {
        var limits = EnumSet.allOf(Limit.class);
        if (settings.fsync()) {
            limits.remove(Limit.POWER_CUT);
        }
        return new EngineInfo("Relais embedded", true, limits, data.path());
    }
}
