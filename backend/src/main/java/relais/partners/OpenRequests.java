package relais.partners;

import java.util.Set;
import reactor.core.publisher.Mono;

/** Of whom somebody has to answer a request about their data: they stay as they are until then. */
public interface OpenRequests {
    /** These of the brand's people, by partner. */
    Mono<Set<String>> in(String brandId);
}
