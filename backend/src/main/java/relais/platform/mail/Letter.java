package relais.platform.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it was written, before anyone carries it.
 *
 * @param id derived from what caused it, so that the same cause never makes two letters
 * @param scope whose letter it is (opaque here), for whoever may read it
 * @param toAddress where it goes
 * @param replyTo where an answer goes; absent means the sender
 * @param headers further headers, such as {@code List-Unsubscribe}
 */
public record Letter(
    String id,
    String scope,
    String fromName,
    String toAddress,
    String toName,
    @Nullable String replyTo,
    String subject,
    String text,
    Map<String, String> headers
) {
    /** The same letter, to somebody else. */
    Letter to(String name, String address) {
        return new Letter(id, scope, fromName, address, name, replyTo, subject, text, headers);
    }
}
