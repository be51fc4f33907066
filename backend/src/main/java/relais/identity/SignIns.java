package relais.identity;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.identity.audit.AuditEntry;
import relais.identity.audit.AuditTrail;
import relais.identity.audit.Occurrence;
import relais.platform.Ids;

/** Puts on record who came in and who was turned away. */
@Component
class SignIns {

    /** What the journal calls it when somebody came in. */
    static final String CAME_IN = "signed-in";

    private static final String UNKNOWN = "unknown";

    private final AuditTrail trail;
    private final Clock clock;

    SignIns(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    Mono<AuditEntry> cameIn(Actor actor, Way way) {
        return record(CAME_IN, actor.id(), Map.of("way", way.name()));
    }

    Mono<AuditEntry> turnedAway(@Nullable User known) {
        return record("sign-in-refused", known == null ? UNKNOWN : known.id(), Map.of());
    }

    private Mono<AuditEntry> record(String code, String personId, Map<String, String> facts) {
        return trail.append(new Occurrence(Ids.next(), clock.instant(), code, personId, null, personId, facts));
    }

    /** How someone came in. */
    enum Way {
        PASSWORD,
        LINK,
        DEMO,
        FIRST_ADMIN,
    }
}
