package relais.content;

import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.platform.decision.Ledger;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** Runs the checks on every version handed in, and on the one under review when its brief changes. */
@Component
class AutomaticChecks implements Hears<ContentNews> {

    private final Deliverables deliverables;
    private final Ledger ledger;
    private final Clock clock;

    AutomaticChecks(Deliverables deliverables, Ledger ledger, Clock clock) {
        this.deliverables = deliverables;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Mono<Void> hear(Heard<ContentNews> heard) {
        return switch (heard.news()) {
            case ContentNews.DraftSubmitted news -> check(news.about().deliverableId());
            case ContentNews.BriefChanged news -> check(news.about().deliverableId());
            case
                ContentNews.DeliverablePlanned _,
                ContentNews.DraftAwaited _,
                ContentNews.DraftChecked _,
                ContentNews.ChangesRequested _,
                ContentNews.DraftApproved _,
                ContentNews.DraftRejected _,
                ContentNews.Reopened _,
                ContentNews.CheckWaived _,
                ContentNews.Commented _,
                ContentNews.PostDeclared _,
                ContentNews.PostCorrected _,
                ContentNews.DeliverableCancelled _ -> Mono.empty();
        };
    }

    private Mono<Void> check(String deliverableId) {
        return ledger
            .change(deliverables.get(deliverableId), known ->
                known.checked(known.drafts().size(), known.runChecks(), clock.instant())
            )
            .then();
    }
}
