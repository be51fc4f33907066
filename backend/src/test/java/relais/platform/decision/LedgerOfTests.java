package relais.platform.decision;

import java.time.Clock;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** A ledger for tests without Spring, whose news nobody carries. */
public final class LedgerOfTests {

    private LedgerOfTests() {}

    public static Ledger on(ReactiveMongoTemplate mongo, Clock clock) {
        return new Ledger(mongo, (collection, id) -> {}, Witnesses.none(), clock);
    }
}
