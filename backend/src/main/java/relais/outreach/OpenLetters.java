package relais.outreach;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import relais.platform.mail.Outbox;
import relais.platform.mail.OutboxLetter;
import relais.platform.mail.Withheld;

/** What a brand's correspondence asks of its team. */
@Service
public class OpenLetters {

    private static final int AT_MOST = 200;

    private final Conversations conversations;
    private final OptingOut optingOut;
    private final Outbox outbox;

    OpenLetters(Conversations conversations, OptingOut optingOut, Outbox outbox) {
        this.conversations = conversations;
        this.optingOut = optingOut;
        this.outbox = outbox;
    }

    /** The conversations in which the partner had the last word. */
    public Flux<Conversation> awaitingUs(String brandId) {
        return conversations.page(brandId, true, AT_MOST, null).flatMapIterable(Conversations.Page::items);
    }

    /** The letters that were given up, but for those whose readers said no: there is nothing to do about them. */
    public Flux<Undelivered> undelivered(String brandId) {
        return outbox
            .dead(Set.of(brandId), AT_MOST)
            .filter(letter -> letter.withheld() != Withheld.UNWANTED)
            .concatMap(letter ->
                optingOut
                    .find(letter.letter())
                    .map(about -> new Undelivered(letter, about.partnerId()))
                    .defaultIfEmpty(new Undelivered(letter, null))
            );
    }

    /**
     * A letter that did not arrive.
     *
     * @param partnerId about whom it is; absent where it is part of no conversation
     */
    public record Undelivered(OutboxLetter letter, @Nullable String partnerId) {}
}
