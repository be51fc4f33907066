package relais.partners.web;

import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.partners.Mandating;
import relais.partners.Representing;
import relais.partners.Tending;
import relais.wire.api.CastingApi;
import relais.wire.model.AgencyView;
import relais.wire.model.AvailabilityWord;
import relais.wire.model.MandateWish;
import relais.wire.model.PartnerView;
import relais.wire.model.ShippingWord;
import relais.wire.model.TalentsAddition;

/** The door of what a casting sheet says beside figures. */
@RestController
class CastingController implements CastingApi {

    private final Tending tending;
    private final Mandating mandating;
    private final Representing representing;
    private final Profiles profiles;
    private final Sights sights;
    private final PartnerViews views;

    CastingController(
        Tending tending,
        Mandating mandating,
        Representing representing,
        Profiles profiles,
        Sights sights,
        PartnerViews views
    ) {
        this.tending = tending;
        this.mandating = mandating;
        this.representing = representing;
        this.profiles = profiles;
        this.sights = sights;
        this.views = views;
    }

    @Override
    public Mono<PartnerView> sayAvailability(String brandId, String partnerId, Mono<AvailabilityWord> body) {
        return body
            .flatMap(word -> tending.keepAvailability(brandId, partnerId, word.getVersion(), CastingViews.time(word)))
            .flatMap(profiles::view);
    }

    @Override
    public Mono<PartnerView> unsayAvailability(String brandId, String partnerId, Long version) {
        return tending.forgetAvailability(brandId, partnerId, version).flatMap(profiles::view);
    }

    @Override
    public Mono<PartnerView> sayShipping(String brandId, String partnerId, Mono<ShippingWord> body) {
        return body
            .flatMap(word -> tending.keepShipping(brandId, partnerId, word.getVersion(), ShippingViews.parcels(word)))
            .flatMap(profiles::view);
    }

    @Override
    public Mono<PartnerView> unsayShipping(String brandId, String partnerId, Long version) {
        return tending.forgetShipping(brandId, partnerId, version).flatMap(profiles::view);
    }

    @Override
    public Mono<PartnerView> addMandate(String brandId, String partnerId, Mono<MandateWish> body) {
        return body
            .flatMap(wish -> mandating.add(brandId, partnerId, wish.getVersion(), CastingViews.wish(wish)))
            .flatMap(profiles::view);
    }

    @Override
    public Mono<PartnerView> editMandate(String brandId, String partnerId, String mandateId, Mono<MandateWish> body) {
        return body
            .flatMap(wish -> mandating.edit(brandId, partnerId, mandateId, wish.getVersion(), CastingViews.wish(wish)))
            .flatMap(profiles::view);
    }

    @Override
    public Mono<PartnerView> removeMandate(String brandId, String partnerId, String mandateId, Long version) {
        return mandating.remove(brandId, partnerId, mandateId, version).flatMap(profiles::view);
    }

    @Override
    public Mono<AgencyView> addTalents(String brandId, String agencyId, Mono<TalentsAddition> body) {
        return body
            .flatMap(added -> mandating.represent(brandId, agencyId, added.getPartnerIds()))
            .then(Mono.defer(() -> agency(brandId, agencyId)));
    }

    @Override
    public Mono<AgencyView> releaseTalent(String brandId, String agencyId, String partnerId) {
        return mandating.release(brandId, agencyId, partnerId).then(Mono.defer(() -> agency(brandId, agencyId)));
    }

    private Mono<AgencyView> agency(String brandId, String agencyId) {
        return representing.get(brandId, agencyId).zipWith(sights.on(brandId), views::agency);
    }
}
