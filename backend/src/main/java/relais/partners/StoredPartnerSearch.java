package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.paging.Cursor;

/** The grid read from the store itself, by the row that every relationship carries. */
@Component
class StoredPartnerSearch implements PartnerSearch {

    private static final int MOST_CHOICES = 200;

    private final ReactiveMongoTemplate mongo;

    StoredPartnerSearch(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<Found> search(String brandId, PartnerQuery query) {
        return Mono.defer(() -> found(brandId, query));
    }

    private Mono<Found> found(String brandId, PartnerQuery query) {
        var column = Column.of(query);
        List<Criteria> filters = filters(brandId, query);
        return page(filters, column, query)
            .collectList()
            .zipWith(mongo.count(Query.query(all(filters)), Relationship.class))
            .map(found -> cut(found.getT1(), column, query.limit(), found.getT2()));
    }

    @Override
    public Mono<Choices> choices(String brandId) {
        return mongo
            .getCollection(mongo.getCollectionName(Relationship.class))
            .flatMapMany(stored -> Flux.from(stored.aggregate(counted(brandId))))
            .next()
            .map(StoredPartnerSearch::choices);
    }

    private Flux<Relationship> page(List<Criteria> filters, Column column, PartnerQuery query) {
        var wanted = new ArrayList<>(filters);
        if (query.cursor() != null) {
            wanted.add(column.after(query.cursor()));
        }
        return mongo.find(
            Query.query(all(wanted))
                .with(column.sort())
                .limit(query.limit() + 1)
                .cursorBatchSize(query.limit() + 1),
            Relationship.class
        );
    }

    private static Found cut(List<Relationship> found, Column column, int limit, long total) {
        boolean isLast = found.size() <= limit;
        List<Relationship> page = isLast ? found : found.subList(0, limit);
        return new Found(page, isLast ? null : column.cursor(page.getLast()), total);
    }

    private static Criteria all(List<Criteria> filters) {
        return new Criteria().andOperator(filters);
    }

    private static List<Criteria> filters(String brandId, PartnerQuery query) {
        var filters = new ArrayList<Criteria>();
        filters.add(where("brandId").is(brandId));
        words(filters, query.words());
        among(filters, "row.networks", query.networks());
        among(filters, "row.categories", folded(query.categories()));
        among(filters, "profile.country", query.countries());
        among(filters, "profile.audienceCountry", query.audienceCountries());
        among(filters, "standing.stage", query.stages());
        among(filters, "ownerId", query.owners());
        among(filters, "row.tags", folded(query.tags()));
        between(filters, query.networks(), "followers", query.followers());
        between(filters, query.networks(), "engagement", query.engagement());
        return filters;
    }

    /** A pasted profile address asks for that very account; anything else for beginnings of words. */
    private static void words(List<Criteria> filters, String words) {
        if (HandleOrUrl.recognise(words) instanceof HandleOrUrl.Profile(Handle handle)) {
            filters.add(where("row.keys").is(handle.key()));
            return;
        }
        Arrays.stream(Folding.fold(words).split(" "))
            .filter(word -> !word.isEmpty())
            .map(word -> where("row.words").regex(Pattern.compile("^" + Pattern.quote(word))))
            .forEach(filters::add);
    }

    private static void among(List<Criteria> filters, String field, Collection<?> values) {
        if (!values.isEmpty()) {
            filters.add(where(field).in(values));
        }
    }

    private static void between(List<Criteria> filters, Set<Network> networks, String field, PartnerQuery.Range range) {
        if (range.isOpen()) {
            return;
        }
        filters.add(
            networks.isEmpty()
                ? within("row.best." + field, range)
                : new Criteria().orOperator(
                      networks
                          .stream()
                          .map(network -> within("row.on." + network + "." + field, range))
                          .toList()
                  )
        );
    }

    /** What is unknown is stored as -1, below every range. */
    private static Criteria within(String field, PartnerQuery.Range range) {
        Criteria from = where(field).gte(range.from() == null ? 0 : range.from());
        return range.to() == null ? from : from.lte(range.to());
    }

    private static List<String> folded(Collection<String> words) {
        return words.stream().map(Folding::fold).toList();
    }

    /** The sorted column, and how a page goes on after its last row. */
    private record Column(String field, Kind kind, boolean descending) {
        private enum Kind {
            TEXT,
            COUNT,
            SHARE,
            INSTANT,
        }

        static Column of(PartnerQuery query) {
            Network network = query.onlyNetwork();
            String size = network == null ? "row.best" : "row.on." + network;
            return switch (query.order().by()) {
                case NAME -> new Column("row.name", Kind.TEXT, query.order().descending());
                case FOLLOWERS -> new Column(size + ".followers", Kind.COUNT, query.order().descending());
                case ENGAGEMENT -> new Column(size + ".engagement", Kind.SHARE, query.order().descending());
                case LAST_CONTACT -> new Column("row.lastContact", Kind.INSTANT, query.order().descending());
            };
        }

        Sort sort() {
            return Sort.by(descending ? Sort.Direction.DESC : Sort.Direction.ASC, field, "_id");
        }

        Criteria after(String cursor) {
            Cursor last = Cursor.decode(cursor, name(), 1);
            Object value = read(last);
            return new Criteria().orOperator(
                beyond(field, value),
                new Criteria().andOperator(where(field).is(value), beyond("_id", last.id()))
            );
        }

        String cursor(Relationship last) {
            return new Cursor(name(), List.of(value(last.row())), last.id()).encode();
        }

        private String name() {
            return (descending ? "-" : "") + field;
        }

        private Criteria beyond(String field, Object value) {
            return descending ? where(field).lt(value) : where(field).gt(value);
        }

        private Object read(Cursor last) {
            return switch (kind) {
                case TEXT -> last.text(0);
                case COUNT -> last.number(0);
                case SHARE -> last.decimal(0);
                case INSTANT -> last.instant(0);
            };
        }

        private String value(GridRow row) {
            return switch (kind) {
                case TEXT -> row.name();
                case COUNT -> String.valueOf(size(row).followers());
                case SHARE -> String.valueOf(size(row).engagement());
                case INSTANT -> String.valueOf(row.lastContact().toEpochMilli());
            };
        }

        private GridRow.Size size(GridRow row) {
            return field.startsWith("row.best")
                ? row.best()
                : row.on().getOrDefault(Network.valueOf(field.split("\\.")[2]), row.best());
        }
    }

    private static List<Document> counted(String brandId) {
        return List.of(
            new Document("$match", new Document("brandId", brandId)),
            new Document(
                "$facet",
                new Document("networks", each("row.networks"))
                    .append("categories", each("profile.categories"))
                    .append("countries", one("profile.country"))
                    .append("audienceCountries", one("profile.audienceCountry"))
                    .append("stages", one("standing.stage"))
                    .append("owners", one("ownerId"))
                    .append("tags", each("tags"))
            )
        );
    }

    private static List<Document> each(String field) {
        return List.of(new Document("$unwind", "$" + field), group(field));
    }

    private static List<Document> one(String field) {
        return List.of(group(field));
    }

    private static Document group(String field) {
        return new Document("$group", new Document("_id", "$" + field).append("count", new Document("$sum", 1)));
    }

    private static Choices choices(Document counted) {
        return new Choices(
            choices(counted, "networks", UnaryOperator.identity()),
            choices(counted, "categories", Folding::fold),
            choices(counted, "countries", UnaryOperator.identity()),
            choices(counted, "audienceCountries", UnaryOperator.identity()),
            choices(counted, "stages", UnaryOperator.identity()),
            choices(counted, "owners", UnaryOperator.identity()),
            choices(counted, "tags", Folding::fold)
        );
    }

    private static List<Choices.Choice> choices(Document counted, String field, UnaryOperator<String> value) {
        Map<String, Choices.Choice> choices = new LinkedHashMap<>();
        for (Document group : counted.getList(field, Document.class)) {
            @Nullable
            String label = group.getString("_id");
            if (label != null && !label.isBlank()) {
                var choice = new Choices.Choice(
                    value.apply(label),
                    label,
                    group.get("count", Number.class).longValue()
                );
                choices.merge(choice.value(), choice, StoredPartnerSearch::both);
            }
        }
        return choices
            .values()
            .stream()
            .sorted(Comparator.comparing(Choices.Choice::count).reversed().thenComparing(Choices.Choice::label))
            .limit(MOST_CHOICES)
            .toList();
    }

    private static Choices.Choice both(Choices.Choice one, Choices.Choice other) {
        return new Choices.Choice(
            one.value(),
            one.count() >= other.count() ? one.label() : other.label(),
            one.count() + other.count()
        );
    }
}
