package relais.shortlists;

import static relais.shortlists.ShortlistRefusal.PREVIEW_CHANGED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import relais.campaigns.Campaigning;
import relais.collaborations.Collaborating;
import relais.collaborations.Collaboration;
import relais.collaborations.CollaborationRefusal;
import relais.collaborations.Negotiating;
import relais.identity.Actors;
import relais.identity.Branding;
import relais.partners.Knowing;
import relais.partners.Relationship;
import relais.platform.Ids;
import relais.platform.decision.Birth;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.RefusedException;

/** What a team does with its shortlists: gathering, voting, showing to the client, taking people into the campaign. */
@Service
public class Shortlisting {

    private static final int TRIES = 8;

    private final Shortlists shortlists;
    private final Showcase showcase;
    private final GuestLinks links;
    private final Campaigning campaigns;
    private final Negotiating negotiating;
    private final Collaborating collaborating;
    private final Knowing knowing;
    private final Branding brands;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    Shortlisting(
        Shortlists shortlists,
        Showcase showcase,
        GuestLinks links,
        Campaigning campaigns,
        Negotiating negotiating,
        Collaborating collaborating,
        Knowing knowing,
        Branding brands,
        Actors actors,
        Ledger ledger,
        Clock clock
    ) {
        this.shortlists = shortlists;
        this.showcase = showcase;
        this.links = links;
        this.campaigns = campaigns;
        this.negotiating = negotiating;
        this.collaborating = collaborating;
        this.knowing = knowing;
        this.brands = brands;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The same at another time, for telling how things came about. */
    public Shortlisting at(Clock then) {
        return new Shortlisting(
            shortlists,
            showcase,
            links,
            campaigns,
            negotiating,
            collaborating,
            knowing,
            brands,
            actors,
            ledger.at(then),
            then
        );
    }

    /** What became of an addition. */
    public record Added(Shortlist list, int added, List<String> already, List<String> doNotContact) {}

    /**
     * What became of taking people into the campaign.
     *
     * @param over who was in it once, by name: nobody begins there twice
     */
    public record Taken(Shortlist list, int begun, int already, List<String> over) {}

    /** The shortlist of this brand; an error when it has none by this id. */
    public Mono<Shortlist> get(String brandId, String shortlistId) {
        return shortlists.get(brandId, shortlistId);
    }

    /** The brand's, or one campaign's, the newest first. */
    public Flux<Shortlist> list(String brandId, @Nullable String campaignId) {
        return shortlists.of(brandId, campaignId);
    }

    /** Begins one for a campaign; the same request again finds the one it began. */
    public Mono<Shortlist> begin(String brandId, String campaignId, String name, @Nullable UUID key) {
        return actors
            .member()
            .flatMap(who ->
                begin(brandId, campaignId, name, Birth.of(who.id(), key, List.of(campaignId, name)), By.of(who))
            );
    }

    /** Begins one under an id that is known beforehand. */
    public Mono<Shortlist> begin(String brandId, String campaignId, String name, Birth birth, By by) {
        return campaigns
            .get(brandId, campaignId)
            .flatMap(campaign ->
                ledger.enterOnce(birth, Shortlist.begun(birth.id(), brandId, campaign.id(), name, by, clock.instant()))
            );
    }

    public Mono<Shortlist> rename(String brandId, String id, long seen, String name) {
        return change(brandId, id, seen, (list, _) -> list.renamed(name));
    }

    /** Puts people of the brand on it; whom the brand does not know stays out. */
    public Mono<Added> add(String brandId, String id, List<String> partnerIds, String why) {
        return people(brandId, partnerIds).flatMap(people -> {
            List<String> ids = people.stream().map(Relationship::partnerId).distinct().toList();
            return shortlists
                .get(brandId, id)
                .map(before -> before.alreadyOn(ids))
                .flatMap(already ->
                    anyVersion(brandId, id, (list, by) -> list.added(ids, why, Ids::next, by, clock.instant())).flatMap(
                        list -> added(list, people, already)
                    )
                );
        });
    }

    private Mono<Added> added(Shortlist list, List<Relationship> people, List<String> already) {
        return today(list.brandId()).map(today ->
            new Added(
                list,
                people.size() - already.size(),
                names(people, known -> already.contains(known.partnerId())),
                names(people, known -> !already.contains(known.partnerId()) && !known.mayBeContacted(today))
            )
        );
    }

    private static List<String> names(List<Relationship> people, java.util.function.Predicate<Relationship> which) {
        return people.stream().filter(which).map(Relationship::displayName).toList();
    }

    /** Whoever stands for these today; whom the brand does not know is left out. */
    private Mono<List<Relationship>> people(String brandId, Collection<String> partnerIds) {
        return Flux.fromIterable(partnerIds)
            .distinct()
            .concatMap(partnerId ->
                knowing.relationship(brandId, partnerId).onErrorResume(NotFoundException.class, _ -> Mono.empty())
            )
            .distinct(Relationship::partnerId)
            .collectList();
    }

    public Mono<Shortlist> annotate(String brandId, String id, long seen, String entryId, String why, String pitch) {
        return change(brandId, id, seen, (list, _) -> list.annotated(entryId, why, pitch));
    }

    public Mono<Shortlist> remove(String brandId, String id, String entryId) {
        return anyVersion(brandId, id, (list, by) -> list.removed(entryId, by, clock.instant()));
    }

    public Mono<Shortlist> putBack(String brandId, String id, String entryId) {
        return anyVersion(brandId, id, (list, by) -> list.returned(entryId, by));
    }

    public Mono<Shortlist> order(String brandId, String id, long seen, List<String> entryIds) {
        return change(brandId, id, seen, (list, _) -> list.ordered(entryIds));
    }

    /** One's own vote; {@code null} takes it back. */
    public Mono<Shortlist> vote(String brandId, String id, String entryId, @Nullable Opinion opinion) {
        return anyVersion(brandId, id, (list, by) -> list.voted(entryId, opinion, by, clock.instant()));
    }

    public Mono<Shortlist> remark(String brandId, String id, String entryId, String text) {
        return anyVersion(brandId, id, (list, by) ->
            list.remarked(entryId, new Remark(Ids.next(), by, clock.instant(), text.strip()))
        );
    }

    public Mono<Shortlist> unremark(String brandId, String id, String entryId, String remarkId) {
        return anyVersion(brandId, id, (list, by) -> list.unremarked(entryId, remarkId, by.id()));
    }

    public Mono<Shortlist> gather(String brandId, String id, long seen) {
        return change(brandId, id, seen, (list, by) -> list.gathering(by, clock.instant()));
    }

    public Mono<Shortlist> review(String brandId, String id, long seen) {
        return change(brandId, id, seen, (list, by) -> list.inReview(by, clock.instant()));
    }

    public Mono<Shortlist> close(String brandId, String id, long seen) {
        return change(brandId, id, seen, (list, by) -> list.closed(by, clock.instant()));
    }

    /** What the client would see; kept nowhere. */
    public Mono<Showing> preview(String brandId, String id, Set<SharedField> fields) {
        return shortlists.get(brandId, id).flatMap(list -> showcase.of(list, fields));
    }

    /** Shows it to the client, exactly as it was previewed. */
    public Mono<Shortlist> show(String brandId, String id, long seen, Set<SharedField> fields, String fingerprint) {
        return shortlists
            .get(brandId, id)
            .flatMap(list -> showcase.of(list, fields))
            .filter(showing -> showing.fingerprint().equals(fingerprint))
            .switchIfEmpty(Mono.error(() -> new RefusedException(PREVIEW_CHANGED)))
            .delayUntil(shortlists::keep)
            .flatMap(showing -> change(brandId, id, seen, (list, by) -> list.shown(showing, by, clock.instant())));
    }

    /** What the client was shown under this number. */
    public Mono<Showing> shown(String brandId, String id, int number) {
        return shortlists
            .get(brandId, id)
            .flatMap(list ->
                Mono.justOrEmpty(
                    list
                        .showings()
                        .stream()
                        .filter(shown -> shown.number() == number)
                        .findFirst()
                )
            )
            .switchIfEmpty(Mono.error(() -> new NotFoundException("showing", String.valueOf(number))))
            .flatMap(shown -> shortlists.showing(brandId, shown.showingId()));
    }

    public Mono<Shortlist> invite(String brandId, String id, Guest.Invitation who) {
        return invite(brandId, id, Ids.next(), who);
    }

    /** Invites somebody under an id that is known beforehand. */
    public Mono<Shortlist> invite(String brandId, String id, String guestId, Guest.Invitation who) {
        return anyVersion(brandId, id, (list, by) -> list.invited(guestId, who, by, clock.instant()));
    }

    public Mono<Shortlist> withdraw(String brandId, String id, String guestId) {
        return anyVersion(brandId, id, (list, by) -> list.withdrawn(guestId, by, clock.instant()));
    }

    public Mono<Shortlist> letIn(String brandId, String id, String guestId) {
        return anyVersion(brandId, id, (list, by) -> list.letIn(guestId, by));
    }

    public Mono<Shortlist> prolong(String brandId, String id, String guestId, Duration life) {
        return anyVersion(brandId, id, (list, _) -> list.prolonged(guestId, life, clock.instant())).delayUntil(_ ->
            links.prolong(guestId)
        );
    }

    /** The letter once more, with a link of its own. */
    public Mono<Shortlist> writeAgain(String brandId, String id, String guestId) {
        return anyVersion(brandId, id, (list, by) ->
            list.reached(guestId, about -> new ShortlistNews.GuestInvited(about, guestId), by, clock.instant())
        );
    }

    /** A further address for this guest, told once. */
    public Mono<String> link(String brandId, String id, String guestId) {
        return anyVersion(brandId, id, (list, by) ->
            list.reached(guestId, about -> new ShortlistNews.GuestLinkMade(about, guestId), by, clock.instant())
        ).flatMap(_ -> links.issue(brandId, id, guestId));
    }

    /** The answers that waited when somebody looked are read. */
    public Mono<Shortlist> note(String brandId, String id, Instant seen) {
        return anyVersion(brandId, id, (list, _) -> Decision.accepted(list.noted(seen)));
    }

    /**
     * These people come into the campaign, by the same door as anybody: the gate is read for each. Whoever is in it already
     * is found there; whose collaboration is over stays out of it. Told again after a crash it finds what it began.
     */
    public Mono<Taken> take(String brandId, String id, long seen, List<String> entryIds) {
        return shortlists.get(brandId, id).flatMap(list -> take(list, seen, entryIds));
    }

    private Mono<Taken> take(Shortlist list, long seen, List<String> entryIds) {
        if (list.edition() != seen) {
            return Mono.error(() -> new ChangedMeanwhileException(list.id()));
        }
        var wanted = entryIds.stream().distinct().map(list::entry).toList();
        if (wanted.stream().anyMatch(java.util.Optional::isEmpty)) {
            return Mono.error(() -> new RefusedException(ShortlistRefusal.NO_SUCH_ENTRY));
        }
        return Flux.fromIterable(wanted)
            .map(java.util.Optional::orElseThrow)
            .concatMap(entry -> begun(list, entry))
            .collectList()
            .flatMap(begun -> taken(list, begun));
    }

    private Mono<Taken> taken(Shortlist list, List<Begun> begun) {
        Map<String, String> byEntry = new HashMap<>();
        begun
            .stream()
            .filter(one -> !one.isOver())
            .forEach(one -> byEntry.put(one.entryId(), one.known().id()));
        List<String> over = begun
            .stream()
            .filter(Begun::isOver)
            .map(one -> one.known().partnerId())
            .toList();
        int fresh = (int) begun.stream().filter(Begun::isNew).count();
        return taken(list, byEntry).flatMap(after ->
            people(list.brandId(), over).map(left ->
                new Taken(after, fresh, byEntry.size() - fresh, names(left, _ -> true))
            )
        );
    }

    private Mono<Shortlist> taken(Shortlist list, Map<String, String> byEntry) {
        return byEntry.isEmpty()
            ? Mono.just(list)
            : anyVersion(list.brandId(), list.id(), (now, by) -> now.taken(byEntry, list.toNote(), by));
    }

    private record Begun(String entryId, Collaboration known, boolean isNew) {
        boolean isOver() {
            return known.stage().isOver();
        }
    }

    private Mono<Begun> begun(Shortlist list, Entry entry) {
        return negotiating
            .begin(list.brandId(), list.campaignId(), entry.partnerId(), null)
            .map(known -> new Begun(entry.id(), known, true))
            .onErrorResume(RefusedException.class, refused ->
                refused.reason().name().equals(CollaborationRefusal.ALREADY_IN_CAMPAIGN.name())
                    ? inCampaign(list, entry.partnerId()).map(known -> new Begun(entry.id(), known, false))
                    : Mono.error(() -> refused)
            );
    }

    private Mono<Collaboration> inCampaign(Shortlist list, String partnerId) {
        return collaborating
            .ofPartner(list.brandId(), partnerId)
            .filter(known -> known.campaignId().equals(list.campaignId()))
            .next()
            .switchIfEmpty(Mono.error(() -> new NotFoundException("collaboration", partnerId)));
    }

    /** The day it is for the brand. */
    Mono<LocalDate> today(String brandId) {
        return brands.get(brandId).map(brand -> LocalDate.ofInstant(clock.instant(), brand.zone()));
    }

    private Mono<Shortlist> change(
        String brandId,
        String id,
        long seen,
        BiFunction<Shortlist, By, Decision<Shortlist>> decide
    ) {
        return ledger.change(shortlists.get(brandId, id), actors.member().map(By::of), seen, decide);
    }

    /** For what colleagues do at the same time without minding each other, such as voting: decided on what is there. */
    private Mono<Shortlist> anyVersion(
        String brandId,
        String id,
        BiFunction<Shortlist, By, Decision<Shortlist>> decide
    ) {
        return actors
            .member()
            .map(By::of)
            .flatMap(by -> onWhatIsThere(ledger, shortlists, brandId, id, list -> decide.apply(list, by)));
    }

    /** Decides on what is there, again when another was quicker: only for decisions that do not mind in which order they come. */
    static Mono<Shortlist> onWhatIsThere(
        Ledger ledger,
        Shortlists shortlists,
        String brandId,
        String id,
        Function<Shortlist, Decision<Shortlist>> decide
    ) {
        return Mono.defer(() -> ledger.change(shortlists.get(brandId, id), decide)).retryWhen(
            Retry.max(TRIES)
                .filter(ChangedMeanwhileException.class::isInstance)
                .onRetryExhaustedThrow((_, last) -> last.failure())
        );
    }
}
