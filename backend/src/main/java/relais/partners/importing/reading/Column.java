package relais.partners.importing.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.partners.Network;

/**
 * One column as it was recognised: what stands above it, some of its values, what it is taken for and why, and what is
 * odd about it. {@code repeatOf} is the column that says the same more exactly.
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
    List<Warning> warnings
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
    public Column meant(Meaning meaning, @Nullable Network network) {
        Basis basis = meaning == this.meaning && network == this.network ? this.basis : Basis.PERSON;
        return new Column(index, header, examples, meaning, network, basis, decimal, repeatOf, filled, warnings);
    }

    /** The same column as it was meant in an earlier list, unless this one's values contradict its header. */
    public Column remembered(Meaning meaning, @Nullable Network network) {
        boolean same = meaning == this.meaning && network == this.network;
        boolean contradicted = warnings
            .stream()
            .anyMatch(warning -> warning.code() == Warning.Code.VALUES_CONTRADICT_HEADER);
        return same || contradicted
            ? this
            : new Column(
                  index,
                  header,
                  examples,
                  meaning,
                  network,
                  Basis.REMEMBERED,
                  decimal,
                  repeatOf,
                  filled,
                  warnings
              );
    }
}
