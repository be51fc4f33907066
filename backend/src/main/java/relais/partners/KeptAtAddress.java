package relais.partners;

import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A room that keeps people who lie beside nobody the brand knows. Whoever proved that an e-mail address is theirs is found,
 * told and erased by it.
 */
public interface KeptAtAddress {
    /** The brands that keep something there. */
    Flux<String> brands(String email);

    /** What a brand keeps there, but for what {@code told} are told in their own files. */
    Flux<AccessFilePart.Piece> of(String brandId, String email, Collection<String> told);

    /** Lets the same go; answers how much it was. */
    Mono<Long> letGo(String brandId, String email, Collection<String> told);
}
