package relais.platform.engine;

import java.util.List;

/** The indexes one module needs; each module declares a bean of it, and they are there before the first request. */
public record Indexes(List<IndexPlan> plans) {
    public Indexes {
        plans = List.copyOf(plans);
    }

    /** These indexes. */
    public static Indexes of(IndexPlan... plans) {
        return new Indexes(List.of(plans));
    }
}
