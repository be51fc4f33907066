package relais.applications.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.applications.Application;
import relais.applications.Opening;
import relais.applications.Sifting;
import relais.identity.Actors;
import relais.wire.api.ApplicationsApi;
import relais.wire.model.ApplicationDeclining;
import relais.wire.model.ApplicationFormOpening;
import relais.wire.model.ApplicationFormWriting;
import relais.wire.model.ApplicationPage;
import relais.wire.model.ApplicationState;
import relais.wire.model.ApplicationTaking;
import relais.wire.model.ApplicationView;
import relais.wire.model.CampaignForm;

/** The team's door: the form, who applied, and what is decided. */
@RestController
class ApplicationsController implements ApplicationsApi {

    private final Opening opening;
    private final Sifting sifting;
    private final ApplicationViews views;
    private final Actors actors;

    ApplicationsController(Opening opening, Sifting sifting, ApplicationViews views, Actors actors) {
        this.opening = opening;
        this.sifting = sifting;
        this.views = views;
        this.actors = actors;
    }

    @Override
    public Mono<CampaignForm> getApplicationForm(String brandId, String campaignId) {
        return shown(brandId, opening.get(brandId, campaignId));
    }

    @Override
    public Mono<CampaignForm> writeApplicationForm(
        String brandId,
        String campaignId,
        Mono<ApplicationFormWriting> body
    ) {
        return shown(
            brandId,
            body.flatMap(told -> opening.write(brandId, campaignId, told.getVersion(), views.plan(told.getPlan())))
        );
    }

    @Override
    public Mono<CampaignForm> openApplicationForm(
        String brandId,
        String campaignId,
        Mono<ApplicationFormOpening> body
    ) {
        return shown(
            brandId,
            body.flatMap(told -> opening.open(brandId, campaignId, told.getVersion(), told.getOpen()))
        );
    }

    @Override
    public Mono<ApplicationPage> listApplications(
        String brandId,
        String campaignId,
        @Nullable ApplicationState state,
        Integer skip,
        Integer limit
    ) {
        return sifting
            .list(brandId, campaignId, state == null ? null : Application.State.valueOf(state.name()), skip, limit)
            .map(page -> new ApplicationPage(page.items().stream().map(views::sifted).toList(), page.total()));
    }

    @Override
    public Mono<ApplicationView> takeApplication(String brandId, String applicationId, Mono<ApplicationTaking> body) {
        return body.flatMap(seen -> sifting.take(brandId, applicationId, seen.getVersion())).map(views::sifted);
    }

    @Override
    public Mono<ApplicationView> declineApplication(
        String brandId,
        String applicationId,
        Mono<ApplicationDeclining> body
    ) {
        return body
            .flatMap(told ->
                sifting.decline(
                    brandId,
                    applicationId,
                    told.getVersion(),
                    told.getReason(),
                    told.getLetter() == null ? "" : told.getLetter()
                )
            )
            .map(views::sifted);
    }

    private Mono<CampaignForm> shown(String brandId, Mono<Opening.Door> door) {
        return door.zipWith(actors.member(), (found, who) -> views.door(found, who, brandId));
    }
}
