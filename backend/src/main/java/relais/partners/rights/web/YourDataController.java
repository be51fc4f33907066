package relais.partners.rights.web;

import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.partners.rights.AskingForRights;
import relais.platform.web.Caller;
import relais.wire.api.YourDataApi;
import relais.wire.model.AccountAnswer;
import relais.wire.model.AccountQuestion;
import relais.wire.model.DataRequest;
import relais.wire.model.DataRequestKept;
import relais.wire.model.DataRequestView;

/** The door for everyone: what is kept of me, and no more of it. */
@RestController
class YourDataController implements YourDataApi {

    private final AskingForRights asking;
    private final RightsViews views;

    YourDataController(AskingForRights asking, RightsViews views) {
        this.asking = asking;
        this.views = views;
    }

    @Override
    public Mono<AccountAnswer> recogniseAccount(Mono<AccountQuestion> body) {
        return body
            .zipWith(Caller.address(), (asked, from) ->
                asking.recognise(asked.getAccount(), views.network(asked.getNetwork()), from)
            )
            .flatMap(reading -> reading)
            .map(views::reading);
    }

    @Override
    public Mono<DataRequestKept> askAboutMyData(Mono<DataRequest> body) {
        return body
            .zipWith(Caller.address(), (asked, from) -> asking.ask(views.typed(asked), from))
            .flatMap(request -> request)
            .map(request -> new DataRequestKept(request.email()));
    }

    @Override
    public Mono<DataRequestView> lookAtDataRequest(String token) {
        return asking.look(token).map(views::own);
    }

    @Override
    public Mono<DataRequestView> confirmDataRequest(String token) {
        return asking.confirm(token).map(views::own);
    }
}
