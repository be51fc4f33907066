package relais.partners;

import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** Writes this room's own news into the timeline. */
@Component
class TellsPartnerNews implements Hears<PartnerNews> {

    private final Timeline timeline;

    TellsPartnerNews(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public Mono<Void> hear(Heard<PartnerNews> heard) {
        return timeline.tell(heard.news().brandId(), heard.news().partnerId(), line(heard)).then();
    }

    private static TimelineEntry line(Heard<PartnerNews> heard) {
        PartnerNews news = heard.news();
        return new TimelineEntry(heard.newsId(), heard.at(), news.actorId(), code(news), params(news), null);
    }

    private static TimelineCode code(PartnerNews news) {
        return switch (news) {
            case PartnerNews.PartnerAdded _ -> TimelineCode.PARTNER_ADDED;
            case PartnerNews.PartnerEdited _ -> TimelineCode.PARTNER_EDITED;
            case PartnerNews.AccountAdded _ -> TimelineCode.ACCOUNT_ADDED;
            case PartnerNews.PartnerMeasured _ -> TimelineCode.PARTNER_MEASURED;
            case PartnerNews.NoteWritten _ -> TimelineCode.NOTE_WRITTEN;
            case PartnerNews.NoteRemoved _ -> TimelineCode.NOTE_REMOVED;
            case PartnerNews.OwnerChanged _ -> TimelineCode.OWNER_CHANGED;
            case PartnerNews.FieldsFilled _ -> TimelineCode.FIELDS_FILLED;
            case PartnerNews.ContactClosed _ -> TimelineCode.CONTACT_CLOSED;
            case PartnerNews.ContactReopened _ -> TimelineCode.CONTACT_REOPENED;
            case PartnerNews.PersonObjected _ -> TimelineCode.PERSON_OBJECTED;
            case PartnerNews.PersonReadmitted _ -> TimelineCode.PERSON_READMITTED;
            case PartnerNews.NoticeSent _ -> TimelineCode.NOTICE_SENT;
            case PartnerNews.PersonInformed _ -> TimelineCode.PERSON_INFORMED;
            case PartnerNews.PartnerThinned _ -> TimelineCode.PARTNER_THINNED;
        };
    }

    private static Map<String, String> params(PartnerNews news) {
        return switch (news) {
            case PartnerNews.PartnerEdited edited -> Map.of("parts", String.join(",", edited.parts()));
            case PartnerNews.FieldsFilled filled -> Map.of("fields", String.join(", ", filled.fields()));
            case PartnerNews.AccountAdded added -> Map.of("account", added.account());
            case PartnerNews.PartnerMeasured measured -> Map.of("account", measured.account());
            case PartnerNews.OwnerChanged changed when changed.ownerId() != null -> Map.of(
                "ownerId",
                changed.ownerId()
            );
            case
                PartnerNews.PartnerAdded _,
                PartnerNews.NoteWritten _,
                PartnerNews.NoteRemoved _,
                PartnerNews.OwnerChanged _,
                PartnerNews.ContactClosed _,
                PartnerNews.ContactReopened _,
                PartnerNews.PersonObjected _,
                PartnerNews.PersonReadmitted _,
                PartnerNews.NoticeSent _,
                PartnerNews.PersonInformed _,
                PartnerNews.PartnerThinned _ -> Map.of();
        };
    }
}
