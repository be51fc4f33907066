package relais.vetting.web;

import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.identity.Actors;
import relais.identity.Role;
import relais.vetting.BrandUniverse;
import relais.vetting.Positioning;
import relais.wire.api.UniverseApi;
import relais.wire.model.UniverseTelling;
import relais.wire.model.UniverseView;

@RestController
class UniverseController implements UniverseApi {

    private final Positioning positioning;
    private final LightViews views;
    private final Actors actors;

    UniverseController(Positioning positioning, LightViews views, Actors actors) {
        this.positioning = positioning;
        this.views = views;
        this.actors = actors;
    }

    @Override
    public Mono<UniverseView> getUniverse(String brandId) {
        return shown(brandId, positioning.get(brandId));
    }

    @Override
    public Mono<UniverseView> tellUniverse(String brandId, Mono<UniverseTelling> universeTelling) {
        return shown(
            brandId,
            universeTelling.flatMap(told -> positioning.tell(brandId, told.getVersion(), views.told(told)))
        );
    }

    private Mono<UniverseView> shown(String brandId, Mono<BrandUniverse> universe) {
        return universe.zipWith(actors.member(), (found, who) -> views.view(found, who.is(Role.MANAGER, brandId)));
    }
}
