package relais.outreach;

import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.collaborations.Collaborating;
import relais.collaborations.Collaboration;
import relais.outreach.Message.Written;
import relais.outreach.OutreachNews.LetterDropped;
import relais.outreach.OutreachNews.LetterReaddressed;
import relais.outreach.OutreachNews.LetterWritten;
import relais.outreach.OutreachNews.ReplyLogged;
import relais.partners.Timeline;
import relais.partners.TimelineCode;
import relais.partners.TimelineEntry;
import relais.platform.Ids;
import relais.platform.Installation;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.RefusedException;
import relais.platform.mail.Letter;
import relais.platform.mail.Outbox;
import relais.platform.mail.OutboxLetter;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/**
 * What follows when something was said: the letter goes to the outbox with its foot, the collaboration moves on, the
 * timeline tells it. The same news again makes no second letter.
 */
@Component
class Posting implements Hears<OutreachNews> {

    private final Conversations conversations;
    private final Occasions occasions;
    private final LetterTemplates templates;
    private final OptingOut optingOut;
    private final Installation installation;
    private final Outbox outbox;
    private final Collaborating collaborating;
    private final Timeline timeline;

    Posting(
        Conversations conversations,
        Occasions occasions,
        LetterTemplates templates,
        OptingOut optingOut,
        Installation installation,
        Outbox outbox,
        Collaborating collaborating,
        Timeline timeline
    ) {
        this.conversations = conversations;
        this.occasions = occasions;
        this.templates = templates;
        this.optingOut = optingOut;
        this.installation = installation;
        this.outbox = outbox;
        this.collaborating = collaborating;
        this.timeline = timeline;
    }

    @Override
    public Mono<Void> hear(Heard<OutreachNews> heard) {
        return switch (heard.news()) {
            case LetterWritten news -> post(news)
                .then(Mono.defer(() -> moveOn(news)))
                .then(tell(heard, code(news.kind()), Map.of()));
            case LetterReaddressed news -> readdress(news, heard);
            case LetterDropped news -> drop(news, heard);
            case ReplyLogged news -> moved(
                collaborating.inDiscussion(news.brandId(), news.collaborationId(), news.actorId())
            ).then(tell(heard, TimelineCode.REPLY_LOGGED, Map.of("channel", news.channel().name())));
        };
    }

    private Mono<Void> post(LetterWritten news) {
        return Mono.zip(
            written(news),
            occasions.get(news.brandId(), news.collaborationId()),
            optingOut.issue(news.brandId(), news.partnerId())
        )
            .flatMap(all -> outbox.post(letter(all.getT1(), all.getT2(), all.getT3())))
            .then();
    }

    /** Told as it went; whose choice another one overtook before the outbox heard of it chose nothing. */
    private Mono<Void> readdress(LetterReaddressed news, Heard<OutreachNews> heard) {
        return written(news)
            .flatMap(written -> readdressed(written).map(_ -> written))
            .filter(written -> written.toAgent() == news.toAgent())
            .flatMap(written ->
                tell(heard, TimelineCode.LETTER_READDRESSED, Map.of("to", written.toAgent() ? "AGENT" : "PARTNER"))
            );
    }

    /**
     * The letter, on its way to whom it was readdressed; it may have been before, for news is told again. What went
     * elsewhere meanwhile is not called back: none. What is about to is held back at the last look; this news waits.
     */
    private Mono<OutboxLetter> readdressed(Written written) {
        return outbox
            .readdress(letterId(written.id()), written.toName(), written.toAddress())
            .onErrorResume(RefusedException.class, refused ->
                outbox
                    .get(letterId(written.id()))
                    .flatMap(letter ->
                        written.isIn(letter.letter()) || letter.isSent() ? Mono.just(letter) : Mono.error(refused)
                    )
                    .filter(letter -> written.isIn(letter.letter()))
            );
    }

    /** What went meanwhile went. */
    private Mono<Void> drop(LetterDropped news, Heard<OutreachNews> heard) {
        return outbox
            .drop(letterId(news.messageId()))
            .onErrorResume(RefusedException.class, _ -> Mono.empty())
            .flatMap(_ -> tell(heard, TimelineCode.LETTER_DROPPED, Map.of()));
    }

    private Mono<Written> written(OutreachNews news) {
        return written(news, news.partnerId())
            .switchIfEmpty(
                Mono.defer(() ->
                    occasions
                        .get(news.brandId(), news.collaborationId())
                        .flatMap(occasion -> written(news, occasion.partner().partnerId()))
                )
            )
            .switchIfEmpty(Mono.error(() -> new NotFoundException("message", news.messageId())));
    }

    private Mono<Written> written(OutreachNews news, String partnerId) {
        return conversations
            .find(news.brandId(), partnerId)
            .flatMapIterable(Conversation::messages)
            .filter(message -> message.id().equals(news.messageId()))
            .ofType(Written.class)
            .next();
    }

    private Letter letter(Written written, Occasion occasion, String optOutUrl) {
        String foot = Foot.of(templates, occasion, written.locale(), optOutUrl, installation.at(OptingOut.YOUR_DATA));
        return new Letter(
            letterId(written.id()),
            occasion.brand().id(),
            written.writtenByName() + " · " + occasion.brand().name(),
            written.toAddress(),
            written.toName(),
            null,
            written.subject(),
            written.text() + "\n\n" + foot,
            Map.of(OptingOut.HEADER, "<" + optOutUrl + ">")
        );
    }

    /** The outbox's letter of a message. */
    static String letterId(String messageId) {
        return Ids.derivedFrom("outbox", messageId);
    }

    private Mono<Void> moveOn(LetterWritten news) {
        String brandId = news.brandId();
        String collaborationId = news.collaborationId();
        return switch (news.kind()) {
            case INFORMATION_REQUEST -> moved(collaborating.infoRequested(brandId, collaborationId, news.actorId()));
            case FIRST_CONTACT -> moved(collaborating.contacted(brandId, collaborationId, "MAIL", news.actorId()));
            case FOLLOW_UP -> Mono.empty();
        };
    }

    /** What was said was said: a collaboration that has no such step from where it stands stays there. */
    private static Mono<Void> moved(Mono<Collaboration> step) {
        return step.onErrorResume(RefusedException.class, _ -> Mono.empty()).then();
    }

    private Mono<Void> tell(Heard<OutreachNews> heard, TimelineCode code, Map<String, String> params) {
        OutreachNews news = heard.news();
        TimelineEntry entry = new TimelineEntry(
            heard.newsId(),
            heard.at(),
            news.actorId(),
            code,
            params,
            "messages/" + news.partnerId()
        );
        return Mono.defer(() -> timeline.tell(news.brandId(), news.partnerId(), entry)).then();
    }

    private static TimelineCode code(LetterKind kind) {
        return switch (kind) {
            case INFORMATION_REQUEST -> TimelineCode.LETTER_INFORMATION_REQUEST;
            case FIRST_CONTACT -> TimelineCode.LETTER_FIRST_CONTACT;
            case FOLLOW_UP -> TimelineCode.LETTER_FOLLOW_UP;
        };
    }
}
