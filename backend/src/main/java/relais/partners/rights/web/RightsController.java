package relais.partners.rights.web;

import java.util.List;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.partners.Objecting;
import relais.partners.rights.AnsweringRights;
import relais.partners.rights.AskingForRights;
import relais.partners.rights.RightsRequest.Outcome;
import relais.wire.api.RightsApi;
import relais.wire.model.AccountQuestion;
import relais.wire.model.Lifting;
import relais.wire.model.ObjectionList;
import relais.wire.model.ObjectionView;
import relais.wire.model.PartnerLifted;
import relais.wire.model.PartnerLifting;
import relais.wire.model.RightsAnswering;
import relais.wire.model.RightsErasure;
import relais.wire.model.RightsIdentification;
import relais.wire.model.RightsRequestList;
import relais.wire.model.RightsRequestView;

/** Legal's door: what people asked of the brand, and who said no. */
@RestController
class RightsController implements RightsApi {

    private final AnsweringRights answering;
    private final Objecting objecting;
    private final Colleagues colleagues;
    private final RightsViews views;

    RightsController(AnsweringRights answering, Objecting objecting, Colleagues colleagues, RightsViews views) {
        this.answering = answering;
        this.objecting = objecting;
        this.colleagues = colleagues;
        this.views = views;
    }

    @Override
    public Mono<RightsRequestList> listRightsRequests(String brandId) {
        return answering
            .list(brandId)
            .collectList()
            .zipWith(colleagues.of(brandId), (all, names) ->
                new RightsRequestList(
                    all
                        .stream()
                        .map(open -> views.request(open, brandId, names))
                        .toList()
                )
            );
    }

    @Override
    public Mono<RightsRequestView> answerRightsRequest(String brandId, String requestId, Mono<RightsAnswering> body) {
        return shown(
            brandId,
            body.flatMap(asked ->
                answering.answer(
                    brandId,
                    requestId,
                    asked.getVersion(),
                    Outcome.valueOf(asked.getOutcome().name()),
                    asked.getWords()
                )
            )
        );
    }

    @Override
    public Mono<RightsRequestView> identifyRightsPerson(
        String brandId,
        String requestId,
        Mono<RightsIdentification> body
    ) {
        return shown(
            brandId,
            body.flatMap(asked -> answering.identify(brandId, requestId, asked.getVersion(), asked.getPartnerId()))
        );
    }

    @Override
    public Mono<RightsRequestView> eraseOnRequest(String brandId, String requestId, Mono<RightsErasure> body) {
        return shown(
            brandId,
            body.flatMap(asked ->
                asked.getPartnerId() == null
                    ? answering.eraseAtAddress(brandId, requestId, asked.getVersion())
                    : answering.erase(brandId, requestId, asked.getVersion(), asked.getPartnerId())
            )
        );
    }

    @Override
    public Mono<ObjectionList> listObjections(String brandId, Integer skip, Integer limit) {
        return objecting.list(brandId, skip, limit).zipWith(colleagues.of(brandId), (found, names) ->
            new ObjectionList(
                found
                    .items()
                    .stream()
                    .map(no -> views.objection(no, brandId, names))
                    .toList(),
                found.total()
            )
        );
    }

    @Override
    public Mono<ObjectionList> searchObjections(String brandId, Mono<AccountQuestion> body) {
        return body
            .map(asked -> AskingForRights.key(asked.getAccount(), views.network(asked.getNetwork())))
            .flatMap(key -> objecting.about(brandId, List.of(key)).collectList())
            .zipWith(colleagues.of(brandId), (found, names) ->
                new ObjectionList(
                    found
                        .stream()
                        .map(no -> views.objection(no, brandId, names))
                        .toList(),
                    (long) found.size()
                )
            );
    }

    @Override
    public Mono<ObjectionView> liftObjection(String brandId, String objectionId, Mono<Lifting> body) {
        return body
            .flatMap(asked -> objecting.lift(brandId, objectionId, asked.getReason()))
            .zipWith(colleagues.of(brandId), (no, names) -> views.objection(no, brandId, names));
    }

    @Override
    public Mono<PartnerLifted> liftPartnerObjection(String brandId, String partnerId, Mono<PartnerLifting> body) {
        return body
            .flatMap(asked -> objecting.lift(brandId, partnerId, asked.getVersion(), asked.getReason()))
            .map(known -> new PartnerLifted(known.edition()));
    }

    private Mono<RightsRequestView> shown(String brandId, Mono<AnsweringRights.Open> open) {
        return open.zipWith(colleagues.of(brandId), (one, names) -> views.request(one, brandId, names));
    }
}
