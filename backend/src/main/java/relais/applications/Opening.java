package relais.applications;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import relais.applications.Application.State;
import relais.campaigns.Campaigning;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.identity.Branding;
import relais.platform.Secrets;
import relais.platform.decision.Birth;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Ledger;

/** A team opens its campaign to whoever wants to come, says what it asks, and closes it again. */
@Service
public class Opening {

    private final Applications applications;
    private final Campaigning campaigns;
    private final Branding branding;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    Opening(
        Applications applications,
        Campaigning campaigns,
        Branding branding,
        Actors actors,
        Ledger ledger,
        Clock clock
    ) {
        this.applications = applications;
        this.campaigns = campaigns;
        this.branding = branding;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The same at another time, for telling how things came about. */
    public Opening at(Clock then) {
        return new Opening(applications, campaigns, branding, actors, ledger.at(then), then);
    }

    /** A campaign's form, if it has one, and how many came. */
    public record Door(
        @Nullable ApplicationForm form,
        ApplicationForm.State state,
        long fresh,
        long taken,
        long declined
    ) {}

    public Mono<Door> get(String brandId, String campaignId) {
        return campaigns
            .get(brandId, campaignId)
            .then(
                Mono.zip(
                    applications.count(brandId, campaignId, State.FRESH),
                    applications.count(brandId, campaignId, State.TAKEN),
                    applications.count(brandId, campaignId, State.DECLINED)
                )
            )
            .zipWith(today(brandId))
            .flatMap(found -> {
                long fresh = found.getT1().getT1();
                long taken = found.getT1().getT2();
                long declined = found.getT1().getT3();
                return applications
                    .findForm(brandId, campaignId)
                    .map(form ->
                        new Door(form, form.state(found.getT2(), fresh + taken + declined), fresh, taken, declined)
                    )
                    .defaultIfEmpty(new Door(null, ApplicationForm.State.CLOSED, fresh, taken, declined));
            });
    }

    /** Opens the campaign's form, or changes what it says; {@code seenVersion} is 0 where there is none yet. */
    public Mono<Door> write(String brandId, String campaignId, long seenVersion, ApplicationForm.Plan plan) {
        return Mono.zip(actors.member(), today(brandId))
            .flatMap(known ->
                seenVersion == 0
                    ? begin(brandId, campaignId, plan, known.getT2(), known.getT1())
                    : ledger.change(applications.form(brandId, campaignId), seenVersion, form ->
                          form.rewritten(plan, known.getT2(), known.getT1().id())
                      )
            )
            .then(Mono.defer(() -> get(brandId, campaignId)));
    }

    /** Closes the form to further applications, or opens it again. */
    public Mono<Door> open(String brandId, String campaignId, long seenVersion, boolean open) {
        return Mono.zip(actors.member(), today(brandId))
            .flatMap(known ->
                ledger.change(applications.form(brandId, campaignId), seenVersion, form ->
                    form.open(open, known.getT2(), known.getT1().id(), clock.instant())
                )
            )
            .then(Mono.defer(() -> get(brandId, campaignId)));
    }

    private Mono<ApplicationForm> begin(
        String brandId,
        String campaignId,
        ApplicationForm.Plan plan,
        LocalDate today,
        Actor actor
    ) {
        return campaigns
            .get(brandId, campaignId)
            .then(applications.findForm(brandId, campaignId).hasElement())
            .flatMap(isThere -> isThere ? Mono.error(() -> new ChangedMeanwhileException(campaignId)) : Secrets.next())
            .flatMap(key ->
                ledger.enterOnce(
                    new Birth(ApplicationForm.idOf(campaignId), null),
                    ApplicationForm.begun(brandId, campaignId, key, plan, today, actor.id(), clock.instant())
                )
            );
    }

    private Mono<LocalDate> today(String brandId) {
        return branding.get(brandId).map(brand -> LocalDate.ofInstant(clock.instant(), brand.zone()));
    }
}
