package relais.content;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import relais.content.Deliverables.Wanted;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.platform.decision.Birth;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.paging.Cursor;

/** The team's side: what waits, what was handed in, and what is decided about it. */
@Service
public class Reviewing {

    private static final List<ContentStage> WAITING = List.of(ContentStage.SUBMITTED, ContentStage.IN_REVIEW);

    private final Deliverables deliverables;
    private final Surroundings surroundings;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    Reviewing(Deliverables deliverables, Surroundings surroundings, Actors actors, Ledger ledger, Clock clock) {
        this.deliverables = deliverables;
        this.surroundings = surroundings;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A page of the brand's contents, longest waiting first; without stages, of those that wait for the team. */
    public Mono<Page> list(String brandId, Filter filter, int limit, @Nullable String cursor) {
        var stages = filter.isEmpty() ? WAITING : filter.stages();
        var wanted = new Wanted(brandId, stages, filter.collaborationId(), filter.partnerId());
        return Mono.zip(
            deliverables.find(wanted, limit + 1, cursor).collectList(),
            deliverables.count(wanted),
            (found, total) -> Page.of(found, limit, total)
        );
    }

    /** One content of the brand. */
    public Mono<Deliverable> get(String brandId, String deliverableId) {
        return deliverables.get(brandId, deliverableId);
    }

    public Mono<Deliverable> approve(String brandId, String deliverableId, Seen seen, Set<String> ticks) {
        return deliverables
            .get(brandId, deliverableId)
            .flatMap(surroundings::backing)
            .flatMap(backing ->
                change(brandId, deliverableId, seen.version(), (content, member, now) ->
                    content.approve(seen.fingerprint(), ticks, backing, member.id(), now)
                )
            );
    }

    public Mono<Deliverable> requestChanges(String brandId, String deliverableId, Seen seen, String reason) {
        return change(brandId, deliverableId, seen.version(), (content, member, now) ->
            content.requestChanges(seen.fingerprint(), reason, member.id(), now)
        );
    }

    public Mono<Deliverable> reject(String brandId, String deliverableId, Seen seen, String reason) {
        return change(brandId, deliverableId, seen.version(), (content, member, now) ->
            content.reject(seen.fingerprint(), reason, member.id(), now)
        );
    }

    public Mono<Deliverable> waive(String brandId, String deliverableId, Seen seen, String finding, String reason) {
        return change(brandId, deliverableId, seen.version(), (content, member, now) ->
            content.waive(seen.fingerprint(), finding, reason, member.id(), now)
        );
    }

    public Mono<Deliverable> reopen(String brandId, String deliverableId, long seenVersion) {
        return change(brandId, deliverableId, seenVersion, (content, member, now) -> content.reopen(member.id(), now));
    }

    public Mono<Deliverable> cancel(String brandId, String deliverableId, long seenVersion, String reason) {
        return change(brandId, deliverableId, seenVersion, (content, member, now) ->
            content.cancel(reason, member.id(), now)
        );
    }

    public Mono<Deliverable> rewriteBrief(
        String brandId,
        String deliverableId,
        long seenVersion,
        String guidance,
        List<String> tags,
        List<String> words
    ) {
        return change(brandId, deliverableId, seenVersion, (content, member, now) ->
            content.rewriteBrief(guidance, tags, words, member.id(), now)
        );
    }

    /** A remark goes out now, whoever decides meanwhile. */
    public Mono<Deliverable> comment(String brandId, String deliverableId, @Nullable UUID key, Remark remark) {
        return actors
            .member()
            .flatMap(member ->
                ledger.change(deliverables.get(brandId, deliverableId), content ->
                    content.comment(remark.by(member, key, clock.instant()))
                )
            );
    }

    private Mono<Deliverable> change(String brandId, String deliverableId, long seenVersion, Decide decide) {
        return ledger.change(
            deliverables.get(brandId, deliverableId),
            actors.member(),
            seenVersion,
            (content, member) -> decide.decide(content, member, clock.instant())
        );
    }

    private interface Decide {
        Decision<Deliverable> decide(Deliverable content, Actor.Member member, Instant now);
    }

    /** What a reviewer had before them: the version of the page, and the fingerprint of the content. */
    public record Seen(long version, String fingerprint) {}

    /** Which contents are asked for. */
    public record Filter(List<ContentStage> stages, @Nullable String collaborationId, @Nullable String partnerId) {
        boolean isEmpty() {
            return stages.isEmpty() && collaborationId == null && partnerId == null;
        }
    }

    /** What a colleague says. */
    public record Remark(int draft, String text, boolean visibleToPartner, Comment.@Nullable Pin pin) {
        private Comment by(Actor.Member member, @Nullable UUID key, Instant now) {
            String id = Birth.of(member.id(), key, text).id();
            return new Comment(id, draft, member.id(), member.name(), false, visibleToPartner, text.strip(), pin, now);
        }
    }

    /** A page of contents. */
    public record Page(List<Deliverable> items, @Nullable String nextCursor, long total) {
        static Page of(List<Deliverable> found, int limit, long total) {
            var items = found.subList(0, Math.min(limit, found.size()));
            return new Page(items, found.size() > limit ? cursor(items.getLast()) : null, total);
        }

        private static String cursor(Deliverable last) {
            String since = Long.toString(last.progress().since().toEpochMilli());
            return new Cursor(Deliverables.OLDEST_FIRST, List.of(since), last.id()).encode();
        }
    }
}
