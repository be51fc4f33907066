package relais.collaborations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a collaboration stands, as lists filter and sort it; it always follows from the rest. */
public record Summary(StageName stage, @Nullable ContractStateName contract, @Nullable Instant contractSince) {
    static Summary of(Stage stage, List<Contract> contracts) {
        if (contracts.isEmpty()) {
            return new Summary(stage.name(), null, null);
        }
        ContractState last = contracts.getLast().state();
        return new Summary(stage.name(), last.name(), last.since());
    }
}
