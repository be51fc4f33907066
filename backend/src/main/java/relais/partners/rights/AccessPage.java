package relais.partners.rights;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.web.util.HtmlUtils;
import relais.identity.Brand;
import relais.partners.AllThatIsKept;

/**
 * What is kept of a person as a page they can read and print: one file, no script, nothing from outside. It is written from
 * what the file for machines is written from; all that is in one is in the other, but for technical identifiers.
 */
final class AccessPage {

    private static final int COLUMNS = 6;
    private static final String STYLE = """
    :root { color-scheme: light; }
    body { margin: 0 auto; max-width: 50rem; padding: 2rem 1.25rem 4rem; background: #fff; color: #23201c;
      font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
    h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
    h2 { font-size: 1.25rem; margin: 2.5rem 0 .25rem; padding-top: .75rem; border-top: 1px solid #d9d4cc; }
    p { margin: .25rem 0 .75rem; }
    .why, .made, .left { color: #5d574f; }
    .none { font-style: italic; color: #5d574f; }
    nav ul { columns: 2; padding-left: 1.1rem; }
    nav a { color: inherit; }
    article { margin: .75rem 0; padding: .75rem 1rem; border: 1px solid #d9d4cc; border-radius: 6px; }
    dl { display: grid; grid-template-columns: minmax(7rem, 13rem) 1fr; gap: .2rem 1rem; margin: 0; }
    dl dl { padding-left: .75rem; border-left: 2px solid #e8e4dd; grid-template-columns: minmax(6rem, 10rem) 1fr; }
    dt { color: #5d574f; }
    dd { margin: 0; white-space: pre-wrap; }
    dd.block { grid-column: 1 / -1; margin-bottom: .35rem; }
    dd ul { margin: 0; padding-left: 1.1rem; white-space: normal; }
    dd .item + .item { margin-top: .6rem; }
    table { border-collapse: collapse; width: 100%; font-size: .92rem; font-variant-numeric: tabular-nums; }
    th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid #e8e4dd; }
    th { color: #5d574f; font-weight: 600; }
    @media (max-width: 34rem) {
      nav ul { columns: 1; }
      dl, dl dl { grid-template-columns: 1fr; gap: 0; }
      dd { margin-bottom: .35rem; }
    }
    @media print {
      @page { margin: 18mm 16mm; }
      body { max-width: none; padding: 0; font-size: 10.5pt; }
      h2 { break-after: avoid; }
      tr, dt { break-inside: avoid; }
      dt { break-after: avoid; }
      thead { display: table-header-group; }
      nav { display: none; }
    }
    """;

    private final AllThatIsKept kept;
    private final Brand brand;
    private final Locale language;
    private final AccessWords words;
    private final AccessValues values;
    private final StringBuilder page = new StringBuilder();

    private AccessPage(AccessWords words, AllThatIsKept kept, Brand brand, Locale language) {
        this.words = words;
        this.kept = kept;
        this.brand = brand;
        this.language = language;
        this.values = new AccessValues(words, language, brand.zone());
    }

    /** The page in this language; {@code askHere} is where the person may ask for more. */
    static String of(AccessWords words, AllThatIsKept kept, Brand brand, Locale language, String askHere) {
        return new AccessPage(words, kept, brand, language).written(askHere);
    }

    private String written(String askHere) {
        List<String> kinds = Stream.concat(words.rooms().stream(), kept.kinds().keySet().stream()).distinct().toList();
        head();
        contents(kinds);
        origin();
        kinds.forEach(this::room);
        page.append("<section><h2>")
            .append(said("rights"))
            .append("</h2><p>")
            .append(said("rightsText").replace("{page}", safe(askHere)))
            .append("</p></section>\n</body>\n</html>\n");
        return page.toString();
    }

    private void head() {
        String title = said("title") + " – " + safe(brand.name());
        page.append("<!doctype html>\n<html lang=\"")
            .append(language.getLanguage())
            .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .append("<meta http-equiv=\"Content-Security-Policy\" ")
            .append("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>")
            .append(title)
            .append("</title>\n<style>\n")
            .append(STYLE)
            .append("</style>\n</head>\n<body>\n<header><p class=\"made\">")
            .append(safe(brand.name()))
            .append("</p><h1>")
            .append(said("title"))
            .append("</h1><p class=\"made\">")
            .append(
                said("madeOn")
                    .replace("{when}", safe(values.moment(kept.on())))
                    .replace("{person}", "<strong>" + safe(kept.person()) + "</strong>")
            )
            .append("</p><p>")
            .append(
                said("about")
                    .replace("{brand}", safe(brand.name()))
                    .replace("{advertiser}", safe(brand.advertiser().name()))
            )
            .append("</p><p class=\"left\">")
            .append(said("left"))
            .append("</p></header>\n");
    }

