package relais.platform.files;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import relais.platform.engine.DataFolder;
import relais.platform.engine.EngineInfo;
import relais.platform.engine.IndexPlan;
import relais.platform.engine.Indexes;

/** Puts bytes where the documents are: beside the embedded engine, or on the MongoDB server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FilesConfiguration {

    @Bean
    Staging staging(DataFolder data) {
        return new Staging(data.resolve("files/arriving"));
    }

    @Bean
    Blobs blobs(EngineInfo engine, DataFolder data, ReactiveMongoTemplate store) {
        return engine.embedded()
            ? new FolderBlobs(data.resolve("files/kept"))
            : new GridFsBlobs(store, data.resolve("files/lent"));
    }

    @Bean
    Shelf shelf(Staging staging, Blobs blobs, FileSettings settings) {
        return new Shelf(staging, blobs, new Recognition(), settings.limit().toBytes());
    }

    @Bean
    Indexes uploadIndexes(FileSettings settings) {
        return Indexes.of(IndexPlan.on(Upload.COLLECTION, "touchedAt").expiring(settings.unfinished()));
    }
}
