package relais.partners;

import static relais.partners.PartnerRefusal.NOTHING_TO_TAG;
import static relais.partners.PartnerRefusal.NOT_IN_THE_TEAM;
import static relais.partners.PartnerRefusal.STOP_WITHOUT_REASON;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * Tags, colleagues and stops, for many partners at once. The deed has its own news, so that a partner's page tells none;
 * what a colleague writes meanwhile is read again, never overwritten.
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
            case Deed.Tag _, Deed.Untag _, Deed.Assign _, Deed.CloseContact _ -> true;
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
        return Mono.just(plan(doing, known));
    }

    private static DoneTo plan(Doing doing, Relationship known) {
        return switch (doing.deed()) {
            case Deed.Tag(List<String> tags) -> orAlready(known, missing(tags, known.tags()));
            case Deed.Untag(List<String> tags) -> orAlready(known, common(known.tags(), tags));
            case Deed.Assign(String ownerId) -> Objects.equals(known.ownerId(), ownerId)
                ? DoneTo.already(known)
                : DoneTo.done(known, Stream.ofNullable(known.ownerId()).toList());
            case Deed.CloseContact stop -> isStricter(known.doNotContact(), stop)
                ? DoneTo.already(known)
                : DoneTo.done(known, List.of());
            case Deed.JoinCampaign _, Deed.Move _ -> DoneTo.already(known);
        };
    }

    private static DoneTo orAlready(Relationship known, List<String> changed) {
        return changed.isEmpty() ? DoneTo.already(known) : DoneTo.done(known, changed);
    }

    private static boolean isStricter(@Nullable DoNotContact now, Deed.CloseContact stop) {
        return now != null && (now.until() == null || (stop.until() != null && !now.until().isBefore(stop.until())));
    }

    @Override
    public Mono<DoneTo> to(Doing doing, DoneTo planned) {
        return Mono.defer(() -> relationships.get(doing.brandId(), planned.partnerId()))
            .flatMap(known -> {
                DoneTo now = plan(doing, known);
                return now.ending() == Ending.ALREADY
                    ? Mono.just(planned)
                    : ledger.change(Mono.just(known), one -> changed(doing, one)).thenReturn(now);
            })
            .retryWhen(Retry.max(TRIES).filter(ChangedMeanwhileException.class::isInstance));
    }

    @Override
    public Mono<Map<String, DoneTo>> toMany(Doing doing, List<DoneTo> planned) {
        return together(doing, planned, known -> toBeChanged(doing, known)).map(known ->
            known.stream().collect(Collectors.toMap(Relationship::partnerId, one -> plan(doing, one)))
        );
    }

    private @Nullable Decision<Relationship> toBeChanged(Doing doing, Relationship known) {
        return plan(doing, known).ending() == Ending.ALREADY ? null : changed(doing, known);
    }

    @Override
    public Mono<Map<String, DoneTo>> undoMany(Doing doing, List<DoneTo> done) {
        Map<String, DoneTo> rows = done.stream().collect(Collectors.toMap(DoneTo::partnerId, row -> row));
        return together(doing, done, known -> takenBack(doing, row(rows, known), known)).map(known ->
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

    private Decision<Relationship> changed(Doing doing, Relationship known) {
        PartnerSheet sheet = known.sheet();
        return switch (doing.deed()) {
            case Deed.Tag(List<String> tags) -> edited(known, sheet.tagged(Words.union(known.tags(), tags)), doing);
            case Deed.Untag(List<String> tags) -> edited(known, sheet.tagged(missing(known.tags(), tags)), doing);
            case Deed.Assign(String ownerId) -> edited(known, sheet.ownedBy(ownerId), doing);
            case Deed.CloseContact(String reason, var until) -> quietly(
                known.closed(reason, until, doing.actorId(), doing.at())
            );
            case Deed.JoinCampaign _, Deed.Move _ -> Decision.accepted(known);
        };
    }

    @Override
    public Mono<DoneTo> undo(Doing doing, DoneTo done) {
        return Mono.defer(() -> relationships.get(doing.brandId(), done.partnerId()))
            .flatMap(known -> {
                var back = takenBack(doing, done, known);
                return back == null
                    ? Mono.just(done.ending(Ending.KEPT))
                    : ledger.change(Mono.just(known), _ -> back).thenReturn(done.ending(Ending.TAKEN_BACK));
            })
            .retryWhen(Retry.max(TRIES).filter(ChangedMeanwhileException.class::isInstance));
    }

    /** As before the deed; null where somebody has changed the same since. */
    private @Nullable Decision<Relationship> takenBack(Doing doing, DoneTo done, Relationship known) {
        PartnerSheet sheet = known.sheet();
        return switch (doing.deed()) {
            case Deed.Tag _ -> common(known.tags(), done.before()).isEmpty()
                ? null
                : edited(known, sheet.tagged(missing(known.tags(), done.before())), doing);
            case Deed.Untag _ -> missing(done.before(), known.tags()).isEmpty()
                ? null
                : edited(known, sheet.tagged(Words.union(known.tags(), done.before())), doing);
            case Deed.Assign(String ownerId) -> Objects.equals(known.ownerId(), ownerId)
                ? edited(known, sheet.ownedBy(done.before().isEmpty() ? null : done.before().getFirst()), doing)
                : null;
            case Deed.CloseContact _ -> isThisStop(known.doNotContact(), doing)
                ? quietly(known.reopened(doing.actorId(), clock.instant()))
                : null;
            case Deed.JoinCampaign _, Deed.Move _ -> null;
        };
    }

    private static boolean isThisStop(@Nullable DoNotContact stop, Doing doing) {
        return stop != null && stop.at().equals(doing.at()) && stop.by().equals(doing.actorId());
    }

    private Decision<Relationship> edited(Relationship known, PartnerSheet sheet, Doing doing) {
        return quietly(known.edited(sheet, doing.actorId(), clock.instant()));
    }

    private static Decision<Relationship> quietly(Decision<Relationship> decision) {
        return decision instanceof Decision.Accepted<Relationship>(Relationship result, _)
            ? Decision.accepted(result)
            : decision;
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
                case Deed.CloseContact _ -> isBack ? TimelineCode.CONTACT_REOPENED : TimelineCode.CONTACT_CLOSED;
            },
            params(doing, done, isBack),
            null
        );
    }

    private static Map<String, String> params(Doing doing, DoneTo done, boolean isBack) {
        return switch (doing.deed()) {
            case Deed.Tag _, Deed.Untag _ -> Map.of("parts", "tags");
            case Deed.Assign(String ownerId) -> ownerParam(
                isBack ? (done.before().isEmpty() ? null : done.before().getFirst()) : ownerId
            );
            case Deed.CloseContact _, Deed.JoinCampaign _, Deed.Move _ -> Map.of();
        };
    }

    private static Map<String, String> ownerParam(@Nullable String ownerId) {
        return ownerId == null ? Map.of() : Map.of("ownerId", ownerId);
    }

    /** Those of {@code words} that {@code known} has not got, whatever their accents and capitals. */
    private static List<String> missing(List<String> words, List<String> known) {
        Set<String> folded = folded(known);
        return words
            .stream()
            .filter(word -> !folded.contains(Folding.fold(word)))
            .toList();
    }

    private static List<String> common(List<String> words, List<String> others) {
        Set<String> folded = folded(others);
        return words
            .stream()
            .filter(word -> folded.contains(Folding.fold(word)))
            .toList();
    }

    private static Set<String> folded(List<String> words) {
        var folded = new HashSet<String>();
        words.forEach(word -> folded.add(Folding.fold(word)));
        return folded;
    }
}
