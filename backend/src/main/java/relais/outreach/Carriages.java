package relais.outreach;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.platform.mail.Carriage;
import relais.platform.mail.Outbox;

/** How far the letters of a conversation have come. */
@Component
public class Carriages {

    private final Outbox outbox;

    Carriages(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The carriage of each written message that reached the outbox, by message id. */
    public Mono<Map<String, Carriage>> of(Conversation conversation) {
        Map<String, String> messageOfLetter = conversation
            .messages()
            .stream()
            .filter(Message.Written.class::isInstance)
            .collect(Collectors.toMap(message -> Posting.letterId(message.id()), Message::id));
        return outbox
            .find(messageOfLetter.keySet())
            .collectMap(letter -> String.valueOf(messageOfLetter.get(letter.id())), letter -> letter.carriage());
    }
}
