package relais.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static relais.testing.Dealing.get;
import static relais.testing.Dealing.soon;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import relais.platform.Ids;
import relais.platform.mail.Carriage;
import relais.platform.mail.Letter;
import relais.platform.mail.OutboxLetter;
import relais.testing.Cast;
import relais.testing.WholeHouse;

/** Letters in the mailbox are other people's: outside the demo only administrators look, and looking is on record. */
@WholeHouse
class MailboxTests {

    @Autowired
    Cast cast;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Test
    void everyOpeningIsAuditedAndForAnyoneElseThereIsNoMailbox() {
        Cast.Troupe team = cast.troupe();
        var letter = new Letter(
            Ids.next(),
            team.brandId(),
            "L",
            "pia@exemple.test",
            "Pia",
            null,
            "Une idée",
            "Bonjour",
            Map.of()
        );
        mongo
            .insert(
                new OutboxLetter(letter.id(), 0, letter, Instant.now(), new Carriage.Sent(Instant.now()), null, null)
            )
            .toFuture()
            .join();

        team.manager().get().uri("/api/mailbox/{id}", letter.id()).exchange().expectStatus().isNotFound();
        get(cast.admin(), "/api/mailbox");
        for (int times = 0; times < 2; times++) {
            assertThat(get(cast.admin(), "/api/mailbox/" + letter.id())).contains("Bonjour");
        }

        // Once an hour: another test of the same house may have looked first, many entries ago.
        var opened = mongo.exists(query(where("code").is("mailbox-opened")), "audit").toFuture();
        assertThat(opened.join()).isTrue();
        soon(() -> {
            String trail = get(cast.admin(), "/api/audit?limit=200");
            assertThat(
                JsonPath.<List<String>>read(
                    trail,
                    "$.items[?(@.code == 'mailbox-letter-read' && @.subjectId == '" + letter.id() + "')].actorName"
                )
            ).containsExactly("Ada", "Ada");
        });
    }
}
