package relais.partners;

import static relais.partners.PartnerRefusal.NOTHING_TO_TAG;
import static relais.partners.PartnerRefusal.NOT_IN_THE_TEAM;
import static relais.partners.PartnerRefusal.STOP_WITHOUT_REASON;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import relais.identity.Staffing;
import relais.partners.DoneTo.Ending;
import relais.platform.Ids;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.RefusedException;

/**
 * Tags, colleagues, stops and fields of the brand's own, for many partners at once. What a colleague writes meanwhile is
 * read again, never overwritten.
 */
@Component
class OwnDeeds implements DoesDeeds {

    private static final int TRIES = 10;

    private final Relationships relationships;
    private final Staffing staffing;
    private final Timeline timeline;
    private final Ledger ledger;
    private final Clock clock;

    OwnDeeds(Relationships relationships, Staffing staffing, Timeline timeline, Ledger ledger, Clock clock) {
        this.relationships = relationships;
        this.staffing = staffing;
        this.timeline = timeline;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public boolean does(Deed deed) {
        return switch (deed) {
            case Deed.Tag _, Deed.Untag _, Deed.Assign _, Deed.CloseContact _, Deed.Fill _, Deed.Choose _ -> true;
            case Deed.JoinCampaign _, Deed.Move _ -> false;
        };
    }

    @Override
    public Mono<Boolean> check(String brandId, Deed deed) {
        return switch (deed) {
            case Deed.Tag(List<String> tags) when tags.isEmpty() -> refused(NOTHING_TO_TAG);
            case Deed.Untag(List<String> tags) when tags.isEmpty() -> refused(NOTHING_TO_TAG);
            case Deed.CloseContact(String reason, _) when reason.isBlank() -> refused(STOP_WITHOUT_REASON);
            case Deed.Assign(String ownerId) when ownerId != null -> inTheTeam(brandId, ownerId);
            case
                Deed.Tag _,
                Deed.Untag _,
                Deed.Assign _,
                Deed.CloseContact _,
                Deed.Fill _,
                Deed.Choose _,
                Deed.JoinCampaign _,
                Deed.Move _ -> Mono.just(true);
        };
    }

    private static Mono<Boolean> refused(PartnerRefusal why) {
        return Mono.error(() -> new RefusedException(why));
    }

    private Mono<Boolean> inTheTeam(String brandId, String ownerId) {
        return staffing
            .teamOf(brandId)
            .any(colleague -> colleague.id().equals(ownerId))
            .filter(isThere -> isThere)
            .switchIfEmpty(Mono.error(() -> new RefusedException(NOT_IN_THE_TEAM)));
    }

    @Override
    public Mono<DoneTo> planned(Doing doing, Relationship known) {
        return Mono.just(Effect.planned(doing.deed(), known));
    }

    @Override
    public Mono<DoneTo> to(Doing doing, DoneTo planned) {
        return Mono.defer(() -> relationships.get(doing.brandId(), planned.partnerId()))
            .flatMap(known -> {
                DoneTo now = Effect.planned(doing.deed(), known);
                return now.ending() == Ending.ALREADY
                    ? Mono.just(planned)
                    : ledger.change(Mono.just(known), one -> Effect.done(doing, one, clock.instant())).thenReturn(now);
            })
            .retryWhen(Retry.max(TRIES).filter(ChangedMeanwhileException.class::isInstance));
    }

    @Override
    public Mono<Map<String, DoneTo>> toMany(Doing doing, List<DoneTo> planned) {
        return together(doing, planned, known -> toBeChanged(doing, known)).map(known ->
            known.stream().collect(Collectors.toMap(Relationship::partnerId, one -> Effect.planned(doing.deed(), one)))
        );
    }

    private @Nullable Decision<Relationship> toBeChanged(Doing doing, Relationship known) {
        return Effect.planned(doing.deed(), known).ending() == Ending.ALREADY
            ? null
            : Effect.done(doing, known, clock.instant());
    }

    @Override
    public Mono<Map<String, DoneTo>> undoMany(Doing doing, List<DoneTo> done) {
        Map<String, DoneTo> rows = done.stream().collect(Collectors.toMap(DoneTo::partnerId, row -> row));
        return together(doing, done, known -> Effect.undone(doing, row(rows, known), known, clock.instant())).map(
            known ->
                known
                    .stream()
                    .collect(Collectors.toMap(Relationship::partnerId, one -> row(rows, one).ending(Ending.TAKEN_BACK)))
        );
    }

    private static DoneTo row(Map<String, DoneTo> rows, Relationship known) {
        return Objects.requireNonNull(rows.get(known.partnerId()));
    }

    /** Writes them in one request, and answers those that were written, as they were before. */
    private Mono<List<Relationship>> together(
        Doing doing,
        List<DoneTo> rows,
        Function<Relationship, @Nullable Decision<Relationship>> decide
    ) {
        return relationships
            .find(doing.brandId(), rows.stream().map(DoneTo::partnerId).toList())
            .filter(Relationship::isHere)
            .mapNotNull(known -> rewrite(known, decide.apply(known)))
            .collectList()
            .flatMap(rewrites ->
                ledger.enterAll(rewrites).map(entered ->
                    rewrites
                        .stream()
                        .map(Ledger.Rewrite::before)
                        .filter(known -> entered.contains(known.id()))
                        .toList()
                )
            );
    }

    /** Whoever is to be changed; nobody for whom there is nothing to do, or who refuses. */
    private static Ledger.@Nullable Rewrite<Relationship> rewrite(
        Relationship known,
        @Nullable Decision<Relationship> decision
    ) {
        return decision instanceof Decision.Accepted<Relationship>(Relationship result, _) && !result.equals(known)
            ? new Ledger.Rewrite<>(known, result)
            : null;
    }

    /** A record that went into another one since keeps what became of it there: who said what can no longer be told. */
    @Override
    public Mono<DoneTo> undo(Doing doing, DoneTo done) {
        return Mono.defer(() -> relationships.getItself(doing.brandId(), done.partnerId()))
            .flatMap(known -> {
                var back = known.isHere() ? Effect.undone(doing, done, known, clock.instant()) : null;
                return back == null
                    ? Mono.just(done.ending(Ending.KEPT))
                    : ledger.change(Mono.just(known), _ -> back).thenReturn(done.ending(Ending.TAKEN_BACK));
            })
            .retryWhen(Retry.max(TRIES).filter(ChangedMeanwhileException.class::isInstance));
    }

    @Override
    public Mono<Void> tell(Doing doing, List<DoneTo> done) {
        var entries = done
            .stream()
            .filter(one -> one.ending() == Ending.DONE || one.ending() == Ending.TAKEN_BACK)
            .collect(Collectors.toMap(DoneTo::partnerId, one -> entry(doing, one), (one, _) -> one));
        return timeline.tellEach(doing.brandId(), entries);
    }

    private TimelineEntry entry(Doing doing, DoneTo done) {
        boolean isBack = done.ending() == Ending.TAKEN_BACK;
        return new TimelineEntry(
            Ids.derivedFrom("deed", doing.id(), done.partnerId(), done.ending().name()),
            isBack ? clock.instant() : doing.at(),
            doing.actorId(),
            switch (doing.deed()) {
                case Deed.Tag _, Deed.Untag _, Deed.JoinCampaign _, Deed.Move _ -> TimelineCode.PARTNER_EDITED;
                case Deed.Assign _ -> TimelineCode.OWNER_CHANGED;
                case Deed.Fill _, Deed.Choose _ -> TimelineCode.FIELDS_FILLED;
                case Deed.CloseContact _ -> isBack ? TimelineCode.CONTACT_REOPENED : TimelineCode.CONTACT_CLOSED;
            },
            params(doing, done, isBack),
            null
        );
    }

    private static Map<String, String> params(Doing doing, DoneTo done, boolean isBack) {
        return switch (doing.deed()) {
            case Deed.Tag _, Deed.Untag _ -> Map.of("parts", "tags");
            case Deed.Assign(String ownerId) -> ownerParam(isBack ? Effect.ownerBefore(done) : ownerId);
            case Deed.Fill fill -> Map.of("fields", fill.fieldName());
            case Deed.Choose chosen -> Map.of("fields", chosen.fieldName());
            case Deed.CloseContact _, Deed.JoinCampaign _, Deed.Move _ -> Map.of();
        };
    }

    private static Map<String, String> ownerParam(@Nullable String ownerId) {
        return ownerId == null ? Map.of() : Map.of("ownerId", ownerId);
    }
}
