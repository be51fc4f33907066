package relais.outreach.web;

import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.outreach.OptingOut;
import relais.wire.api.OptOutApi;
import relais.wire.model.OptOutView;

@RestController
class OptOutController implements OptOutApi {

    private final OptingOut optingOut;
    private final OutreachViews views;

    OptOutController(OptingOut optingOut, OutreachViews views) {
        this.optingOut = optingOut;
        this.views = views;
    }

    @Override
    public Mono<OptOutView> lookAtOptOut(String token) {
        return optingOut.look(token).map(views::optOut);
    }

    @Override
    public Mono<OptOutView> optOut(String token) {
        return optingOut.apply(token).map(views::optOut);
    }
}
