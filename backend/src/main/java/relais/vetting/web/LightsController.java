package relais.vetting.web;

import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.vetting.Vetting;
import relais.wire.api.LightsApi;
import relais.wire.model.ExclusionRecord;
import relais.wire.model.FactRecord;
import relais.wire.model.FactVerdict;
import relais.wire.model.GateOverriding;
import relais.wire.model.LightsConfirmation;
import relais.wire.model.LightsReport;
import relais.wire.model.MediaKitRecord;
import relais.wire.model.PostsRecord;
import relais.wire.model.SearchRecord;
import relais.wire.model.SeenLights;
import relais.wire.model.VendorFigureRecord;

@RestController
class LightsController implements LightsApi {

    private final Vetting vetting;
    private final LightViews views;

    LightsController(Vetting vetting, LightViews views) {
        this.vetting = vetting;
        this.views = views;
    }

    @Override
    public Mono<LightsReport> getLights(String brandId, String partnerId) {
        return vetting.get(brandId, partnerId).map(views::view);
    }

    @Override
    public Mono<LightsReport> recomputeLights(String brandId, String partnerId, Mono<SeenLights> seenLights) {
        return seenLights.flatMap(told -> vetting.recompute(brandId, partnerId, told.getVersion())).map(views::view);
    }

    @Override
    public Mono<LightsReport> recordSearch(String brandId, String partnerId, Mono<SearchRecord> searchRecord) {
        return searchRecord
            .flatMap(told -> vetting.search(brandId, partnerId, told.getVersion(), views.told(told)))
            .map(views::view);
    }

    @Override
    public Mono<LightsReport> recordFact(String brandId, String partnerId, Mono<FactRecord> factRecord) {
        return factRecord
            .flatMap(told -> vetting.fact(brandId, partnerId, told.getVersion(), views.told(told), told.getChecked()))
            .map(views::view);
    }

    @Override
    public Mono<LightsReport> judgeFact(
        String brandId,
        String partnerId,
        String factId,
        Mono<FactVerdict> factVerdict
    ) {
        return factVerdict
            .flatMap(told -> vetting.judge(brandId, partnerId, told.getVersion(), factId, views.dismissal(told)))
            .map(views::view);
    }

    @Override
    public Mono<LightsReport> recordMediaKit(String brandId, String partnerId, Mono<MediaKitRecord> mediaKitRecord) {
        return mediaKitRecord
            .flatMap(told -> vetting.mediaKit(brandId, partnerId, told.getVersion(), views.told(told)))
            .map(views::view);
    }

    @Override
    public Mono<LightsReport> recordVendorFigure(
        String brandId,
        String partnerId,
        Mono<VendorFigureRecord> vendorFigureRecord
    ) {
        return vendorFigureRecord
            .flatMap(told -> vetting.vendorFigure(brandId, partnerId, told.getVersion(), views.told(told)))
            .map(views::view);
    }

    @Override
    public Mono<LightsReport> typePosts(String brandId, String partnerId, Mono<PostsRecord> postsRecord) {
        return postsRecord
            .flatMap(told -> vetting.posts(brandId, partnerId, told.getVersion(), views.typed(told)))
            .map(views::view);
    }

    @Override
    public Mono<LightsReport> recordExclusion(String brandId, String partnerId, Mono<ExclusionRecord> exclusionRecord) {
        return exclusionRecord
            .flatMap(told -> vetting.exclusion(brandId, partnerId, told.getVersion(), views.told(told)))
            .map(views::view);
    }

    @Override
    public Mono<LightsReport> confirmLights(
        String brandId,
        String partnerId,
        Mono<LightsConfirmation> lightsConfirmation
    ) {
        return lightsConfirmation
            .flatMap(told -> vetting.confirm(brandId, partnerId, told.getVersion(), told.getFingerprint()))
            .map(views::view);
    }

    @Override
    public Mono<LightsReport> overrideGate(String brandId, String partnerId, Mono<GateOverriding> gateOverriding) {
        return gateOverriding
            .flatMap(told -> vetting.override(brandId, partnerId, told.getVersion(), told.getReason()))
            .map(views::view);
    }

    @Override
    public Mono<LightsReport> withdrawOverride(String brandId, String partnerId, Long version) {
        return vetting.withdrawOverride(brandId, partnerId, version).map(views::view);
    }
}
