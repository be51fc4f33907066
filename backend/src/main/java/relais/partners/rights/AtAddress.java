package relais.partners.rights;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actors;
import relais.identity.audit.AuditTrail;
import relais.identity.audit.Occurrence;
import relais.partners.AccessFilePart.Piece;
import relais.partners.KeptAtAddress;

/** What rooms keep at the address that somebody proved, beside nobody the brand knows. */
@Component
class AtAddress {

    private final ObjectProvider<KeptAtAddress> rooms;
    private final AuditTrail trail;
    private final Actors actors;
    private final Clock clock;

    AtAddress(ObjectProvider<KeptAtAddress> rooms, AuditTrail trail, Actors actors, Clock clock) {
        this.rooms = rooms;
        this.trail = trail;
        this.actors = actors;
        this.clock = clock;
    }

    /** The brands that keep something there. */
    Flux<String> brands(String email) {
        return Flux.fromStream(rooms::orderedStream)
            .concatMap(room -> room.brands(email))
            .distinct();
    }

    /** What this brand keeps there and tells in nobody's own file. */
    Flux<Piece> of(String brandId, RightsRequest request) {
        return Flux.fromStream(rooms::orderedStream).concatMap(room ->
            room.of(brandId, request.email(), told(brandId, request))
        );
    }

    /** Lets it go; how much it was is in the journal. */
    Mono<Long> letGo(String brandId, RightsRequest request) {
        return Flux.fromStream(rooms::orderedStream)
            .concatMap(room -> room.letGo(brandId, request.email(), told(brandId, request)))
            .reduce(0L, Long::sum)
            .zipWith(actors.current())
            .flatMap(both ->
                trail
                    .append(
                        new Occurrence(
                            "erased-at-address:" + request.id() + ":" + brandId + ":" + clock.instant(),
                            clock.instant(),
                            "erased-at-address",
                            both.getT2().id(),
                            brandId,
                            request.id(),
                            Map.of("count", String.valueOf(both.getT1()))
                        )
                    )
                    .thenReturn(both.getT1())
            );
    }

    private static List<String> told(String brandId, RightsRequest request) {
        return request
            .caseOf(brandId)
            .stream()
            .flatMap(one -> one.people().stream())
            .map(RightsRequest.Person::partnerId)
            .toList();
    }
}
