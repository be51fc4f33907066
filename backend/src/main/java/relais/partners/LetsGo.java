package relais.partners;

import reactor.core.publisher.Mono;

/** A room whose things go with somebody who asks to be erased: no law and no work of others keeps them. */
public interface LetsGo {
    /** What {@link Belongings#count} calls it. */
    MergePart part();

    /** Lets all of it go, once or again; answers how much it was. */
    Mono<Long> letGo(String brandId, String partnerId);
}
