package relais.outreach;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.outreach.Message.Written;
import relais.partners.Knowing;
import relais.partners.Notifying;
import relais.partners.Relationship;
import relais.platform.decision.NotFoundException;
import relais.platform.mail.Carriage;
import relais.platform.mail.Letter;
import relais.platform.mail.LetterDied;
import relais.platform.mail.LetterLeft;
import relais.platform.mail.MailNews;
import relais.platform.mail.Outbox;
import relais.platform.mail.OutboxLetter;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/**
 * Who was informed by a letter with the notice of article 14: whoever it left for, and nobody by one that was given up. What
 * counts is how the letter stands in the outbox when news of it is heard, so it stays true in whatever order a letter is
 * given up, sent again or readdressed, and news of it told again.
 */
@Component
class LettersThatInform implements Hears<MailNews> {

    private static final String THE_HOUSE = new Actor.System().id();

    private final Outbox outbox;
    private final Originals originals;
    private final Conversations conversations;
    private final Knowing knowing;

    LettersThatInform(Outbox outbox, Originals originals, Conversations conversations, Knowing knowing) {
        this.outbox = outbox;
        this.originals = originals;
        this.conversations = conversations;
        this.knowing = knowing;
    }

    @Override
    public Mono<Void> hear(Heard<MailNews> heard) {
        Flux<Relationship> touched =
            heard.news() instanceof LetterLeft(String left)
                ? left(left)
                : heard.news() instanceof LetterDied(String dead)
                  ? died(dead)
                  : Flux.empty();
        return touched.onErrorComplete(NotFoundException.class).then();
    }

    private Flux<Relationship> left(String letterId) {
        return outbox
            .get(letterId)
            .flatMapMany(posted -> originals.about(posted.letter()).flatMapMany(known -> prove(posted, known)));
    }

    /** Another letter may have told them meanwhile, or this one after all. */
    private Flux<Relationship> died(String letterId) {
        return outbox
            .get(letterId)
            .filter(OutboxLetter::isGivenUp)
            .flatMapMany(_ -> knowing.notInformed(letterId))
            .concatMap(known -> knowing.relationship(known.brandId(), known.partnerId()))
            .concatMap(this::proveByFirst);
    }

    private Mono<Relationship> proveByFirst(Relationship known) {
        return conversations
            .find(known.brandId(), known.partnerId())
            .map(said -> letterIds(said, known))
            .defaultIfEmpty(List.of(noticeId(known)))
            .flatMapMany(outbox::find)
            .sort(Comparator.comparing(LettersThatInform::leftAt))
            .concatMap(posted -> prove(posted, known))
            .next();
    }

    private static List<String> letterIds(Conversation said, Relationship known) {
        Stream<String> written = said
            .messages()
            .stream()
            .filter(Written.class::isInstance)
            .map(message -> Posting.letterId(message.id()));
        return Stream.concat(written, Stream.of(noticeId(known))).toList();
    }

    private static String noticeId(Relationship known) {
        return Notifying.letterId(known.brandId(), known.partnerId());
    }

    private Mono<Relationship> prove(OutboxLetter posted, Relationship known) {
        return posted.isSent()
            ? toldBy(posted.letter()).flatMap(by ->
                  knowing.informed(known.brandId(), known.partnerId(), posted.id(), leftAt(posted), by)
              )
            : Mono.empty();
    }

    private static Instant leftAt(OutboxLetter posted) {
        return posted.carriage() instanceof Carriage.Sent(Instant at) ? at : Instant.MAX;
    }

    /** Who told the person; who reads it at the agent's tells them nothing that we could prove. */
    private Mono<String> toldBy(Letter letter) {
        return originals.isNotice(letter).flatMap(isNotice ->
            isNotice
                ? Mono.just(THE_HOUSE)
                : originals
                      .written(letter)
                      .filter(written -> !written.toAgent() && written.isIn(letter))
                      .map(Written::writtenBy)
        );
    }
}
