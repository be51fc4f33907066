package relais.outreach;

import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What happens between a brand and a partner in words. */
public sealed interface OutreachNews extends News {
    String brandId();

    String partnerId();

    String collaborationId();

    String messageId();

    String actorId();

    /** The brand wrote; the letter has still to be posted. */
    @TypeAlias("letter-written")
    record LetterWritten(
        String brandId,
        String partnerId,
        String collaborationId,
        String messageId,
        LetterKind kind,
        String actorId
    ) implements OutreachNews {}

    /**
     * A letter that did not leave shall go to somebody else.
     *
     * @param toAgent whether to the agent; otherwise to the partner
     */
    @TypeAlias("letter-readdressed")
    record LetterReaddressed(
        String brandId,
        String partnerId,
        String collaborationId,
        String messageId,
        boolean toAgent,
        String actorId
    ) implements OutreachNews {}

    /** Nobody shall have a letter that did not leave. */
    @TypeAlias("letter-dropped")
    record LetterDropped(
        String brandId,
        String partnerId,
        String collaborationId,
        String messageId,
        String actorId
    ) implements OutreachNews {}

    /** An answer came and was logged. */
    @TypeAlias("reply-logged")
    record ReplyLogged(
        String brandId,
        String partnerId,
        String collaborationId,
        String messageId,
        Channel channel,
        String actorId
    ) implements OutreachNews {}
}
