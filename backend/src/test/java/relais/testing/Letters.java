package relais.testing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import relais.platform.mail.OutboxLetter;

/** What lies in the outbox for somebody. */
public record Letters(ReactiveMongoTemplate mongo) {
    /** Letters to an address, the latest first. */
    public List<OutboxLetter> to(String email) {
        return Objects.requireNonNull(
            mongo
                .find(
                    query(where("letter.toAddress").is(email)).with(Sort.by(Sort.Direction.DESC, "postedAt")),
                    OutboxLetter.class
                )
                .collectList()
                .toFuture()
                .join()
        );
    }

    /** What the first group of {@code link} finds in the latest letter to an address that has one: others may come between. */
    public String found(String email, Pattern link) {
        return to(email)
            .stream()
            .map(letter -> link.matcher(letter.letter().text()))
            .filter(Matcher::find)
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No letter to " + email + " has such a link"));
    }
}
