package relais.identity.web;

import java.util.Comparator;
import java.util.Set;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.identity.Staffing;
import relais.identity.User;
import relais.wire.api.BrandsApi;
import relais.wire.model.BrandChange;
import relais.wire.model.BrandCreation;
import relais.wire.model.BrandList;
import relais.wire.model.BrandView;
import relais.wire.model.Team;
import relais.wire.model.TeamMember;

@RestController
class BrandsController implements BrandsApi {

    private final Branding branding;
    private final Staffing staffing;

    BrandsController(Branding branding, Staffing staffing) {
        this.branding = branding;
        this.staffing = staffing;
    }

    @Override
    public Mono<BrandList> listBrands() {
        return branding
            .all()
            .sort(Comparator.comparing(Brand::name))
            .map(BrandsController::view)
            .collectList()
            .map(BrandList::new);
    }

    @Override
    public Mono<BrandView> createBrand(Mono<BrandCreation> creation) {
        return creation.map(BrandsController::wishes).flatMap(branding::found).map(BrandsController::view);
    }

    @Override
    public Mono<BrandView> changeBrand(String brandId, Mono<BrandChange> change) {
        return change
            .flatMap(asked -> branding.change(brandId, asked.getVersion(), wishes(asked)))
            .map(BrandsController::view);
    }

    @Override
    public Mono<Team> listTeam(String brandId) {
        return staffing
            .teamOf(brandId)
            .sort(Comparator.comparing(User::name))
            .map(user -> colleague(user, brandId))
            .collectList()
            .map(Team::new);
    }

    private static TeamMember colleague(User user, String brandId) {
        return new TeamMember(
            user.id(),
            user.name(),
            user.title(),
            SessionViews.wire(user.rolesByBrand().getOrDefault(brandId, Set.of()))
        );
    }

    private static BrandView view(Brand brand) {
        return new BrandView(
            brand.id(),
            brand.version(),
            brand.slug(),
            brand.name(),
            brand.advertiser().id(),
            brand.advertiser().name(),
            brand.zone().getId(),
            SessionViews.wire(brand.locale())
        );
    }

    private static Brand.Wishes wishes(BrandCreation asked) {
        return new Brand.Wishes(
            asked.getSlug(),
            asked.getName(),
            asked.getAdvertiser(),
            asked.getZone(),
            SessionViews.locale(asked.getLocale())
        );
    }

    private static Brand.Wishes wishes(BrandChange asked) {
        return new Brand.Wishes(
            asked.getSlug(),
            asked.getName(),
            asked.getAdvertiser(),
            asked.getZone(),
            SessionViews.locale(asked.getLocale())
        );
    }
}
