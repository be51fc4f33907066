package relais.outreach;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.outreach.Message.Reply;
import relais.outreach.Message.Written;
import relais.partners.Knowing;
import relais.partners.Relationship;
import relais.partners.Reliability;
import relais.partners.Reliability.Answers;
import relais.platform.mail.Carriage;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** Keeps how long letters wait for an answer, on either side: counted from all that was said, each time anew. */
@Component
class AnswerTimes implements Hears<OutreachNews> {

    /** What the postman takes for a letter that nothing holds up. */
    private static final Duration AT_ONCE = Duration.ofMinutes(5);

    private final Conversations conversations;
    private final Carriages carriages;
    private final Knowing partners;

    AnswerTimes(Conversations conversations, Carriages carriages, Knowing partners) {
        this.conversations = conversations;
        this.carriages = carriages;
        this.partners = partners;
    }

    @Override
    public Mono<Void> hear(Heard<OutreachNews> heard) {
        return settle(heard.news().brandId(), heard.news().partnerId());
    }

    /** Counts again, with whoever stands for this partner today. */
    Mono<Void> settle(String brandId, String partnerId) {
        return partners
            .relationship(brandId, partnerId)
            .map(Relationship::partnerId)
            .flatMap(today ->
                conversations
                    .find(brandId, today)
                    .flatMap(this::heard)
                    .defaultIfEmpty(List.of())
                    .flatMap(messages -> {
                        Answers counted = of(messages);
                        return partners.standing(brandId, today, standing ->
                            standing.reliable((Reliability history) -> history.with(counted))
                        );
                    })
            )
            .then();
    }

    private Mono<List<Message>> heard(Conversation said) {
        return carriages.of(said).map(carried -> heard(said.messages(), carried));
    }

    /**
     * What the other side may have heard, and when: a letter that was given up makes nobody wait and answers nothing, and
     * one that left late does so from then.
     */
    static List<Message> heard(List<Message> messages, Map<String, Carriage> carried) {
        return messages
            .stream()
            .filter(message -> mayHaveArrived(carried.get(message.id())))
            .map(message -> heard(message, carried.get(message.id())))
            .toList();
    }

    private static Message heard(Message message, @Nullable Carriage carriage) {
        return message instanceof Written written &&
            carriage instanceof Carriage.Sent(Instant left) &&
            left.isAfter(written.at().plus(AT_ONCE))
            ? written.said(left)
            : message;
    }

    private static boolean mayHaveArrived(@Nullable Carriage carriage) {
        return switch (carriage) {
            case null -> true;
            case Carriage.Pending _, Carriage.Sending _, Carriage.Retry _, Carriage.Sent _ -> true;
            case Carriage.Dead _ -> false;
        };
    }

    /**
     * The waits between the first letter of a side and the next word of the other; nobody is held to answer who was not
     * written to.
     */
    static @Nullable Answers of(List<Message> messages) {
        List<Long> theirs = new ArrayList<>();
        List<Long> ours = new ArrayList<>();
        Instant waitsForThem = null;
        Instant waitsForUs = null;
        for (Message message : inOrder(messages)) {
            switch (message) {
                case Written written -> {
                    waitsForUs = counted(ours, waitsForUs, written.at());
                    waitsForThem = waitsForThem == null ? written.at() : waitsForThem;
                }
                case Reply reply -> {
                    waitsForThem = counted(theirs, waitsForThem, reply.at());
                    waitsForUs = waitsForUs == null ? reply.at() : waitsForUs;
                }
            }
        }
        return theirs.isEmpty() && ours.isEmpty()
            ? null
            : new Answers(theirs.size(), middle(theirs), ours.size(), middle(ours));
    }

    /** What was logged later may have been said before. */
    private static List<Message> inOrder(List<Message> messages) {
        return messages.stream().sorted(Comparator.comparing(Message::at)).toList();
    }

    private static @Nullable Instant counted(List<Long> waits, @Nullable Instant since, Instant until) {
        if (since != null && !until.isBefore(since)) {
            waits.add(Duration.between(since, until).toMinutes());
        }
        return null;
    }

    /** The middle one; of an even number, the longer of the two in the middle, in nobody's favour. */
    private static @Nullable Long middle(List<Long> waits) {
        return waits.isEmpty()
            ? null
            : waits
                  .stream()
                  .sorted()
                  .toList()
                  .get(waits.size() / 2);
    }
}
