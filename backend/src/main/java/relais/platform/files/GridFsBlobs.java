package relais.platform.files;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.gridfs.GridFSBucket;
import com.mongodb.reactivestreams.client.gridfs.GridFSBuckets;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpRange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import relais.platform.decision.NotFoundException;

/** Files in the GridFS bucket {@code shelf} of the MongoDB server, shared by every node. */
final class GridFsBlobs implements Blobs {

    private static final String BUCKET = "shelf";
    private static final int PIECE = 255 * 1024;

    private final ReactiveMongoTemplate store;
    private final Path borrowed;

    GridFsBlobs(ReactiveMongoTemplate store, Path borrowed) {
        this.store = store;
        this.borrowed = borrowed;
    }

    @Override
    public Mono<Void> take(String id, Path staged) {
        return find(id)
            .hasElement()
            .flatMap(known -> known ? Mono.empty() : upload(id, staged))
            .then(deleted(staged));
    }

    private Mono<Void> upload(String id, Path staged) {
        Flux<ByteBuffer> content = DataBufferUtils.read(staged, DefaultDataBufferFactory.sharedInstance, PIECE).map(
            GridFsBlobs::bytes
        );
        return bucket()
            .flatMap(bucket -> Mono.from(bucket.uploadFromPublisher(id, content)))
            .then();
    }

    @Override
    public Flux<DataBuffer> read(String id, HttpRange range) {
        return find(id)
            .switchIfEmpty(Mono.error(() -> new NotFoundException("file", id)))
            .flatMapMany(file -> read(file, range));
    }

    private Flux<DataBuffer> read(Document file, HttpRange range) {
        long size = ((Number) file.get("length")).longValue();
        int chunkSize = ((Number) file.get("chunkSize")).intValue();
        long from = range.getRangeStart(size);
        long to = range.getRangeEnd(size);
        var wanted = Filters.and(
            Filters.eq("files_id", file.getObjectId("_id")),
            Filters.gte("n", (int) (from / chunkSize)),
            Filters.lte("n", (int) (to / chunkSize))
        );
        return store
            .getCollection(BUCKET + ".chunks")
            .flatMapMany(chunks -> Flux.from(chunks.find(wanted).sort(new Document("n", 1)).batchSize(4)))
            .map(chunk -> cut(chunk, chunkSize, from, to));
    }

    private static DataBuffer cut(Document chunk, int chunkSize, long from, long to) {
        long start = (long) chunk.getInteger("n") * chunkSize;
        byte[] data = chunk.get("data", Binary.class).getData();
        int first = (int) Math.max(0, from - start);
        int end = (int) Math.min(data.length, to - start + 1);
        return DefaultDataBufferFactory.sharedInstance.wrap(ByteBuffer.wrap(data, first, end - first));
    }

    @Override
    public Mono<Void> remove(String id) {
        return find(id)
            .zipWith(bucket())
            .flatMap(known -> Mono.from(known.getT2().delete(known.getT1().getObjectId("_id"))));
    }

    @Override
    public <T> Mono<T> lend(String id, Function<Path, Mono<T>> use) {
        return Mono.usingWhen(
            Mono.fromCallable(() -> Files.createTempFile(Files.createDirectories(borrowed), "lent", null)).subscribeOn(
                Schedulers.boundedElastic()
            ),
            copy ->
                DataBufferUtils.write(read(id, HttpRange.createByteRange(0)), copy).then(
                    Mono.defer(() -> use.apply(copy))
                ),
            GridFsBlobs::deleted
        );
    }

    private static Mono<Void> deleted(Path file) {
        return Mono.fromCallable(() -> Files.deleteIfExists(file))
            .subscribeOn(Schedulers.boundedElastic())
            .then();
    }

    private static ByteBuffer bytes(DataBuffer piece) {
        ByteBuffer bytes = ByteBuffer.allocate(piece.readableByteCount());
        piece.toByteBuffer(bytes);
        DataBufferUtils.release(piece);
        return bytes;
    }

    private Mono<Document> find(String id) {
        return store
            .getCollection(BUCKET + ".files")
            .flatMap(files -> Mono.from(files.find(Filters.eq("filename", id)).first()));
    }

    private Mono<GridFSBucket> bucket() {
        return store.getMongoDatabase().map(database -> GridFSBuckets.create(database, BUCKET));
    }
}
