package relais.platform.decision;

import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All who keep copies of aggregates. The {@link Ledger} tells them; whatever is written beside it is told here too. */
@Component
public class Witnesses {

    private final Iterable<Witness> all;

    @Autowired
    Witnesses(ObjectProvider<Witness> all) {
        this.all = all;
    }

    private Witnesses(List<Witness> all) {
        this.all = all;
    }

    /** Nobody keeps a copy. */
    static Witnesses none() {
        return new Witnesses(List.of());
    }

    /** These aggregates were written, or are gone, or may be. */
    public void written(Class<? extends Aggregate> kind, Collection<String> ids) {
        all.forEach(witness -> witness.written(kind, ids));
    }
}
