package relais.vetting;

import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.partners.PartnerNews;
import relais.platform.decision.NotFoundException;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** Computes the lights again when what the brand knows of a partner has changed. */
@Component
class LightFollower implements Hears<PartnerNews> {

    /** What no light is read from: prices, time, where parcels go, and who answers for a partner. */
    private static final Set<String> NOT_READ = Set.of("rates", "availability", "shipping", "mandates", "agency");

    private final Vetting vetting;

    LightFollower(Vetting vetting) {
        this.vetting = vetting;
    }

    @Override
    public Mono<Void> hear(Heard<PartnerNews> heard) {
        return switch (heard.news()) {
            case PartnerNews.PartnerEdited edited when NOT_READ.containsAll(edited.parts()) -> Mono.empty();
            case PartnerNews.PartnerAdded _, PartnerNews.PartnerEdited _, PartnerNews.AccountAdded _ -> follow(
                heard.news()
            );
            case
                PartnerNews.PartnerMeasured _,
                PartnerNews.NoteWritten _,
                PartnerNews.NoteRemoved _,
                PartnerNews.PartnerThinned _ -> follow(heard.news());
            case
                PartnerNews.OwnerChanged _,
                PartnerNews.FieldsFilled _,
                PartnerNews.ContactClosed _,
                PartnerNews.ContactReopened _,
                PartnerNews.PersonObjected _,
                PartnerNews.PersonReadmitted _,
                PartnerNews.NoticeSent _,
                PartnerNews.PersonInformed _ -> Mono.empty();
        };
    }

    private Mono<Void> follow(PartnerNews news) {
        return vetting
            .follow(news.brandId(), news.partnerId())
            .onErrorResume(NotFoundException.class, _ -> Mono.empty())
            .then();
    }
}
