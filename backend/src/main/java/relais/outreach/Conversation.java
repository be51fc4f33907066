package relais.outreach;

import static relais.outreach.OutreachRefusal.DO_NOT_CONTACT;
import static relais.outreach.OutreachRefusal.EMPTY_LETTER;
import static relais.outreach.OutreachRefusal.INFORMATION_REQUESTED_TWICE;
import static relais.outreach.OutreachRefusal.NOTHING_TO_FOLLOW_UP;
import static relais.outreach.OutreachRefusal.REPLY_IN_THE_FUTURE;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.outreach.Message.Reply;
import relais.outreach.Message.Written;
import relais.platform.Ids;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;
import relais.platform.decision.NotFoundException;

/**
 * All messages between one brand and one partner, oldest first.
 *
 * @param lastAt when the last message came or went
 * @param awaitsUs whether the last word is the partner's
 * @param carriedOnWith the partner with whom it goes on, where the brand merged two records into one; absent where it goes on here
 */
@Document("conversations")
@TypeAlias("conversation")
public record Conversation(
    String id,
    long version,
    String brandId,
    String partnerId,
    List<Message> messages,
    Instant lastAt,
    boolean awaitsUs,
    @Nullable String carriedOnWith
) implements Aggregate {
    private static final int INFORMATION_REQUESTS = 2;

    public Conversation {
        messages = List.copyOf(messages);
    }

    /** The one conversation that this brand and this partner can have. */
    public static String idOf(String brandId, String partnerId) {
        return Ids.derivedFrom("conversation", brandId, partnerId);
    }

    /** Before the first word. */
    static Conversation silent(String brandId, String partnerId, Instant now) {
        return new Conversation(idOf(brandId, partnerId), 0, brandId, partnerId, List.of(), now, false, null);
    }

    /**
     * The brand writes. Whether the lights allow it was asked before; this is about manners: nobody who said no is
     * written to, and a question is asked twice at most.
     */
    Decision<Conversation> write(Written letter, boolean mayBeContacted) {
        if (!mayBeContacted) {
            return refused(DO_NOT_CONTACT);
        }
        if (letter.subject().isBlank() || letter.text().isBlank()) {
            return refused(EMPTY_LETTER);
        }
        return switch (letter.kind()) {
            case INFORMATION_REQUEST -> asked(letter.collaborationId()) >= INFORMATION_REQUESTS
                ? refused(INFORMATION_REQUESTED_TWICE)
                : written(letter);
            case FIRST_CONTACT -> written(letter);
            case FOLLOW_UP -> messages.isEmpty() ? refused(NOTHING_TO_FOLLOW_UP) : written(letter);
        };
    }

    /** A letter that did not leave goes to somebody else. */
    Decision<Conversation> readdress(Written letter, String actorId, boolean mayBeContacted) {
        return mayBeContacted
            ? accepted(
                  saying(
                      messages
                          .stream()
                          .map(message -> message.id().equals(letter.id()) ? letter : message)
                          .toList()
                  ),
                  new OutreachNews.LetterReaddressed(
                      brandId,
                      partnerId,
                      letter.collaborationId(),
                      letter.id(),
                      letter.toAgent(),
                      actorId
                  )
              )
            : refused(DO_NOT_CONTACT);
    }

    /** Nobody shall have a letter that did not leave. */
    Decision<Conversation> drop(String messageId, String actorId) {
        String about = letter(messageId).collaborationId();
        return accepted(this, new OutreachNews.LetterDropped(brandId, partnerId, about, messageId, actorId));
    }

    /** The letter of this message; an error when there is none. */
    Written letter(String messageId) {
        return messages
            .stream()
            .filter(message -> message.id().equals(messageId))
            .filter(Written.class::isInstance)
            .map(Written.class::cast)
            .findFirst()
            .orElseThrow(() -> new NotFoundException("message", messageId));
    }

    /** A member logs what the partner or the agent answered, on whatever channel. */
    Decision<Conversation> log(Reply reply, Instant now) {
        if (reply.at().isAfter(now)) {
            return refused(REPLY_IN_THE_FUTURE);
        }
        return accepted(
            with(reply, true),
            new OutreachNews.ReplyLogged(
                brandId,
                partnerId,
                reply.collaborationId(),
                reply.id(),
                reply.channel(),
                reply.loggedBy()
            )
        );
    }

    private Decision<Conversation> written(Written letter) {
        return accepted(
            with(letter, false),
            new OutreachNews.LetterWritten(
                brandId,
                partnerId,
                letter.collaborationId(),
                letter.id(),
                letter.kind(),
                letter.writtenBy()
            )
        );
    }

    private long asked(String collaborationId) {
        return messages
            .stream()
            .filter(message -> message instanceof Written before && before.kind() == LetterKind.INFORMATION_REQUEST)
            .filter(message -> message.collaborationId().equals(collaborationId))
            .count();
    }

    private Conversation with(Message message, boolean theirs) {
        Instant last = message.at().isAfter(lastAt) ? message.at() : lastAt;
        return new Conversation(
            id,
            version,
            brandId,
            partnerId,
            Stream.concat(messages.stream(), Stream.of(message)).toList(),
            last,
            theirs,
            carriedOnWith
        );
    }

    /** With what was said in another conversation of the same person. */
    Conversation joined(List<Message> more) {
        var known = messages.stream().map(Message::id).toList();
        return saying(
            Stream.concat(messages.stream(), more.stream().filter(message -> !known.contains(message.id()))).toList()
        );
    }

    /** What was said about these collaborations, and nothing else. */
    List<Message> about(Collection<String> collaborationIds) {
        return messages
            .stream()
            .filter(message -> collaborationIds.contains(message.collaborationId()))
            .toList();
    }

    /** Without what was said about these collaborations; when nothing is left, it goes on with {@code with}. */
    Conversation without(Collection<String> collaborationIds, String with) {
        var rest = messages
            .stream()
            .filter(message -> !collaborationIds.contains(message.collaborationId()))
            .toList();
        return rest.isEmpty() && !messages.isEmpty() ? saying(rest).carriedOn(with) : saying(rest);
    }

    /** It goes on with another partner of the brand, who is the same person. */
    Conversation carriedOn(String with) {
        return new Conversation(id, version, brandId, partnerId, messages, lastAt, awaitsUs, with);
    }

    private Conversation saying(List<Message> said) {
        var inOrder = said.stream().sorted(Comparator.comparing(Message::at)).toList();
        return new Conversation(
            id,
            version,
            brandId,
            partnerId,
            inOrder,
            inOrder.isEmpty() ? lastAt : inOrder.getLast().at(),
            !inOrder.isEmpty() && inOrder.getLast() instanceof Reply,
            null
        );
    }
}