    private void contents(List<String> kinds) {
        page.append("<nav><h2>").append(said("contents")).append("</h2><ul>\n");
        kinds.forEach(kind -> {
            int many = found(kind).size();
            page.append("<li><a href=\"#")
                .append(safe(kind))
                .append("\">")
                .append(safe(title(kind)))
                .append("</a> (")
                .append(many)
                .append(")</li>\n");
        });
        page.append("</ul></nav>\n");
    }

    /** Where the data come from stands first: it is what people ask. */
    private void origin() {
        page.append("<section><h2>").append(said("origin")).append("</h2>");
        List<Document> origins = found("relationships").stream().flatMap(AccessPage::originsOf).distinct().toList();
        page.append(origins.isEmpty() ? "<p class=\"none\">" : "<p class=\"why\">")
            .append(said(origins.isEmpty() ? "originNothing" : "originWhy"))
            .append("</p>");
        origins.forEach(origin -> {
            page.append("<article>");
            fields(values.shown(origin), "origin");
            page.append("</article>");
        });
        page.append("</section>\n");
    }

    private static Stream<Document> originsOf(Document record) {
        List<?> later = record.get("laterOrigins") instanceof List<?> list ? list : List.of();
        return Stream.concat(Stream.ofNullable(record.get("origin")), later.stream())
            .filter(Document.class::isInstance)
            .map(Document.class::cast);
    }

    private void room(String kind) {
        List<Map<String, Object>> shown = found(kind).stream().map(values::shown).toList();
        page.append("<section id=\"")
            .append(safe(kind))
            .append("\"><h2>")
            .append(safe(title(kind)))
            .append("</h2>");
        words.why(kind, language).ifPresent(why -> page.append("<p class=\"why\">").append(safe(why)).append("</p>"));
        if (shown.isEmpty()) {
            page.append("<p class=\"none\">").append(said("nothing")).append("</p>");
        } else if (isTable(shown)) {
            table(shown);
        } else {
            shown.forEach(one -> {
                page.append("<article>");
                fields(one, kind);
                page.append("</article>\n");
            });
        }
        page.append("</section>\n");
    }

    private List<Document> found(String kind) {
        return kept.kinds().getOrDefault(kind, List.of());
    }

    private String title(String kind) {
        return words.room(kind, language).orElse(kind);
    }

    private boolean isTable(List<Map<String, Object>> rows) {
        return (
            rows.size() > 1 &&
            columns(rows).size() <= COLUMNS &&
            rows
                .stream()
                .flatMap(row -> row.values().stream())
                .allMatch(value -> inLine("", value).isPresent())
        );
    }

    private static Set<String> columns(List<Map<String, Object>> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        return columns;
    }

    private void table(List<Map<String, Object>> rows) {
        Set<String> columns = columns(rows);
        page.append("<table><thead><tr>");
        columns.forEach(key ->
            page
                .append("<th scope=\"col\">")
                .append(safe(values.name(key, "")))
                .append("</th>")
        );
        page.append("</tr></thead><tbody>\n");
        rows.forEach(row -> {
            page.append("<tr>");
            columns.forEach(key ->
                page
                    .append("<td>")
                    .append(
                        safe(
                            Optional.ofNullable(row.get(key))
                                .flatMap(value -> inLine(key, value))
                                .orElse("")
                        )
                    )
                    .append("</td>")
            );
            page.append("</tr>\n");
        });
        page.append("</tbody></table>");
    }

    private void fields(Map<String, Object> shown, String within) {
        page.append("<dl>");
        shown.forEach((key, value) -> field(key, value, within));
        page.append("</dl>");
    }

    private void field(String key, Object value, String within) {
        Optional<String> line = inLine(key, value);
        page.append("<dt>")
            .append(safe(values.name(key, within)))
            .append(line.isPresent() ? "</dt><dd>" : "</dt><dd class=\"block\">");
        line.ifPresentOrElse(text -> page.append(safe(text)), () -> block(key, value));
        page.append("</dd>\n");
    }

    private void block(String key, Object value) {
        switch (value) {
            case Map<?, ?> inner -> fields(fieldsOf(inner), key);
            case Collection<?> many -> many(key, many);
            default -> page.append(safe(values.plain(key, value)));
        }
    }

    private void many(String key, Collection<?> many) {
        if (many.stream().allMatch(one -> inLine(key, one).isPresent())) {
            page.append("<ul>");
            many.forEach(one ->
                page
                    .append("<li>")
                    .append(safe(inLine(key, one).orElse("")))
                    .append("</li>")
            );
            page.append("</ul>");
            return;
        }
        many.forEach(one -> {
            page.append("<div class=\"item\">");
            block(key, one);
            page.append("</div>");
        });
    }

    private Optional<String> inLine(String key, Object value) {
        return switch (value) {
            case Map<?, ?> inner -> values.line(key, fieldsOf(inner));
            case Collection<?> many -> values.line(key, many);
            default -> Optional.of(values.plain(key, value));
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fieldsOf(Map<?, ?> shown) {
        return (Map<String, Object>) shown;
    }

    private String said(String name) {
        return safe(words.say(name, language));
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
