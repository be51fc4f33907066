package relais.partners;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import relais.partners.PartnerQuery.Picked;

/**
 * What a question to the grid asks of the brand's own fields, by field. Fields that are retired or unknown do not appear:
 * whoever reads the question leaves them out.
 *
 * @param picked choices, as the built-in facets pick their values
 * @param spans ranges of numbers and days
 * @param sorted the field that the answer is put in order by, instead of a column that every brand has
 * @param counted fields whose choices are counted with the answer
 * @param searched fields in which words are looked for
 */
public record FieldQuestion(
    Map<String, Picked> picked,
    Map<String, Span> spans,
    @Nullable Sorted sorted,
    Set<String> counted,
    List<String> searched
) {
    /** Nothing is asked. */
    public static final FieldQuestion NOTHING = new FieldQuestion(Map.of(), Map.of(), null, Set.of(), List.of());

    public FieldQuestion {
        picked = Map.copyOf(picked);
        spans = Map.copyOf(spans);
        counted = Set.copyOf(counted);
        searched = List.copyOf(searched);
    }

    /** From–to, both included, in the whole numbers of {@link FieldValue#measure}. What is unknown is in no span. */
    public record Span(long from, long to) {}

    /**
     * An order by a field; what is unknown comes last, whichever end is first.
     *
     * @param ranking the choices of the field in their order; empty for other fields
     */
    public record Sorted(String fieldId, By by, boolean descending, List<String> ranking) {
        /** What is compared. */
        public enum By {
            WORDS,
            MEASURE,
            CHOICE,
        }
    }
}
