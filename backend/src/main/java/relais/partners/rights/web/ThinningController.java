package relais.partners.rights.web;

import java.util.Objects;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.identity.Role;
import relais.partners.Thinning;
import relais.wire.api.ThinningApi;
import relais.wire.model.KeepingReason;
import relais.wire.model.KeptPerson;
import relais.wire.model.RetentionSetting;
import relais.wire.model.ThinningDue;
import relais.wire.model.ThinningOutlook;

/** How long a brand keeps people whom it never wrote to. */
@RestController
class ThinningController implements ThinningApi {

    private final Thinning thinning;
    private final Actors actors;

    ThinningController(Thinning thinning, Actors actors) {
        this.thinning = thinning;
        this.actors = actors;
    }

    @Override
    public Mono<ThinningOutlook> lookAtThinning(String brandId) {
        return shown(brandId, thinning.look(brandId));
    }

    @Override
    public Mono<ThinningOutlook> setRetention(String brandId, Mono<RetentionSetting> body) {
        return shown(
            brandId,
            body.flatMap(told -> thinning.say(brandId, told.getVersion(), told.getMonths(), told.getReason()))
        );
    }

    @Override
    public Mono<ThinningOutlook> keepPartner(String brandId, String partnerId, Mono<KeepingReason> body) {
        return shown(brandId, body.flatMap(told -> thinning.keep(brandId, partnerId, told.getReason())));
    }

    @Override
    public Mono<ThinningOutlook> letPartnerGo(String brandId, String partnerId) {
        return shown(brandId, thinning.letGo(brandId, partnerId));
    }

    private Mono<ThinningOutlook> shown(String brandId, Mono<Thinning.Outlook> outlook) {
        return outlook.zipWith(actors.member(), (found, who) -> view(found, brandId, who));
    }

    private static ThinningOutlook view(Thinning.Outlook outlook, String brandId, Actor.Member who) {
        boolean manages = who.is(Role.MANAGER, brandId);
        return new ThinningOutlook(
            outlook.retention().version(),
            outlook.retention().months(),
            outlook.retention().reason(),
            outlook.due().stream().map(ThinningController::due).toList(),
            outlook.more(),
            outlook.kept().stream().map(ThinningController::kept).toList(),
            manages,
            manages || who.is(Role.CM, brandId)
        );
    }

    private static ThinningDue due(Thinning.Due due) {
        return new ThinningDue(
            due.known().partnerId(),
            due.known().displayName(),
            due.known().origin().source(),
            due.known().origin().collectedOn(),
            due.on()
        );
    }

    private static KeptPerson kept(Thinning.Kept kept) {
        return new KeptPerson(
            kept.keeping().partnerId(),
            kept.name(),
            Objects.requireNonNullElse(kept.keeping().because(), ""),
            Objects.requireNonNullElse(kept.keeping().byName(), ""),
            kept.keeping().at()
        );
    }
}
