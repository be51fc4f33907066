package relais.shortlists;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody without an account who is asked for their answers. Whoever holds one of their links is this person, until it
 * expires or is withdrawn.
 *
 * @param locale the language of their letter and of their page
 * @param answers as they stand on the guest's own page
 * @param sent as the team reads them
 */
public record Guest(
    String id,
    String name,
    String email,
    String locale,
    By invitedBy,
    Instant invitedAt,
    Instant expiresAt,
    @Nullable Instant withdrawnAt,
    @Nullable Instant openedAt,
    List<Answer> answers,
    @Nullable Sent sent
) {
    /** How long a link opens where nobody says otherwise. */
    public static final Duration LIFE = Duration.ofDays(14);

    public Guest {
        answers = List.copyOf(answers);
    }

    /** Answers as they were sent, signed with a name and an address. */
    public record Sent(List<Answer> answers, String name, String email, Instant at) {
        public Sent {
            answers = List.copyOf(answers);
        }

        /** Nothing where they answered of nobody else. */
        private @Nullable Sent without(Set<String> entryIds) {
            List<Answer> rest = others(answers, entryIds);
            return rest.isEmpty() ? null : new Sent(rest, name, email, at);
        }
    }

    /** Who is invited, and until when. */
    public record Invitation(String name, String email, String locale, Duration life) {
        public Invitation {
            name = name.strip();
            email = email.strip();
        }
    }

    /** Whether their links open. */
    public enum Standing {
        READY,
        EXPIRED,
        WITHDRAWN,
    }

    static Guest invited(String id, Invitation who, By by, Instant now) {
        return new Guest(
            id,
            who.name(),
            who.email(),
            who.locale(),
            by,
            now,
            now.plus(who.life()),
            null,
            null,
            List.of(),
            null
        );
    }

    public Standing standing(Instant now) {
        if (withdrawnAt != null) {
            return Standing.WITHDRAWN;
        }
        return now.isBefore(expiresAt) ? Standing.READY : Standing.EXPIRED;
    }

    /** All that is kept of their answers: as they stand, and as they were sent where that was otherwise. */
    Stream<Answer> said() {
        return Stream.concat(answers.stream(), sent == null ? Stream.empty() : sent.answers().stream()).distinct();
    }

    /** Whether something was answered otherwise since it was sent. */
    public boolean isUnsent() {
        return sent != null && !sent.answers().equals(answers);
    }

    Guest opened(Instant now) {
        return openedAt != null ? this : with(expiresAt, withdrawnAt, now, answers, sent);
    }

    /** Their links open at least until then: whoever has longer keeps it. */
    Guest until(Instant then) {
        return with(then.isAfter(expiresAt) ? then : expiresAt, withdrawnAt, openedAt, answers, sent);
    }

    Guest withdrawn(@Nullable Instant at) {
        return with(expiresAt, at, openedAt, answers, sent);
    }

    /** An answer stays where it stood in the list, so that the same answers are always the same list. */
    Guest answered(Answer answer) {
        var all = new ArrayList<>(answers);
        int at = indexOf(answer.entryId());
        if (at < 0) {
            all.add(answer);
        } else if (!says(all.get(at), answer)) {
            all.set(at, answer);
        }
        return with(expiresAt, withdrawnAt, openedAt, all, sent);
    }

    Guest silent(String entryId) {
        return with(expiresAt, withdrawnAt, openedAt, others(answers, Set.of(entryId)), sent);
    }

    /** Without anything they said of whoever stood there, also where it was sent. */
    Guest without(Set<String> entryIds) {
        Sent rest = sent == null ? null : sent.without(entryIds);
        return with(expiresAt, withdrawnAt, openedAt, others(answers, entryIds), rest);
    }

    private static List<Answer> others(List<Answer> answers, Set<String> entryIds) {
        return answers
            .stream()
            .filter(answer -> !entryIds.contains(answer.entryId()))
            .toList();
    }

    Guest sent(String name, String email, Instant now) {
        return with(expiresAt, withdrawnAt, openedAt, answers, new Sent(answers, name, email, now));
    }

    private int indexOf(String entryId) {
        return answers.stream().map(Answer::entryId).toList().indexOf(entryId);
    }

    private static boolean says(Answer before, Answer now) {
        return (
            before.choice() == now.choice() &&
            before.comment().equals(now.comment()) &&
            before.showing() == now.showing()
        );
    }

    private Guest with(
        Instant expiresAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant openedAt,
        List<Answer> answers,
        @Nullable Sent sent
    ) {
        return new Guest(
            id,
            name,
            email,
            locale,
            invitedBy,
            invitedAt,
            expiresAt,
            withdrawnAt,
            openedAt,
            answers,
            sent
        );
    }
}
