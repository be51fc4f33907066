package relais.partners;

import static relais.partners.PartnerRefusal.DATE_IN_THE_FUTURE;
import static relais.partners.PartnerRefusal.NOT_IN_THE_TEAM;
import static relais.partners.PartnerRefusal.NO_SUCH_AGENCY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.identity.Staffing;
import relais.platform.Ids;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.RefusedException;

/** What colleagues keep of a partner over time: the sheet, notes, figures, and whether one may write. */
@Service
public class Tending {

    private final Relationships relationships;
    private final Measurements measurements;
    private final Agencies agencies;
    private final Staffing staffing;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    Tending(
        Relationships relationships,
        Measurements measurements,
        Agencies agencies,
        Staffing staffing,
        Actors actors,
        Ledger ledger,
        Clock clock
    ) {
        this.relationships = relationships;
        this.measurements = measurements;
        this.agencies = agencies;
        this.staffing = staffing;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Types over the whole sheet. */
    public Mono<Relationship> edit(String brandId, String partnerId, long seenVersion, PartnerSheet sheet) {
        return relationships
            .getSeen(brandId, partnerId)
            .delayUntil(known -> ownerIsInTheTeam(known, sheet))
            .delayUntil(known -> agencyIsTheBrands(known, sheet))
            .then(
                Mono.defer(() ->
                    change(brandId, partnerId, seenVersion, (known, actor, now) -> known.edited(sheet, actor.id(), now))
                )
            );
    }

    /** Types over some cells of the grid. */
    public Mono<Relationship> edit(String brandId, String partnerId, long seenVersion, Cells cells) {
        return relationships
            .getSeen(brandId, partnerId)
            .delayUntil(known -> ownerIsInTheTeam(known, cells.over(known.sheet())))
            .then(
                Mono.defer(() ->
                    change(brandId, partnerId, seenVersion, (known, actor, now) ->
                        known.edited(cells.over(known.sheet()), actor.id(), now)
                    )
                )
            );
    }

    /** Writes a note. */
    public Mono<Relationship> note(String brandId, String partnerId, long seenVersion, String text) {
        String noteId = Ids.next();
        return change(brandId, partnerId, seenVersion, (known, actor, now) ->
            known.noted(noteId, text, actor.id(), now)
        );
    }

    /** Takes a note back. */
    public Mono<Relationship> unnote(String brandId, String partnerId, long seenVersion, String noteId) {
        return change(brandId, partnerId, seenVersion, (known, actor, now) -> known.unnoted(noteId, actor.id(), now));
    }

    /** Fills and empties fields of the brand's own; {@code names} are what they are called. */
    public Mono<Relationship> fill(
        String brandId,
        String partnerId,
        long seenVersion,
        FieldsTold told,
        Map<String, String> names
    ) {
        return change(brandId, partnerId, seenVersion, (known, actor, now) ->
            known.filled(told, names, actor.id(), now)
        );
    }

    /** Nobody writes to this partner any more. */
    public Mono<Relationship> close(
        String brandId,
        String partnerId,
        long seenVersion,
        String reason,
        @Nullable LocalDate until
    ) {
        return change(brandId, partnerId, seenVersion, (known, actor, now) ->
            known.closed(reason, until, actor.id(), now)
        );
    }

    /** Writing is allowed again. */
    public Mono<Relationship> reopen(String brandId, String partnerId, long seenVersion) {
        return change(brandId, partnerId, seenVersion, (known, actor, now) -> known.reopened(actor.id(), now));
    }

    /** Keeps what somebody said of the time there is. */
    public Mono<Relationship> keepAvailability(String brandId, String partnerId, long seenVersion, Time time) {
        return isInTheFuture(time.saidOn)
            ? Mono.error(() -> new RefusedException(DATE_IN_THE_FUTURE))
            : change(brandId, partnerId, seenVersion, (known, actor, now) ->
                  known.available(time.kept(actor.id(), now), actor.id(), now)
              );
    }

    /** Nothing is known any more of the time there is. */
    public Mono<Relationship> forgetAvailability(String brandId, String partnerId, long seenVersion) {
        return change(brandId, partnerId, seenVersion, (known, actor, now) -> known.available(null, actor.id(), now));
    }

    /** Keeps what somebody said of where parcels go and what fits. */
    public Mono<Relationship> keepShipping(String brandId, String partnerId, long seenVersion, Parcels parcels) {
        return isInTheFuture(parcels.saidOn)
            ? Mono.error(() -> new RefusedException(DATE_IN_THE_FUTURE))
            : change(brandId, partnerId, seenVersion, (known, actor, now) ->
                  known.shippedTo(parcels.kept(actor.id(), now), actor.id(), now)
              );
    }

    /** Nothing is known any more of where parcels go. */
    public Mono<Relationship> forgetShipping(String brandId, String partnerId, long seenVersion) {
        return change(brandId, partnerId, seenVersion, (known, actor, now) -> known.shippedTo(null, actor.id(), now));
    }

    /** Keeps figures that somebody read on a day. The latest shows at once; the history follows and may be repeated. */
    public Mono<Relationship> measure(String brandId, String partnerId, long seenVersion, Measured measured) {
        return isInTheFuture(measured.on)
            ? Mono.error(() -> new RefusedException(DATE_IN_THE_FUTURE))
            : change(brandId, partnerId, seenVersion, (known, actor, now) ->
                  known.measured(measured.account, measured.on, measured.source, measured.figures, actor.id(), now)
              ).delayUntil(known -> keep(known, measured));
    }

    /** A day ahead is still today somewhere. */
    private boolean isInTheFuture(LocalDate day) {
        return day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1));
    }

    private Mono<Metrics> keep(Relationship known, Measured measured) {
        return Mono.justOrEmpty(known.account(measured.account))
            .map(account ->
                Metrics.of(
                    known.brandId(),
                    known.partnerId(),
                    account.handle(),
                    measured.on,
                    measured.source,
                    measured.figures,
                    null,
                    clock.instant()
                )
            )
            .flatMap(measurements::keep);
    }

    private Mono<Boolean> ownerIsInTheTeam(Relationship known, PartnerSheet sheet) {
        return sheet.ownerId() == null || Objects.equals(sheet.ownerId(), known.ownerId())
            ? Mono.just(true)
            : staffing
                  .teamOf(known.brandId())
                  .any(colleague -> colleague.id().equals(sheet.ownerId()))
                  .filter(isThere -> isThere)
                  .switchIfEmpty(Mono.error(() -> new RefusedException(NOT_IN_THE_TEAM)));
    }

    private Mono<Boolean> agencyIsTheBrands(Relationship known, PartnerSheet sheet) {
        return sheet.agencyId() == null || Objects.equals(sheet.agencyId(), known.agencyId())
            ? Mono.just(true)
            : agencies
                  .find(known.brandId(), sheet.agencyId())
                  .hasElement()
                  .filter(isThere -> isThere)
                  .switchIfEmpty(Mono.error(() -> new RefusedException(NO_SUCH_AGENCY)));
    }

    private Mono<Relationship> change(String brandId, String partnerId, long seenVersion, Change change) {
        return ledger.change(
            relationships.getSeen(brandId, partnerId),
            actors.current(),
            seenVersion,
            (Relationship known, Actor actor) -> change.decide(known, actor, clock.instant())
        );
    }

    /** What somebody said of the time there is. */
    public record Time(
        Availability.Word word,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String note,
        String saidBy,
        LocalDate saidOn
    ) {
        Availability kept(String actorId, Instant now) {
            return new Availability(word, from, until, note, saidBy, saidOn, actorId, now);
        }
    }

    /** What somebody said of where parcels go and what fits. */
    public record Parcels(
        Shipping.@Nullable Address address,
        List<Shipping.Size> sizes,
        String saidBy,
        LocalDate saidOn
    ) {
        Shipping kept(String actorId, Instant now) {
            return new Shipping(address, sizes, saidBy, saidOn, actorId, now);
        }
    }

    /** What somebody read on an account. */
    public record Measured(String account, LocalDate on, MetricSource source, Figures figures) {}

    private interface Change {
        Decision<Relationship> decide(Relationship known, Actor actor, Instant now);
    }
}
