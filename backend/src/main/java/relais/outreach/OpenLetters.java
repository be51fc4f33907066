package relais.outreach;

import java.util.Set;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import relais.platform.mail.Outbox;
import relais.platform.mail.OutboxLetter;

/** What a brand's correspondence asks of its team. */
@Service
public class OpenLetters {

    private static final int AT_MOST = 200;

    private final Conversations conversations;
    private final Outbox outbox;

    OpenLetters(Conversations conversations, Outbox outbox) {
        this.conversations = conversations;
        this.outbox = outbox;
    }

    /** The conversations in which the partner had the last word. */
    public Flux<Conversation> awaitingUs(String brandId) {
        return conversations.page(brandId, true, AT_MOST, null).flatMapIterable(Conversations.Page::items);
    }

    /** The letters that were given up, but for those whose readers said no: there is nothing to do about them. */
    public Flux<OutboxLetter> undelivered(String brandId) {
        return outbox.dead(Set.of(brandId), AT_MOST).filter(letter -> !letter.isUnwanted());
    }
}
