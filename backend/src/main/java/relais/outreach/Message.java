package relais.outreach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

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
        String text
    ) implements Message {}

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
