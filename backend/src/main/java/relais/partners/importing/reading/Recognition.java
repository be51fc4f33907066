package relais.partners.importing.reading;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.partners.Network;

/** What was recognised in a table: its network, the meaning of each column, and what is odd. */
public record Recognition(@Nullable Network network, List<Column> columns, List<Warning> warnings) {
    public Recognition {
        columns = List.copyOf(columns);
        warnings = List.copyOf(warnings);
    }

    /** The same, with more that is odd. */
    public Recognition with(List<Warning> more) {
        return new Recognition(network, columns, Stream.concat(warnings.stream(), more.stream()).toList());
    }
}
