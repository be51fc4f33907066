package relais.partners.importing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.NotFoundException;

/** The verdicts of all imports, 500 rows to a document, each found by its exact id. */
@Component
class Verdicts {

    private final ReactiveMongoTemplate mongo;

    Verdicts(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    Mono<VerdictBatch> keep(VerdictBatch batch) {
        return mongo.save(batch);
    }

    Mono<VerdictBatch> get(ImportJob job, int index) {
        String id = VerdictBatch.idOf(job.id(), job.round(), index);
        return mongo
            .findById(id, VerdictBatch.class)
            .switchIfEmpty(Mono.error(() -> new NotFoundException("verdicts", id)));
    }

    /** All verdicts of an import, of whichever dry run: also of one that never ended, or had more rows than the last. */
    Mono<Long> forget(ImportJob job) {
        return mongo
            .remove(query(where("importId").is(job.id())), VerdictBatch.class)
            .map(com.mongodb.client.result.DeleteResult::getDeletedCount);
    }

    /** All batches from one on, in the order of the file. */
    Flux<VerdictBatch> from(ImportJob job, int first) {
        Counts counts = job.counts();
        int batches = counts == null ? 0 : (counts.rows() + VerdictBatch.SIZE - 1) / VerdictBatch.SIZE;
        return first >= batches
            ? Flux.empty()
            : Flux.range(first, batches - first).concatMap(index -> get(job, index), 1);
    }

    /** Of the rows behind {@code after} those that are wanted. */
    Flux<RowVerdict> rows(ImportJob job, RowsWanted wanted, int after) {
        return from(job, after / VerdictBatch.SIZE)
            .filter(batch -> wanted.in(batch.countsNow()) > 0)
            .concatMapIterable(VerdictBatch::rows)
            .filter(row -> row.row() > after && wanted.is(row));
    }
}
