package relais.partners.importing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.NotFoundException;

/** The imports of each brand. */
@Component
class ImportJobs {

    private final ReactiveMongoTemplate mongo;

    ImportJobs(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** An import of this brand; another brand's does not exist. */
    Mono<ImportJob> get(String brandId, String importId) {
        return mongo
            .findById(importId, ImportJob.class)
            .filter(job -> job.brandId().equals(brandId))
            .switchIfEmpty(Mono.error(() -> new NotFoundException("import", importId)));
    }

    /** An import, for the product's own work on it. */
    Mono<ImportJob> find(String importId) {
        return mongo.findById(importId, ImportJob.class);
    }

    /** The newest first, from behind {@code before} on. */
    Flux<ImportJob> find(String brandId, @Nullable String before, int limit) {
        var criteria = where("brandId").is(brandId);
        return mongo.find(
            query(before == null ? criteria : criteria.and("_id").lt(before))
                .with(Sort.by(Sort.Direction.DESC, "_id"))
                .limit(limit),
            ImportJob.class
        );
    }

    /** Those of these files that belong to an import. */
    Flux<String> named(Collection<String> fileIds) {
        return mongo.findDistinct(
            query(where("file.fileId").in(fileIds)),
            "file.fileId",
            ImportJob.class,
            String.class
        );
    }

    /** All that began before. */
    Flux<ImportJob> before(Instant then) {
        return mongo.find(query(where("createdAt").lt(then)).cursorBatchSize(100), ImportJob.class);
    }

    Mono<Long> count(String brandId) {
        return mongo.count(query(where("brandId").is(brandId)), ImportJob.class);
    }

    /** What this brand said of an earlier list with the same headers, if there was one. */
    Mono<RememberedMapping> remembered(String brandId, List<String> headers) {
        return mongo.findById(RememberedMapping.idOf(brandId, headers), RememberedMapping.class);
    }

    /** The next list with these headers begins with what was said of this one, and so do the rows rejected of it. */
    Mono<Void> remember(ImportJob job) {
        return Flux.fromIterable(RememberedMapping.of(job)).concatMap(mongo::save).then();
    }
}
