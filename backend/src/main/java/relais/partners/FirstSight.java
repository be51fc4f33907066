package relais.partners;

import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * What the lights say of partners who come in by the hundred, before anybody looks at one of them. Answered by the room
 * that reads lights; asked here, so that a list shows its colours the moment it is in.
 */
public interface FirstSight {
    /** The lights of those whom nobody has vetted yet, by partner; who was vetted is not in the answer. */
    Mono<Map<String, Lights>> of(String brandId, Collection<Relationship> met);

    /** More is known of these partners now: whose lights were vetted, has them computed again. Safe to repeat. */
    Mono<Void> learned(String brandId, Collection<String> partnerIds);
}
