package relais.outreach;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.content.ContentNews;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** Tells the partner what was decided about their content, and when a draft is awaited. */
@Component
class ContentLetters implements Hears<ContentNews> {

    private final PortalLetters letters;

    ContentLetters(PortalLetters letters) {
        this.letters = letters;
    }

    @Override
    public Mono<Void> hear(Heard<ContentNews> heard) {
        return switch (heard.news()) {
            case ContentNews.ChangesRequested _ -> write(heard, "changes-requested");
            case ContentNews.DraftApproved _ -> write(heard, "draft-approved");
            case ContentNews.DraftRejected _ -> write(heard, "draft-rejected");
            case
                ContentNews.DeliverablePlanned _,
                ContentNews.DraftAwaited _,
                ContentNews.DraftSubmitted _,
                ContentNews.DraftChecked _,
                ContentNews.Reopened _,
                ContentNews.CheckWaived _,
                ContentNews.Commented _,
                ContentNews.PostDeclared _,
                ContentNews.PostCorrected _,
                ContentNews.BriefChanged _,
                ContentNews.DeliverableCancelled _ -> Mono.empty();
        };
    }

    private Mono<Void> write(Heard<ContentNews> heard, String template) {
        ContentNews.About about = heard.news().about();
        String target = "/portal/contents/" + about.deliverableId();
        return letters.write(
            about.brandId(),
            about.collaborationId(),
            template,
            target,
            heard.newsId(),
            about.actorId()
        );
    }
}
