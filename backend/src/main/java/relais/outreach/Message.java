package relais.outreach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import relais.platform.mail.Letter;

/** One message of a conversation. */
public sealed interface Message {
    String id();

    Instant at();

    String collaborationId();

    /**
     * What the brand wrote. The legal foot (data notice, way out) is not part of {@code text}: it is added to every letter
     * when it leaves and cannot be edited.
     *
     * @param writtenBy the member who sent it
     * @param toAgent whether it went to the agent instead of the partner
     * @param mandateId the mandate by which the agent answers; absent where the member chose the agent without one
     */
    @TypeAlias("message-written")
    record Written(
        String id,
        Instant at,
        String collaborationId,
        LetterKind kind,
        String writtenBy,
        String writtenByName,
        String toAddress,
        String toName,
        boolean toAgent,
        String locale,
        String subject,
        String text,
        @Nullable String mandateId
    ) implements Message {
        /** The same letter, to somebody else. */
        Written to(Occasion.Recipient other, @Nullable String mandateId) {
            return new Written(
                id,
                at,
                collaborationId,
                kind,
                writtenBy,
                writtenByName,
                other.address(),
                other.name(),
                other.who() == Occasion.Who.AGENT,
                locale,
                subject,
                text,
                mandateId
            );
        }

        /** The same letter, said at another time. */
        Written said(Instant then) {
            return new Written(
                id,
                then,
                collaborationId,
                kind,
                writtenBy,
                writtenByName,
                toAddress,
                toName,
                toAgent,
                locale,
                subject,
                text,
                mandateId
            );
        }

        /** Whether the outbox has it for the same reader; not in the moment after it was readdressed. */
        boolean isIn(Letter posted) {
            return posted.toAddress().equals(toAddress);
        }
    }

    /** What the partner or the agent answered, as a member logged it. */
    @TypeAlias("message-reply")
    record Reply(
        String id,
        Instant at,
        String collaborationId,
        Channel channel,
        String loggedBy,
        String loggedByName,
        @Nullable String text
    ) implements Message {}
}
