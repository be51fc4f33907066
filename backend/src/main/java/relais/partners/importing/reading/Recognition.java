package relais.partners.importing.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.partners.Network;

/** What was recognised in a table: its network, the meaning of each column, and what is odd. */
public record Recognition(@Nullable Network network, List<Column> columns, List<Warning> warnings) {
    public Recognition {
        columns = List.copyOf(columns);
        warnings = List.copyOf(warnings);
    }
}
