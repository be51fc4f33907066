package relais.partners;

import java.util.Map;
import reactor.core.publisher.Mono;

/** A room whose things go with somebody who asks to be erased: no law and no work of others keeps them. */
public interface LetsGo {
    /** How much of what {@link Belongings#count} tells this is; about the rest somebody decides first. */
    Mono<Map<MergePart, Long>> mayGo(String brandId, String partnerId);

    /** Lets all of it go, once or again; answers how much it was. */
    Mono<Long> letGo(String brandId, String partnerId);
}
