package relais.partners.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.Contact;
import relais.partners.Crowd;
import relais.partners.Figures;
import relais.partners.Handle;
import relais.partners.Newcomer;
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
        cm.run(cm.check(cm.upload("instagram-few.csv", list(size, size + 3_000))));

        byte[] list = list(0, size);
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
        told("the bare insert of the same", sample, bare(done.getId(), sample));
        Runtime.getRuntime().gc();
        var memory = Runtime.getRuntime();
        System.out.printf("heap afterwards: %d MB%n", (memory.totalMemory() - memory.freeMemory()) >> 20);
    }

    private static void told(String what, int rows, long nanos) {
        System.out.printf("%-30s %,10.0f rows/s %,10d ms%n", what, rows / (nanos / 1e9), nanos / 1_000_000);
    }

    /** Three inserts for each row, as many documents as the import leaves, each collection without any index but _id. */
    private long bare(String importId, int size) {
        long spent = 0;
        for (String collection : BROUGHT) {
            var floor = collection + "_floor";
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

    private List<List<Document>> pages(String collection, Bson which, int size) {
        return mongo
            .getCollection(collection)
            .flatMapMany(all -> all.find(which).limit(size).batchSize(AT_ONCE))
            .buffer(AT_ONCE)
            .collectList()
            .toFuture()
            .join();
    }

    private static byte[] list(int from, int to) {
        var list = new StringBuilder(
            "username,name,followers,likes avg,comments avg,country,language,category,email,bio\n"
        );
        IntStream.range(from, to).mapToObj(Crowd::newcomer).map(ImportBench::line).forEach(list::append);
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Newcomer told) {
        Handle handle = told.handles().getFirst();
        Figures figures = told.figures().get(handle.key());
        var cells = new ArrayList<Object>();
        cells.add(handle.normal());
        cells.add(told.profile().displayName());
        cells.add(figures.followers());
        cells.add(Math.round(figures.likes()));
        cells.add(Math.round(figures.comments()));
        cells.add(told.profile().country());
        cells.add(told.profile().languages().getFirst());
        cells.add(told.profile().categories().getFirst());
        cells.add(told.contacts().stream().findFirst().map(Contact::value).orElse(""));
        cells.add('"' + told.profile().bio() + '"');
        return String.join(",", cells.stream().map(String::valueOf).toList()) + "\n";
    }
}
