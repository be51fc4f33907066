package relais.content;

import java.util.Map;
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

    ContentTimeline(Timeline timeline) {
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
            case ContentNews.Reopened(About about) -> tell(heard, about, TimelineCode.CONTENT_REOPENED, 0);
            case ContentNews.DeliverableCancelled(About about) -> tell(heard, about, TimelineCode.CONTENT_CANCELLED, 0);
        };
    }

    private Mono<Void> tell(Heard<ContentNews> heard, About about, TimelineCode code, int draft) {
        Map<String, String> params = draft == 0 ? Map.of() : Map.of("draft", Integer.toString(draft));
        String link = "review/" + about.deliverableId();
        var entry = new TimelineEntry(heard.newsId(), heard.at(), about.actorId(), code, params, link);
        return timeline.tell(about.brandId(), about.partnerId(), entry).then();
    }
}
