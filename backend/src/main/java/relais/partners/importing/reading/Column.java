package relais.partners.importing.reading;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import relais.partners.Network;

/**
 * One column as it was recognised: what stands above it, some of its values, what it is taken for and why, and what is
 * odd about it. {@code repeatOf} is the column that says the same more exactly.
 *
 * @param fieldId the field of the brand's own that it is; absent of any other meaning
 * @param writing how its cells are written; absent of lists that were brought in before this was kept
 */
public record Column(
    int index,
    String header,
    List<String> examples,
    Meaning meaning,
    @Nullable Network network,
    Basis basis,
    Numbers.Decimal decimal,
    @Nullable Integer repeatOf,
    int filled,
    List<Warning> warnings,
    @Nullable String fieldId,
    @Nullable Writing writing
) {
    /** Why a column is taken for what it is. */
    public enum Basis {
        HEADER,
        VALUES,
        PERSON,
        /** A person said so of an earlier list with the same headers. */
        REMEMBERED,
        NOTHING,
    }

    public Column {
        examples = List.copyOf(examples);
        warnings = List.copyOf(warnings);
    }

    /** The same column, as a person says it is. */
    public Column meant(Meaning meaning, @Nullable Network network, @Nullable String fieldId) {
        return is(meaning, network, fieldId) ? this : as(meaning, network, fieldId, Basis.PERSON);
    }

    /** The same column as it was meant in an earlier list, unless this one's values contradict its header. */
    public Column remembered(Meaning meaning, @Nullable Network network, @Nullable String fieldId) {
        boolean contradicted = warnings
            .stream()
            .anyMatch(warning -> warning.code() == Warning.Code.VALUES_CONTRADICT_HEADER);
        return contradicted || is(meaning, network, fieldId) ? this : as(meaning, network, fieldId, Basis.REMEMBERED);
    }

    /** The same column, read as the list it comes from was written. */
    public Column written(Numbers.Decimal decimal, Writing writing) {
        return with(meaning, network, basis, decimal, warnings, fieldId, writing);
    }

    /** How its cells are written; of older lists, as far as the first of them tell. */
    public Writing hand() {
        return writing == null ? Writing.of(header, examples, decimal, true) : writing;
    }

    /** The same column, headed by the name of a field of the brand's own. */
    public Column ofField(String fieldId) {
        return as(Meaning.FIELD, null, fieldId, Basis.HEADER);
    }

    private boolean is(Meaning meaning, @Nullable Network network, @Nullable String fieldId) {
        return meaning == this.meaning && network == this.network && Objects.equals(fieldId, this.fieldId);
    }

    private Column as(Meaning meaning, @Nullable Network network, @Nullable String fieldId, Basis basis) {
        List<Warning> odd = meaning == Meaning.FIELD ? List.of() : warnings;
        return with(meaning, network, basis, decimal, odd, fieldId, writing);
    }

    private Column with(
        Meaning meaning,
        @Nullable Network network,
        Basis basis,
        Numbers.Decimal decimal,
        List<Warning> odd,
        @Nullable String fieldId,
        @Nullable Writing writing
    ) {
        return new Column(
            index,
            header,
            examples,
            meaning,
            network,
            basis,
            decimal,
            repeatOf,
            filled,
            odd,
            fieldId,
            writing
        );
    }
}
