package relais.platform.mail;

import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;
import relais.platform.mail.Carriage.Dead;
import relais.platform.mail.Carriage.Pending;
import relais.platform.mail.Carriage.Retry;
import relais.platform.mail.Carriage.Sending;
import relais.platform.mail.Carriage.Sent;

/**
 * A letter on its way. The state is written before the postman leaves and after he is back: a crash between the two
 * repeats the letter once and never loses it.
 *
 * @param dueAt when somebody has to do something about it; absent once it is sent or dead
 * @param forgetAt when it goes, whatever became of it: it carries a link that works until then; absent where it stays
 */
@Document("outbox")
@TypeAlias("outbox-letter")
public record OutboxLetter(
    String id,
    long version,
    Letter letter,
    Instant postedAt,
    Carriage carriage,
    @Nullable Instant dueAt,
    @Nullable Instant forgetAt
) implements Aggregate {
    /** Attempts before a letter is given up; with doubling pauses they span about a day and a half. */
    static final int PATIENCE = 12;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    /** How long a letter may be in the postman's hands before he is taken for dead. */
    private static final Duration LONGEST_ERRAND = Duration.ofMinutes(2);

    static Decision<OutboxLetter> posted(Letter letter, @Nullable Instant forgetAt, Instant now) {
        return accepted(
            new OutboxLetter(letter.id(), 0, letter, now, new Pending(), now.plus(LONGEST_ERRAND), forgetAt),
            new LetterPosted(letter.id())
        );
    }

    /** The postman takes it, unless it is done with. */
    Decision<OutboxLetter> taken(Instant now) {
        return switch (carriage) {
            case Pending() -> accepted(as(new Sending(1, now), now.plus(LONGEST_ERRAND)));
            case Sending(int attempt, Instant _) -> accepted(
                as(new Sending(attempt + 1, now), now.plus(LONGEST_ERRAND))
            );
            case Retry(int attempts, Instant _, String _) -> accepted(
                as(new Sending(attempts + 1, now), now.plus(LONGEST_ERRAND))
            );
            case Sent _, Dead _ -> refused(MailRefusal.LETTER_IS_DONE);
        };
    }

    /** It should not reach its reader any more, and the postman has not come yet: it does not leave. */
    Decision<OutboxLetter> withheld(Withheld why, Instant now) {
        return switch (carriage) {
            case Pending() -> withheld(0, why, now);
            case Sending(int attempt, Instant _) -> withheld(attempt, why, now);
            case Retry(int attempts, Instant _, String _) -> withheld(attempts, why, now);
            case Sent _, Dead _ -> refused(MailRefusal.LETTER_IS_DONE);
        };
    }

    private Decision<OutboxLetter> withheld(int attempts, Withheld why, Instant now) {
        return accepted(as(new Dead(attempts, now, why.name()), null), new LetterDied(id));
    }

    /** Whether nobody carries it any more. */
    boolean isDone() {
        return carriage instanceof Sent || carriage instanceof Dead;
    }

    /** Why it was kept back; absent where it was not, or no mail server took it. */
    public @Nullable Withheld withheld() {
        return carriage.withheld();
    }

    /** The mail server has it. */
    Decision<OutboxLetter> delivered(Instant now) {
        return accepted(as(new Sent(now), null), new LetterLeft(id));
    }

    /** The mail server did not take it; after {@link #PATIENCE} attempts, or where trying again is no use, it is dead. */
    Decision<OutboxLetter> returned(String why, boolean forGood, Instant now) {
        int attempts = carriage instanceof Sending(int attempt, Instant _) ? attempt : 1;
        if (forGood || attempts >= PATIENCE) {
            return accepted(as(new Dead(attempts, now, why), null), new LetterDied(id));
        }
        Instant next = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10)));
        return accepted(as(new Retry(attempts, next, why), next));
    }

    /** A person sends a dead letter again. */
    Decision<OutboxLetter> again(Instant now) {
        return carriage instanceof Dead
            ? accepted(as(new Pending(), now.plus(LONGEST_ERRAND)), new LetterPosted(id))
            : refused(MailRefusal.LETTER_NOT_DEAD);
    }

    /** A dead letter goes to somebody else. */
    Decision<OutboxLetter> readdressed(String toName, String toAddress, Instant now) {
        Letter other = letter.to(toName, toAddress);
        return new OutboxLetter(id, version, other, postedAt, carriage, dueAt, forgetAt).again(now);
    }

    /** A person decides that nobody has a dead letter. */
    Decision<OutboxLetter> dropped() {
        return carriage instanceof Dead(int attempts, Instant at, String _)
            ? accepted(as(new Dead(attempts, at, Withheld.DROPPED.name()), null))
            : refused(MailRefusal.LETTER_NOT_DEAD);
    }

    /** Whether somebody has to send it again, or it never leaves. */
    public boolean isGivenUp() {
        return carriage instanceof Dead;
    }

    /** Whether the mail server has it. */
    public boolean isSent() {
        return carriage instanceof Sent;
    }

    private OutboxLetter as(Carriage next, @Nullable Instant due) {
        return new OutboxLetter(id, version, letter, postedAt, next, due, forgetAt);
    }
}
