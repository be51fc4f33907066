package relais.applications.web;

import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.applications.Applying;
import relais.platform.web.Caller;
import relais.wire.api.PublicFormsApi;
import relais.wire.model.ApplicationKept;
import relais.wire.model.ApplicationTyped;
import relais.wire.model.OwnApplication;
import relais.wire.model.PublicForm;

/** The door for everyone who wants to take part. */
@RestController
class PublicFormsController implements PublicFormsApi {

    private final Applying applying;
    private final ApplicationViews views;

    PublicFormsController(Applying applying, ApplicationViews views) {
        this.applying = applying;
        this.views = views;
    }

    @Override
    public Mono<PublicForm> lookAtApplicationForm(String key) {
        return Caller.address()
            .flatMap(from -> applying.look(key, from))
            .map(views::open);
    }

    @Override
    public Mono<ApplicationKept> apply(String key, Mono<ApplicationTyped> body) {
        return body
            .zipWith(Caller.address(), (typed, from) -> applying.apply(key, views.typed(typed), from))
            .flatMap(sent -> sent)
            .map(ApplicationKept::new);
    }

    @Override
    public Mono<OwnApplication> lookAtApplication(String token) {
        return applying.own(token).map(views::own);
    }

    @Override
    public Mono<OwnApplication> confirmApplication(String token) {
        return applying.confirm(token).map(views::own);
    }
}
