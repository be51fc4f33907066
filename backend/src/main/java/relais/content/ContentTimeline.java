package relais.content;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.content.ContentNews.About;
import relais.partners.Timeline;
import relais.partners.TimelineCode;
import relais.partners.TimelineEntry;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** Tells on the partner's timeline what became of each content. */
@Component
class ContentTimeline implements Hears<ContentNews> {

    private final Timeline timeline;
    private final Deliverables deliverables;

    ContentTimeline(Timeline timeline, Deliverables deliverables) {
        this.deliverables = deliverables;
        this.timeline = timeline;
    }

    @Override
    public Mono<Void> hear(Heard<ContentNews> heard) {
        return switch (heard.news()) {
            case
                ContentNews.DeliverablePlanned _,
                ContentNews.DraftAwaited _,
                ContentNews.DraftChecked _ -> Mono.empty();
            case ContentNews.Commented _, ContentNews.BriefChanged _ -> Mono.empty();
            case ContentNews.DraftSubmitted(About about, int draft, _) -> tell(
                heard,
                about,
                TimelineCode.DRAFT_SUBMITTED,
                draft
            );
            case ContentNews.ChangesRequested(About about, int draft) -> tell(
                heard,
                about,
                TimelineCode.CHANGES_REQUESTED,
                draft
            );
            case ContentNews.DraftApproved(About about, int draft) -> tell(
                heard,
                about,
                TimelineCode.DRAFT_APPROVED,
                draft
            );
            case ContentNews.DraftRejected(About about, int draft) -> tell(
                heard,
                about,
                TimelineCode.DRAFT_REJECTED,
                draft
            );
            case ContentNews.CheckWaived(About about, int draft, _) -> tell(
                heard,
                about,
                TimelineCode.CHECK_WAIVED,
                draft
            );
            case ContentNews.PostDeclared(About about, int draft, _) -> tell(
                heard,
                about,
                TimelineCode.POST_DECLARED,
                draft
            );
            case ContentNews.PostCorrected(About about, int draft, String from, String to) -> tell(
                heard,
                about,
                TimelineCode.POST_CORRECTED,
                draft,
                Map.of("from", from, "to", to)
            );
            case ContentNews.Reopened(About about) -> tell(heard, about, TimelineCode.CONTENT_REOPENED, 0);
            case ContentNews.DeliverableCancelled(About about) -> tell(heard, about, TimelineCode.CONTENT_CANCELLED, 0);
        };
    }

    private Mono<Void> tell(Heard<ContentNews> heard, About about, TimelineCode code, int draft) {
        return tell(heard, about, code, draft, Map.of());
    }

    private Mono<Void> tell(
        Heard<ContentNews> heard,
        About about,
        TimelineCode code,
        int draft,
        Map<String, String> more
    ) {
        String link = "review/" + about.deliverableId();
        return deliverables
            .get(about.deliverableId())
            .map(content -> params(content.owed(), draft, more))
            .map(params -> new TimelineEntry(heard.newsId(), heard.at(), about.actorId(), code, params, link))
            .flatMap(entry -> timeline.tell(about.brandId(), about.partnerId(), entry))
            .then();
    }

    /** Which content it is about, since one partner owes several, and which version of it. */
    private static Map<String, String> params(Owed owed, int draft, Map<String, String> more) {
        var params = new TreeMap<>(more);
        params.put("network", owed.network().name());
        params.put("format", owed.format().name());
        params.put("count", Integer.toString(owed.count()));
        if (draft > 0) {
            params.put("draft", Integer.toString(draft));
        }
        return Map.copyOf(params);
    }
}
