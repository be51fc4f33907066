package relais.outreach;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.outreach.Message.Written;
import relais.partners.Knowing;
import relais.partners.Notifying;
import relais.partners.Relationship;
import relais.platform.mail.Letter;

/** From a letter of the outbox back to what was written, and about whom. */
@Component
class Originals {

    private final OptingOut optingOut;
    private final Knowing knowing;
    private final Conversations conversations;

    Originals(OptingOut optingOut, Knowing knowing, Conversations conversations) {
        this.optingOut = optingOut;
        this.knowing = knowing;
        this.conversations = conversations;
    }

    /** Whoever stands today for the person that the letter is about; empty where it is no outreach. */
    Mono<Relationship> about(Letter letter) {
        return optingOut.find(letter).flatMap(about -> knowing.relationship(about.brandId(), about.partnerId()));
    }

    /** Whether it is the notice of article 14 alone, which goes to the person and to nobody else. */
    Mono<Boolean> isNotice(Letter letter) {
        return optingOut
            .find(letter)
            .map(about -> letter.id().equals(Notifying.letterId(about.brandId(), about.partnerId())))
            .defaultIfEmpty(false);
    }

    /** As a member wrote it; empty where it is part of no conversation. */
    Mono<Written> written(Letter letter) {
        return about(letter)
            .flatMap(known -> conversations.find(known.brandId(), known.partnerId()))
            .flatMapIterable(Conversation::messages)
            .ofType(Written.class)
            .filter(written -> Posting.letterId(written.id()).equals(letter.id()))
            .next();
    }
}
