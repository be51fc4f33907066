package relais.partners.web;

import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.identity.Actors;
import relais.identity.Role;
import relais.partners.fields.BrandFields;
import relais.partners.fields.Defining;
import relais.partners.fields.Filling;
import relais.wire.api.FieldsApi;
import relais.wire.model.BrandFieldsView;
import relais.wire.model.FieldChange;
import relais.wire.model.FieldDefinition;
import relais.wire.model.FieldFilling;
import relais.wire.model.FieldOrder;
import relais.wire.model.PartnerView;

/** The door of the fields that a brand defines for itself. */
@RestController
class FieldsController implements FieldsApi {

    private final Defining defining;
    private final Filling filling;
    private final Profiles profiles;
    private final Actors actors;

    FieldsController(Defining defining, Filling filling, Profiles profiles, Actors actors) {
        this.defining = defining;
        this.filling = filling;
        this.profiles = profiles;
        this.actors = actors;
    }

    @Override
    public Mono<BrandFieldsView> listFields(String brandId) {
        return shown(brandId, defining.of(brandId));
    }

    @Override
    public Mono<BrandFieldsView> defineField(String brandId, Mono<FieldDefinition> body) {
        return shown(brandId, body.flatMap(told -> defining.define(brandId, told.getVersion(), FieldViews.wish(told))));
    }

    @Override
    public Mono<BrandFieldsView> changeField(String brandId, String fieldId, Mono<FieldChange> body) {
        return shown(
            brandId,
            body.flatMap(told -> defining.change(brandId, fieldId, told.getVersion(), FieldViews.change(told)))
        );
    }

    @Override
    public Mono<BrandFieldsView> orderFields(String brandId, Mono<FieldOrder> body) {
        return shown(brandId, body.flatMap(told -> defining.order(brandId, told.getVersion(), told.getIds())));
    }

    @Override
    public Mono<PartnerView> fillPartnerFields(String brandId, String partnerId, Mono<FieldFilling> body) {
        return body
            .flatMap(told ->
                filling.fill(
                    brandId,
                    partnerId,
                    told.getVersion(),
                    told.getValues().stream().map(FieldViews::typed).toList()
                )
            )
            .flatMap(profiles::view);
    }

    private Mono<BrandFieldsView> shown(String brandId, Mono<BrandFields> fields) {
        return fields.zipWith(actors.member(), (found, who) -> FieldViews.view(found, who.is(Role.MANAGER, brandId)));
    }
}
