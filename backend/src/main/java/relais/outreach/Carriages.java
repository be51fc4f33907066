package relais.outreach;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.outreach.Message.Written;
import relais.platform.mail.Carriage;
import relais.platform.mail.Outbox;
import relais.platform.mail.OutboxLetter;

/** How far the letters of a conversation have come. */
@Component
public class Carriages {

    private final Outbox outbox;

    Carriages(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The carriage of each written message that reached the outbox, by message id. */
    public Mono<Map<String, Carriage>> of(Conversation conversation) {
        Map<String, Written> byLetter = conversation
            .messages()
            .stream()
            .filter(Written.class::isInstance)
            .map(Written.class::cast)
            .collect(Collectors.toMap(written -> Posting.letterId(written.id()), Function.identity()));
        return outbox
            .find(byLetter.keySet())
            .map(letter -> Map.entry(byLetter.get(letter.id()), letter))
            .collectMap(found -> found.getKey().id(), found -> of(found.getKey(), found.getValue()));
    }

    /** A letter that somebody else was chosen for lies in the outbox as it was, until the outbox hears of it. */
    static Carriage of(Written written, OutboxLetter posted) {
        return posted.carriage() instanceof Carriage.Dead && !written.isIn(posted.letter())
            ? new Carriage.Pending()
            : posted.carriage();
    }
}
