package relais.partners.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.partners.FieldQuestion;
import relais.partners.FieldQuestion.Sorted;
import relais.partners.FieldQuestion.Span;
import relais.partners.FieldValue;
import relais.partners.PartnerQuery;
import relais.partners.PartnerQuery.Picked;
import relais.partners.fields.BrandFields;
import relais.partners.fields.CustomField;
import relais.partners.fields.Defining;
import relais.partners.fields.FieldChoice;
import relais.partners.fields.FieldKind;
import relais.platform.decision.Decision;
import relais.platform.problems.ProblemException;
import relais.wire.model.GridQuestion;

/**
 * Reads what a question asks of the brand's own fields. What names a field that is retired, unknown or of another kind asks
 * nothing: an old view or link answers as if it had not asked.
 */
@Component
class FieldQuestions {

    private static final String FILTER = "FIELD.";
    private static final String SORT = "field.";

    private final Defining defining;
    private final Branding brands;

    FieldQuestions(Defining defining, Branding brands) {
        this.defining = defining;
        this.brands = brands;
    }

    /** The whole question, its fields included; the store is asked only where something is asked of fields or days. */
    Mono<PartnerQuery> read(String brandId, GridQuestion asked, boolean counted) {
        Mono<PartnerQuery> query = zone(brandId, asked).map(zone -> Questions.read(asked, zone));
        return asksNothing(asked, counted)
            ? query
            : query.zipWith(defining.of(brandId), (some, fields) -> some.asking(question(fields, asked, counted)));
    }

    /** In which the days of the question are meant; without any, it does not matter. */
    private Mono<ZoneId> zone(String brandId, GridQuestion asked) {
        return asked.getContactFrom() == null && asked.getContactTo() == null
            ? Mono.just(ZoneOffset.UTC)
            : brands.get(brandId).map(Brand::zone);
    }

    /** Whether a part of a question is about fields of a brand's own. */
    static boolean isFilter(String filter) {
        return filter.startsWith(FILTER) || filter.startsWith("-" + FILTER);
    }

    static boolean isSort(@Nullable String sort) {
        return sort != null && (sort.startsWith(SORT) || sort.startsWith("-" + SORT));
    }

    private static boolean asksNothing(GridQuestion asked, boolean counted) {
        return (
            !counted &&
            (asked.getQ() == null || asked.getQ().isBlank()) &&
            asked.getFilter().stream().noneMatch(FieldQuestions::isFilter) &&
            ranges(asked).isEmpty() &&
            !isSort(asked.getSort())
        );
    }

    private static List<String> ranges(GridQuestion asked) {
        return asked.getFieldRange() == null ? List.of() : asked.getFieldRange();
    }

    private static FieldQuestion question(BrandFields fields, GridQuestion asked, boolean counted) {
        return new FieldQuestion(
            picked(fields, asked.getFilter()),
            spans(fields, ranges(asked)),
            isSort(asked.getSort()) ? sorted(fields, asked.getSort()) : null,
            counted ? ids(fields, FieldKind::isChosen) : Set.of(),
            List.copyOf(ids(fields, FieldKind::isWritten))
        );
    }

    private static Map<String, Picked> picked(BrandFields fields, List<String> filters) {
        Map<String, Set<String>> any = new HashMap<>();
        Map<String, Set<String>> none = new HashMap<>();
        for (String filter : filters) {
            if (isFilter(filter)) {
                int colon = filter.indexOf(':');
                String fieldId = filter.substring(filter.indexOf('.') + 1, colon);
                if (
                    fields
                        .shown(fieldId)
                        .filter(field -> field.kind().isChosen())
                        .isPresent()
                ) {
                    (filter.startsWith("-") ? none : any)
                        .computeIfAbsent(fieldId, _ -> new HashSet<>())
                        .add(filter.substring(colon + 1));
                }
            }
        }
        Map<String, Picked> picked = new HashMap<>();
        any.forEach((fieldId, values) -> picked.put(fieldId, new Picked(values, none.getOrDefault(fieldId, Set.of()))));
        none.forEach((fieldId, values) -> picked.putIfAbsent(fieldId, new Picked(Set.of(), values)));
        return picked;
    }

    private static Map<String, Span> spans(BrandFields fields, List<String> ranges) {
        Map<String, Span> spans = new HashMap<>();
        for (String range : ranges) {
            int colon = range.indexOf(':');
            int to = range.indexOf("..", colon);
            Optional<CustomField> field = fields.shown(range.substring(0, colon));
            if (field.isPresent() && field.get().kind().isMeasured()) {
                span(field.get(), range.substring(colon + 1, to), range.substring(to + 2)).ifPresent(span ->
                    spans.put(field.get().id(), span)
                );
            }
        }
        return spans;
    }

    private static Optional<Span> span(CustomField field, String from, String to) {
        Optional<Long> least = from.isEmpty() ? Optional.of(Long.MIN_VALUE) : measure(field, from);
        Optional<Long> most = to.isEmpty() ? Optional.of(Long.MAX_VALUE) : measure(field, to);
        if (least.isEmpty() || most.isEmpty()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, () -> "BAD_REQUEST");
        }
        return least.flatMap(begin -> most.map(end -> new Span(begin, end)));
    }

    private static Optional<Long> measure(CustomField field, String end) {
        return field.says(end) instanceof Decision.Accepted<FieldValue>(FieldValue value, _)
            ? Optional.ofNullable(value.measure())
            : Optional.empty();
    }

    private static @Nullable Sorted sorted(BrandFields fields, String sort) {
        boolean descending = sort.startsWith("-");
        return fields
            .shown(sort.substring(sort.indexOf('.') + 1))
            .map(field -> new Sorted(field.id(), by(field), descending, ranking(field)))
            .orElse(null);
    }

    private static Sorted.By by(CustomField field) {
        return switch (field.kind()) {
            case TEXT, URL -> Sorted.By.WORDS;
            case NUMBER, DATE -> Sorted.By.MEASURE;
            case CHOICE, MULTI_CHOICE -> Sorted.By.CHOICE;
        };
    }

    private static List<String> ranking(CustomField field) {
        return field.choices().stream().map(FieldChoice::id).toList();
    }

    private static Set<String> ids(BrandFields fields, Predicate<FieldKind> which) {
        return fields
            .shown()
            .stream()
            .filter(field -> which.test(field.kind()))
            .map(CustomField::id)
            .collect(Collectors.toUnmodifiableSet());
    }
}
