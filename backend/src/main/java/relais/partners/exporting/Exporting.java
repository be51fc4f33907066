package relais.partners.exporting;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actors;
import relais.identity.Branding;
import relais.partners.Choosing;
import relais.partners.Chosen;
import relais.partners.Relationship;
import relais.partners.fields.Defining;
import relais.platform.decision.Birth;
import relais.platform.decision.Ledger;
import relais.platform.decision.NotFoundException;

/** A person takes a view of the grid out as a file. */
@Service
public class Exporting {

    private static final int AT_ONCE = 250;

    private final ReactiveMongoTemplate mongo;
    private final Choosing choosing;
    private final Defining defining;
    private final Branding brands;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    Exporting(
        ReactiveMongoTemplate mongo,
        Choosing choosing,
        Defining defining,
        Branding brands,
        Actors actors,
        Ledger ledger,
        Clock clock
    ) {
        this.mongo = mongo;
        this.choosing = choosing;
        this.defining = defining;
        this.brands = brands;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Asks for a file; an error at once where the selection cannot be told. */
    public Mono<Export> ask(String brandId, @Nullable UUID key, Chosen whom, Export.Wish wish) {
        return choosing
            .ids(brandId, whom)
            .hasElements()
            .then(Mono.defer(() -> Mono.zip(actors.member(), columns(brandId))))
            .flatMap(known -> {
                String by = known.getT1().id();
                Birth birth = Birth.of(by, key, wish);
                return ledger.enterOnce(
                    birth,
                    Export.asked(birth.id(), brandId, wish, known.getT2(), by, clock.instant())
                );
            });
    }

    /** The export, for whoever asked for it and in time; for anybody else it is not there. */
    public Mono<Export> get(String brandId, String exportId) {
        return Mono.zip(mongo.findById(exportId, Export.class), actors.member())
            .filter(found -> found.getT1().brandId().equals(brandId))
            .filter(found -> found.getT1().isFor(found.getT2().id(), clock.instant()))
            .map(found -> found.getT1())
            .switchIfEmpty(Mono.error(() -> new NotFoundException("export", exportId)));
    }

    /**
     * The bytes of the file, piece by piece as they are fetched.
     *
     * @param namesOnly whether this person may see names only
     * @param people the names of colleagues and agencies by id
     */
    public Flux<DataBuffer> file(Export export, Chosen whom, boolean namesOnly, Map<String, String> people) {
        Mono<List<SheetColumn>> columns = namesOnly
            ? Mono.just(List.of(SheetColumn.NAME))
            : columns(export.brandId()).map(all -> chosen(export, all));
        return Mono.zip(columns, brands.get(export.brandId())).flatMapMany(known ->
            file(export, whom, known.getT1(), people, known.getT2().zone())
        );
    }

    /** The day on which it was asked for, as the brand counts its days. */
    public Mono<LocalDate> day(Export export) {
        return brands.get(export.brandId()).map(brand -> LocalDate.ofInstant(export.at(), brand.zone()));
    }

    private Flux<DataBuffer> file(
        Export export,
        Chosen whom,
        List<SheetColumn> columns,
        Map<String, String> people,
        ZoneId zone
    ) {
        Lines lines = Lines.of(export.form(), columns, export.dialect());
        var first = new AtomicBoolean(true);
        return Flux.concat(
            Mono.fromSupplier(lines::head),
            choosing
                .partners(export.brandId(), whom)
                .buffer(AT_ONCE)
                .map(some -> piece(some, lines, known -> SheetRow.of(known, whom.networks(), people, zone), first)),
            Mono.fromSupplier(lines::foot)
        )
            .filter(text -> !text.isEmpty())
            .map(text -> DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Every column there is for a brand today. */
    private Mono<List<SheetColumn>> columns(String brandId) {
        return defining
            .of(brandId)
            .map(fields ->
                Stream.concat(SheetColumn.all().stream(), fields.shown().stream().map(SheetColumn::of)).toList()
            );
    }

    /** Those that were asked for; a field that was retired since is left out. */
    private static List<SheetColumn> chosen(Export export, List<SheetColumn> all) {
        return export.columns().isEmpty()
            ? all
            : export
                  .columns()
                  .stream()
                  .flatMap(key -> all.stream().filter(column -> column.key().equals(key)))
                  .toList();
    }

    private static String piece(
        List<Relationship> some,
        Lines lines,
        Function<Relationship, SheetRow> row,
        AtomicBoolean first
    ) {
        var out = new StringBuilder(some.size() * 300);
        some.forEach(known -> lines.line(row.apply(known), first.getAndSet(false), out));
        return out.toString();
    }
}
