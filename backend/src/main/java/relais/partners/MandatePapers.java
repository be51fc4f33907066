package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.PartnerNews.PartnerEdited;
import relais.partners.PartnerNews.PartnerThinned;
import relais.platform.engine.Expiring;
import relais.platform.files.FileKind;
import relais.platform.files.FileShelf;
import relais.platform.files.StoredFile;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/**
 * The papers of mandates. Each goes when no record names it any more: as soon as a mandate or a partner went, and once a
 * day whatever was left, such as the papers of somebody who was merged away and cannot come back.
 */
@Component
class MandatePapers implements Hears<PartnerNews>, Expiring {

    private static final long LARGEST = 20L * 1024 * 1024;
    private static final Set<FileKind> KINDS = EnumSet.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG);
    private static final int AT_ONCE = 500;

    /** So long a paper may be on its way into its mandate. */
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final ReactiveMongoTemplate mongo;
    private final FileShelf shelf;
    private final Clock clock;
    private final AtomicReference<LocalDate> done = new AtomicReference<>(LocalDate.EPOCH);

    MandatePapers(ReactiveMongoTemplate mongo, FileShelf shelf, Clock clock) {
        this.mongo = mongo;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Keeps a paper; refused when it is neither a PDF nor a picture, or too large. */
    Mono<StoredFile> keep(String brandId, String partnerId, Flux<DataBuffer> content, String name) {
        return shelf
            .keepApart(content, name, KINDS, LARGEST)
            .delayUntil(file -> mongo.insert(new MandatePaper(file.id(), brandId, partnerId, clock.instant())));
    }

    @Override
    public Mono<Void> hear(Heard<PartnerNews> heard) {
        return leavesPapers(heard.news())
            ? letGo(heard.news().brandId(), heard.news().partnerId()).then()
            : Mono.empty();
    }

    private static boolean leavesPapers(PartnerNews news) {
        return (
            news instanceof PartnerThinned ||
            (news instanceof PartnerEdited edited && edited.parts().contains(Relationship.MANDATES))
        );
    }

    @Override
    public Mono<Long> purgeExpired() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return day.equals(done.get())
            ? Mono.just(0L)
            : mongo
                  .findAll(MandatePaper.class)
                  .map(MandatePaper::brandId)
                  .distinct()
                  .concatMap(this::letGo)
                  .reduce(0L, Long::sum)
                  .doOnNext(_ -> done.set(day));
    }

    /** Lets go of the brand's papers that no record names any more; answers how many they were. */
    Mono<Long> letGo(String brandId) {
        return letGo(brandId, where("brandId").is(brandId));
    }

    /** The same, of the papers that were brought for one partner: nearly nobody has any. */
    Mono<Long> letGo(String brandId, String partnerId) {
        return letGo(brandId, where("brandId").is(brandId).and("partnerId").is(partnerId));
    }

    private Mono<Long> letGo(String brandId, Criteria which) {
        return mongo
            .find(query(which.and("keptAt").lte(clock.instant().minus(A_MOMENT))), MandatePaper.class)
            .map(MandatePaper::id)
            .buffer(AT_ONCE)
            .concatMap(papers -> unnamed(brandId, papers))
            .concatMap(paper ->
                shelf.remove(paper).then(mongo.remove(query(where("_id").is(paper)), MandatePaper.class))
            )
            .count();
    }

    private Flux<String> unnamed(String brandId, List<String> papers) {
        return mongo
            .find(
                query(where("brandId").is(brandId).and("cast.mandates.file._id").in(papers)).cursorBatchSize(AT_ONCE),
                Relationship.class
            )
            .filter(this::isHereOrMayComeBack)
            .flatMapIterable(known -> known.casting().mandates())
            .mapNotNull(Mandate::file)
            .map(StoredFile::id)
            .collect(Collectors.toSet())
            .flatMapIterable(named -> papers.stream().filter(Predicate.not(named::contains)).toList());
    }

    private boolean isHereOrMayComeBack(Relationship known) {
        Instant undoableSince = clock.instant().minus(Merge.UNDOABLE).minus(Duration.ofDays(1));
        return known.isHere() || known.updatedAt().isAfter(undoableSince);
    }
}
