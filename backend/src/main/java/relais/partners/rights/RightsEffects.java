package relais.partners.rights;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.partners.Handle;
import relais.partners.Objecting;
import relais.partners.Objection;
import relais.partners.rights.RightsRequest.Ask;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** What follows at once when somebody has confirmed: an objection needs nobody's leave. */
@Component
class RightsEffects implements Hears<RightsNews> {

    private final RightsRequests requests;
    private final Objecting objecting;

    RightsEffects(RightsRequests requests, Objecting objecting) {
        this.requests = requests;
        this.objecting = objecting;
    }

    @Override
    public Mono<Void> hear(Heard<RightsNews> heard) {
        return switch (heard.news()) {
            case RightsNews.RightsConfirmed(String requestId) -> requests
                .get(requestId)
                .filter(request -> request.asks().contains(Ask.OBJECT))
                .flatMap(this::objected)
                .then();
            case RightsNews.RightsAnswered _ -> Mono.empty();
        };
    }

    private Mono<Objection> objected(RightsRequest request) {
        return objecting.toAll(request.id(), keys(request), meant(request));
    }

    private static List<Objecting.Holding> meant(RightsRequest request) {
        return request
            .cases()
            .stream()
            .flatMap(one ->
                one
                    .people()
                    .stream()
                    .filter(RightsRequest.Person::isMeant)
                    .map(who -> new Objecting.Holding(one.brandId(), who.partnerId(), true, who.lead()))
            )
            .toList();
    }

    private static List<String> keys(RightsRequest request) {
        Handle account = request.account();
        String email = AskingForRights.keyOf(request.email());
        return account == null ? List.of(email) : List.of(email, account.key());
    }
}
