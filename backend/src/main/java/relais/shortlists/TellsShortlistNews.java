package relais.shortlists;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.Timeline;
import relais.partners.TimelineCode;
import relais.partners.TimelineEntry;
import relais.platform.Ids;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** Tells the timeline of everybody concerned that they were shortlisted, and what the client answered. */
@Component
class TellsShortlistNews implements Hears<ShortlistNews> {

    private final Shortlists shortlists;
    private final Timeline timeline;

    TellsShortlistNews(Shortlists shortlists, Timeline timeline) {
        this.shortlists = shortlists;
        this.timeline = timeline;
    }

    @Override
    public Mono<Void> hear(Heard<ShortlistNews> heard) {
        return switch (heard.news()) {
            case ShortlistNews.PartnersAdded(var about, var partners) -> list(about)
                .flatMapMany(list ->
                    Flux.fromIterable(partners).concatMap(partnerId ->
                        tell(heard, list, partnerId, TimelineCode.SHORTLISTED, Map.of())
                    )
                )
                .then();
            case ShortlistNews.PartnerRemoved(var about, var partnerId) -> list(about)
                .flatMap(list -> tell(heard, list, partnerId, TimelineCode.TAKEN_OFF_SHORTLIST, Map.of()))
                .then();
            case ShortlistNews.GuestAnswered(var about, var guestId) -> list(about)
                .flatMapMany(list -> answers(heard, list, guestId))
                .then();
            case
                ShortlistNews.Begun _,
                ShortlistNews.Moved _,
                ShortlistNews.ShownToClient _,
                ShortlistNews.GuestInvited _,
                ShortlistNews.GuestWithdrawn _,
                ShortlistNews.GuestLetIn _,
                ShortlistNews.GuestLinkMade _,
                ShortlistNews.GuestOpened _,
                ShortlistNews.Taken _ -> Mono.empty();
        };
    }

    private Mono<Shortlist> list(ShortlistNews.About about) {
        return shortlists.get(about.brandId(), about.shortlistId());
    }

    private Flux<?> answers(Heard<ShortlistNews> heard, Shortlist list, String guestId) {
        List<Answer> sent = list.guest(guestId).map(Guest::sent).map(Guest.Sent::answers).orElse(List.of());
        return Flux.fromIterable(sent).concatMap(answer ->
            Mono.justOrEmpty(list.entry(answer.entryId())).flatMap(entry ->
                tell(
                    heard,
                    list,
                    entry.partnerId(),
                    TimelineCode.CLIENT_ANSWERED,
                    Map.of("choice", answer.choice().name())
                )
            )
        );
    }

    /** Nothing of whoever was erased since. */
    private Mono<?> tell(
        Heard<ShortlistNews> heard,
        Shortlist list,
        String partnerId,
        TimelineCode code,
        Map<String, String> params
    ) {
        if (!list.remembers(partnerId)) {
            return Mono.empty();
        }
        Map<String, String> all = new java.util.HashMap<>(params);
        all.put("list", list.name());
        var entry = new TimelineEntry(
            Ids.derivedFrom(heard.newsId(), partnerId),
            heard.at(),
            heard.news().about().actorId(),
            code,
            all,
            "shortlists/" + list.id()
        );
        return timeline.tell(list.brandId(), partnerId, entry);
    }
}
