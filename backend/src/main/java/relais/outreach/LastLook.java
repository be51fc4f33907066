package relais.outreach;

import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.outreach.Message.Written;
import relais.partners.Knowing;
import relais.platform.mail.LastWord;
import relais.platform.mail.Letter;
import relais.platform.mail.Withheld;

/** What may have changed since a letter was written: its reader said no, or its agent no longer answers for the partner. */
@Component
class LastLook implements LastWord {

    private final OptingOut optingOut;
    private final Knowing knowing;
    private final Conversations conversations;
    private final Occasions occasions;

    LastLook(OptingOut optingOut, Knowing knowing, Conversations conversations, Occasions occasions) {
        this.optingOut = optingOut;
        this.knowing = knowing;
        this.conversations = conversations;
        this.occasions = occasions;
    }

    @Override
    public Mono<Optional<Withheld>> on(Letter letter) {
        return optingOut
            .refuses(letter)
            .flatMap(refused ->
                refused
                    ? Mono.just(Optional.of(Withheld.UNWANTED))
                    : isMisaddressed(letter).map(wrong -> wrong ? Optional.of(Withheld.MISADDRESSED) : Optional.empty())
            );
    }

    /**
     * Whoever was just chosen instead has it, once the outbox hears of it. Who is written to by a mandate is looked up
     * again; who was chosen without one stays chosen.
     */
    private Mono<Boolean> isMisaddressed(Letter letter) {
        return written(letter)
            .flatMap(written -> written.isIn(letter) ? isNoLongerAgents(written, letter.scope()) : Mono.just(true))
            .defaultIfEmpty(false);
    }

    private Mono<Boolean> isNoLongerAgents(Written written, String brandId) {
        return written.mandateId() == null
            ? Mono.just(false)
            : occasions
                  .get(brandId, written.collaborationId())
                  .map(occasion -> !occasion.isAgentsToday(written.toAddress()));
    }

    private Mono<Written> written(Letter letter) {
        return optingOut
            .find(letter)
            .flatMap(about -> knowing.relationship(about.brandId(), about.partnerId()))
            .flatMap(known -> conversations.find(known.brandId(), known.partnerId()))
            .flatMapIterable(Conversation::messages)
            .ofType(Written.class)
            .filter(written -> Posting.letterId(written.id()).equals(letter.id()))
            .next();
    }
}
