package relais.partners.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.partners.Representing;
import relais.wire.api.AgenciesApi;
import relais.wire.model.AgencyAddition;
import relais.wire.model.AgencyEdition;
import relais.wire.model.AgencyList;
import relais.wire.model.AgencyView;
import relais.wire.model.ContactView;

/** The door of the agencies. */
@RestController
class AgenciesController implements AgenciesApi {

    private final Representing representing;
    private final Sights sights;
    private final PartnerViews views;

    AgenciesController(Representing representing, Sights sights, PartnerViews views) {
        this.representing = representing;
        this.sights = sights;
        this.views = views;
    }

    @Override
    public Mono<AgencyList> listAgencies(String brandId) {
        return representing
            .all(brandId)
            .collectList()
            .zipWith(sights.on(brandId), (all, sight) ->
                new AgencyList(
                    all
                        .stream()
                        .map(known -> views.agency(known, sight))
                        .toList()
                )
            );
    }

    @Override
    public Mono<AgencyView> addAgency(String brandId, Mono<AgencyAddition> body, @Nullable UUID idempotencyKey) {
        return body
            .map(asked -> wishes(asked.getName(), asked.getAgent(), asked.getContacts()))
            .flatMap(wishes -> representing.meet(brandId, idempotencyKey, wishes))
            .zipWith(sights.on(brandId), views::agency);
    }

    @Override
    public Mono<AgencyView> getAgency(String brandId, String agencyId) {
        return representing.get(brandId, agencyId).zipWith(sights.on(brandId), views::agency);
    }

    @Override
    public Mono<AgencyView> editAgency(String brandId, String agencyId, Mono<AgencyEdition> body) {
        return body
            .flatMap(asked ->
                representing.edit(
                    brandId,
                    agencyId,
                    asked.getVersion(),
                    wishes(asked.getName(), asked.getAgent(), asked.getContacts())
                )
            )
            .zipWith(sights.on(brandId), views::agency);
    }

    private Representing.Wishes wishes(String name, @Nullable String agent, List<ContactView> contacts) {
        return new Representing.Wishes(
            name,
            agent == null ? "" : agent,
            contacts.stream().map(views::contact).toList()
        );
    }
}
