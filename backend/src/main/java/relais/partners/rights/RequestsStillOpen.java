package relais.partners.rights;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.partners.OpenRequests;

/** Whoever may be meant by a request that this brand has not answered. */
@Component
class RequestsStillOpen implements OpenRequests {

    private final RightsRequests requests;

    RequestsStillOpen(RightsRequests requests) {
        this.requests = requests;
    }

    @Override
    public Mono<Set<String>> in(String brandId) {
        return requests
            .open(brandId)
            .flatMapIterable(request -> request.caseOf(brandId).stream().toList())
            .flatMapIterable(RightsRequest.Case::people)
            .map(RightsRequest.Person::partnerId)
            .collect(Collectors.toUnmodifiableSet());
    }
}
