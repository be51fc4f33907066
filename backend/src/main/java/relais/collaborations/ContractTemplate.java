package relais.collaborations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import relais.collaborations.ContractText.Block;
import relais.collaborations.ContractText.Kind;

/**
 * A released text with places to fill: {@code {{fee}}} for a value, {@code - {{deliverables*}}} for one line of each,
 * {@code ?gift} before a line that is only there with a gift and {@code !gift} before one that is only there without.
 * Headings number themselves.
 */
record ContractTemplate(ContractLanguage language, List<String> lines) {
    private static final Pattern CONDITION = Pattern.compile("^([?!])(\\w+) (.*)$");
    private static final Pattern PLACE = Pattern.compile("\\{\\{([\\w.]+)(\\*?)}}");

    ContractTemplate {
        lines = List.copyOf(lines);
    }

    ContractText fill(Filling filling) {
        List<Block> blocks = new ArrayList<>();
        int articles = 0;
        for (String line : lines
            .stream()
            .flatMap(line -> meant(line, filling))
            .toList()) {
            if (line.startsWith("## ")) {
                articles++;
                blocks.add(new Block(Kind.HEADING, articles + ". " + line.substring(3)));
            } else if (line.startsWith("# ")) {
                blocks.add(new Block(Kind.TITLE, line.substring(2)));
            } else if (line.startsWith("- ")) {
                blocks.add(new Block(Kind.ITEM, line.substring(2)));
            } else if (!line.isBlank()) {
                blocks.add(new Block(Kind.PARAGRAPH, line));
            }
        }
        return new ContractText(language, blocks);
    }

    private Stream<String> meant(String line, Filling filling) {
        Matcher condition = CONDITION.matcher(line);
        if (condition.matches()) {
            boolean present = filling.present().contains(condition.group(2));
            return present == condition.group(1).equals("?") ? filled(condition.group(3), filling) : Stream.empty();
        }
        return filled(line, filling);
    }

    private Stream<String> filled(String line, Filling filling) {
        Matcher place = PLACE.matcher(line);
        if (place.find() && place.group(2).equals("*")) {
            String before = line.substring(0, place.start());
            String after = line.substring(place.end());
            return filling
                .list(place.group(1))
                .stream()
                .map(value -> before + value + after);
        }
        if (line.equals("{{clauses}}")) {
            return filling.list("clauses").stream().flatMap(String::lines);
        }
        return Stream.of(
            PLACE.matcher(line).replaceAll(found -> Matcher.quoteReplacement(filling.value(found.group(1))))
        );
    }

    /** What fills the places. A place that nothing fills is a mistake of the template, never an empty word. */
    record Filling(Map<String, String> values, Map<String, List<String>> lists, Set<String> present) {
        String value(String name) {
            String value = values.get(name);
            if (value == null) {
                throw new IllegalStateException("Nothing fills {{" + name + "}}");
            }
            return value;
        }

        List<String> list(String name) {
            return lists.getOrDefault(name, List.of());
        }
    }
}
