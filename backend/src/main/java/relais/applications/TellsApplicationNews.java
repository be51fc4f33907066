package relais.applications;

import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.campaigns.Campaigning;
import relais.partners.Timeline;
import relais.partners.TimelineCode;
import relais.partners.TimelineEntry;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** Writes what became of applications into the partner's timeline. */
@Component
class TellsApplicationNews implements Hears<ApplicationNews> {

    private final Applications applications;
    private final Campaigning campaigns;
    private final Timeline timeline;

    TellsApplicationNews(Applications applications, Campaigning campaigns, Timeline timeline) {
        this.applications = applications;
        this.campaigns = campaigns;
        this.timeline = timeline;
    }

    @Override
    public Mono<Void> hear(Heard<ApplicationNews> heard) {
        return switch (heard.news()) {
            case ApplicationNews.Landed(String brandId, String campaignId, _, String partnerId) -> tell(
                heard,
                brandId,
                campaignId,
                partnerId,
                partnerId,
                TimelineCode.APPLIED
            );
            case ApplicationNews.Declined(
                String brandId,
                String campaignId,
                String applicationId,
                String actorId
            ) -> applications
                .get(brandId, applicationId)
                .flatMap(one ->
                    one.partnerId() == null
                        ? Mono.empty()
                        : tell(heard, brandId, campaignId, one.partnerId(), actorId, TimelineCode.APPLICATION_DECLINED)
                );
            case
                ApplicationNews.FormOpened _,
                ApplicationNews.FormChanged _,
                ApplicationNews.FormClosed _,
                ApplicationNews.Confirmed _,
                ApplicationNews.Taken _ -> Mono.empty();
        };
    }

    private Mono<Void> tell(
        Heard<ApplicationNews> heard,
        String brandId,
        String campaignId,
        String partnerId,
        String actorId,
        TimelineCode code
    ) {
        return campaigns
            .get(brandId, campaignId)
            .flatMap(campaign ->
                timeline.tell(
                    brandId,
                    partnerId,
                    new TimelineEntry(
                        heard.newsId(),
                        heard.at(),
                        actorId,
                        code,
                        Map.of("campaign", campaign.name()),
                        "campaigns/" + campaignId + "?tab=applications"
                    )
                )
            )
            .then();
    }
}
