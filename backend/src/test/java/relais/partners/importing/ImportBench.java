package relais.partners.importing;

import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.PartnerQuery;
import relais.partners.PartnerSearch;
import relais.testing.Cast;
import relais.testing.WholeHouse;

/**
 * A long list through the door, into a base that grows from nothing, beside the bare insert of the same documents through
 * the same driver into the same engine. {@code mvn -Pbench test -pl backend -am -Dtest=ImportBench -Dbench.rows=100000};
 * prints a table, fails on nothing.
 */
@WholeHouse
@Tag("bench")
class ImportBench {

    private static final int AT_ONCE = 500;
    /** For so many rows the documents of the floor fit into memory. */
    private static final int FLOOR = 20_000;
    private static final List<String> BROUGHT = List.of("partners", "relationships", "metrics");

    @Autowired
    Cast cast;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    PartnerSearch search;

    @Test
    void aLongListBesideTheBareInsert() {
        int size = Integer.getInteger("bench.rows", 100_000);
        var troupe = cast.troupe();
        var cm = new ImportStoryTests.Importer(troupe.cm(), troupe.brandId());
        cm.run(cm.check(cm.upload("instagram-few.csv", CrowdList.of(size, size + 3_000))));

        byte[] list = CrowdList.of(0, size);
        long began = System.nanoTime();
        var uploaded = cm.upload("instagram.csv", list);
        told("recognised", size, System.nanoTime() - began);
        long recognised = System.nanoTime();
        var checked = cm.check(uploaded);
        told("checked", size, System.nanoTime() - recognised);
        long judged = System.nanoTime();
        var done = cm.run(checked);
        search.search(troupe.brandId(), PartnerQuery.everybody()).toFuture().join();
        told("applied", size, System.nanoTime() - judged);

        System.out.printf("%n%,d rows, %,d KB: %s%n", size, list.length >> 10, done.getOutcome());
        int sample = Math.min(size, FLOOR);
        told("the bare insert of the same", sample, bare(done.getId(), sample, false));
        told("the same, with their indexes", sample, bare(done.getId(), sample, true));
        Runtime.getRuntime().gc();
        var memory = Runtime.getRuntime();
        System.out.printf("heap afterwards: %d MB%n", (memory.totalMemory() - memory.freeMemory()) >> 20);
    }

    private static void told(String what, int rows, long nanos) {
        System.out.printf("%-30s %,10.0f rows/s %,10d ms%n", what, rows / (nanos / 1e9), nanos / 1_000_000);
    }

    /** Three inserts for each row, as many documents as the import leaves, without any index but _id or with all of them. */
    private long bare(String importId, int size, boolean indexed) {
        long spent = 0;
        for (String collection : BROUGHT) {
            var floor = collection + (indexed ? "_floor_indexed" : "_floor");
            if (indexed) {
                index(collection, floor);
            }
            var brought = collection.equals("metrics") ? new Document("importJobId", importId) : new Document();
            List<List<Document>> pages = pages(collection, brought, size);
            long began = System.nanoTime();
            Flux.fromIterable(pages)
                .concatMap(page -> mongo.getCollection(floor).flatMap(into -> Mono.from(into.insertMany(page))))
                .then()
                .toFuture()
                .join();
            spent += System.nanoTime() - began;
        }
        return spent;
    }

    private void index(String like, String floor) {
        List<Document> indexes = mongo
            .getCollection(like)
            .flatMapMany(all -> all.listIndexes())
            .filter(index -> !index.getString("name").equals("_id_"))
            .doOnNext(index -> index.remove("ns"))
            .collectList()
            .toFuture()
            .join();
        mongo.executeCommand(new Document("createIndexes", floor).append("indexes", indexes)).toFuture().join();
    }

    private List<List<Document>> pages(String collection, Bson which, int size) {
        return mongo
            .getCollection(collection)
            .flatMapMany(all -> all.find(which).limit(size).batchSize(AT_ONCE))
            .buffer(AT_ONCE)
            .collectList()
            .toFuture()
            .join();
    }
}
