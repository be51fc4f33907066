package relais.content;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.compliance.Checks;
import relais.compliance.Finding;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.platform.decision.Birth;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.Refusal;

/** The author's side: see what is asked, try a caption, hand in a version, answer, say where it went live. */
@Service
public class HandingIn {

    private final Deliverables deliverables;
    private final Assets assets;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    HandingIn(Deliverables deliverables, Assets assets, Actors actors, Ledger ledger, Clock clock) {
        this.deliverables = deliverables;
        this.assets = assets;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What the checks would find, for what is owed. */
    public record Tried(List<Finding> findings, Owed owed) {}

    /** Everything this partner owes to the brands that wrote to them, by due date. */
    public Flux<Deliverable> own() {
        return actors.partner().flatMapMany(deliverables::findOwn);
    }

    /** One's own content. */
    public Mono<Deliverable> own(String deliverableId) {
        return actors.partner().flatMap(partner -> deliverables.getOwn(partner, deliverableId));
    }

    /** What the checks would say of this version. */
    public Mono<Tried> tryChecks(String deliverableId, HandedIn handedIn) {
        return tryChecks(own(deliverableId), handedIn);
    }

    /** The same, asked by a colleague. */
    public Mono<Tried> tryChecksForPartner(String brandId, String deliverableId, HandedIn handedIn) {
        return tryChecks(deliverables.get(brandId, deliverableId), handedIn);
    }

    private Mono<Tried> tryChecks(Mono<Deliverable> load, HandedIn handedIn) {
        return load.flatMap(content ->
            submission(content.id(), handedIn).map(decision -> tried(content, decision, handedIn))
        );
    }

    /** While files are still on their way the words can be checked all the same. */
    private static Tried tried(Deliverable content, Decision<Submission> decision, HandedIn handedIn) {
        var findings = switch (decision) {
            case Decision.Accepted<Submission>(Submission submission, _) -> content.findings(submission);
            case Decision.Refused<Submission> _ -> Checks.of(
                new relais.compliance.Content(
                    handedIn.caption(),
                    handedIn.platformLabel(),
                    List.of(),
                    handedIn.retouched(),
                    handedIn.virtual()
                ),
                content.brief().setting(content.owed())
            );
        };
        return new Tried(findings, content.owed());
    }

    /** The partner hands in a version. */
    public Mono<Deliverable> submit(String deliverableId, long seenVersion, HandedIn handedIn) {
        return submit(own(deliverableId), seenVersion, handedIn, false);
    }

    /** A colleague hands in a version for the partner. */
    public Mono<Deliverable> submitForPartner(
        String brandId,
        String deliverableId,
        long seenVersion,
        HandedIn handedIn
    ) {
        return submit(deliverables.get(brandId, deliverableId), seenVersion, handedIn, true);
    }

    private Mono<Deliverable> submit(Mono<Deliverable> load, long seenVersion, HandedIn handedIn, boolean onBehalf) {
        return load
            .flatMap(content -> submission(content.id(), handedIn))
            .flatMap(decision ->
                ledger.change(load, actors.current(), seenVersion, (content, actor) ->
                    submitted(content, decision, onBehalf, actor)
                )
            );
    }

    private Decision<Deliverable> submitted(
        Deliverable content,
        Decision<Submission> decision,
        boolean onBehalf,
        Actor actor
    ) {
        return switch (decision) {
            case Decision.Refused<Submission>(Refusal reason) -> Decision.refused(reason);
            case Decision.Accepted<Submission>(Submission submission, _) -> content.submit(
                submission,
                onBehalf,
                actor.id(),
                clock.instant()
            );
        };
    }

    private Mono<Decision<Submission>> submission(String deliverableId, HandedIn handedIn) {
        return assets.find(deliverableId, handedIn.assetIds()).collectList().map(handedIn::with);
    }

    /** The partner says something about a version. */
    public Mono<Deliverable> comment(
        String deliverableId,
        @Nullable UUID key,
        int draft,
        String text,
        Comment.@Nullable Pin pin
    ) {
        return actors.partner().flatMap(partner -> {
            var comment = new Comment(
                Birth.of(partner.id(), key, text).id(),
                draft,
                partner.id(),
                partner.name(),
                true,
                true,
                text.strip(),
                pin,
                clock.instant()
            );
            return ledger.change(own(deliverableId), content -> content.comment(comment));
        });
    }

    /** The partner says where the approved version went live. */
    public Mono<Deliverable> declarePost(String deliverableId, long seenVersion, String url) {
        return declarePost(own(deliverableId), seenVersion, url, false);
    }

    /** A colleague says it for the partner. */
    public Mono<Deliverable> declarePostForPartner(String brandId, String deliverableId, long seenVersion, String url) {
        return declarePost(deliverables.get(brandId, deliverableId), seenVersion, url, true);
    }

    private Mono<Deliverable> declarePost(Mono<Deliverable> load, long seenVersion, String url, boolean onBehalf) {
        return ledger.change(load, actors.current(), seenVersion, (content, actor) ->
            content.declarePost(url, onBehalf, actor.id(), clock.instant())
        );
    }
}
