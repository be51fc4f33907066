package relais.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.testing.Dealing.get;
import static relais.testing.Dealing.post;
import static relais.testing.Dealing.read;
import static relais.testing.Dealing.soon;
import static relais.testing.Dealing.version;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.partners.Roster;
import relais.platform.Ids;
import relais.platform.mail.Carriage;
import relais.platform.mail.Letter;
import relais.platform.mail.OutboxLetter;
import relais.testing.Cast;
import relais.testing.Dealing;
import relais.testing.WholeHouse;

/** What each person finds to do, step by step through a whole dealing; and that it goes when it is done. */
@WholeHouse
class TodayAtTheDoorTests {

    @Autowired
    Cast cast;

    @Autowired
    Roster roster;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Test
    void fromTheFirstLetterToAContentUnderReviewEachRoleSeesItsOwnStepAndNoOther() {
        Dealing dealing = new Dealing(cast, roster);
        WebTestClient cm = dealing.team.cm();
        WebTestClient manager = dealing.team.manager();
        WebTestClient legal = dealing.team.legal();
        WebTestClient partner = dealing.partner;
        soon(() -> assertThat(today(cm)).containsExactly("PARTNER_TO_CONTACT"));
        assertThat(today(legal)).isEmpty();
        assertThat(today(dealing.team.otherBrandsCm())).isEmpty();

        dealing.write("FIRST_CONTACT").expectStatus().isOk();
        soon(() -> assertThat(today(cm)).isEmpty());

        dealing.reply();
        soon(() -> assertThat(today(cm)).containsExactlyInAnyOrder("REPLY_TO_ANSWER", "OFFER_TO_MAKE"));
        dealing.write("FOLLOW_UP").expectStatus().isOk();
        assertThat(today(cm)).containsExactly("OFFER_TO_MAKE");
        dealing.reply();
        assertThat(today(cm)).containsExactlyInAnyOrder("REPLY_TO_ANSWER", "OFFER_TO_MAKE");

        dealing.offer("1580.00");
        assertThat(today(cm)).isEmpty();
        assertThat(next(partner)).containsExactly("OFFER_TO_ANSWER");

        dealing.counter("1850.00");
        assertThat(today(cm)).containsExactly("COUNTER_TO_ANSWER");
        assertThat(next(partner)).isEmpty();
        assertThat(elsewhere(partner)).containsExactly("BRAND_ANSWERS");

        dealing.offer("1600.00");
        assertThat(today(cm)).isEmpty();
        dealing.accept();
        assertThat(next(partner)).isEmpty();
        assertThat(today(cm)).containsExactly("CONTRACT_TO_DRAFT");
        dealing.draftContract();
        assertThat(today(cm)).containsExactly("CONTRACT_TO_SEND");
        dealing.sendContract();
        assertThat(today(cm)).isEmpty();
        assertThat(next(partner)).containsExactly("CONTRACT_TO_SIGN");

        dealing.sign();
        soon(() -> assertThat(today(legal)).containsExactly("CONTRACT_TO_REVIEW"));
        assertThat(today(cm)).isEmpty();
        assertThat(today(manager)).isEmpty();
        assertThat(next(partner)).doesNotContain("CONTRACT_TO_SIGN");

        dealing.decide("IDENTICAL");
        assertThat(today(legal)).containsExactly("BRAND_TO_SIGN");
        assertThat(today(manager)).containsExactly("BRAND_TO_SIGN");
        assertThat(today(cm)).isEmpty();
        dealing.signForBrand();
        assertThat(today(manager)).isEmpty();
        assertThat(today(legal)).isEmpty();

        soon(() -> assertThat(next(partner)).containsExactly("CONTENT_TO_HAND_IN"));
        String contentId = read(get(partner, "/api/portal/contents"), "$.items[0].id");
        String own = "/api/portal/contents/" + contentId;
        post(
            partner,
            own + "/submissions",
            Map.of(
                "version",
                version(get(partner, own)),
                "caption",
                "Collaboration commerciale. Trois semaines.",
                "pieces",
                List.of(),
                "retouched",
                false,
                "virtual",
                false
            )
        );
        soon(() -> assertThat(today(cm)).containsExactly("DRAFT_TO_REVIEW"));
        assertThat(next(partner)).isEmpty();
        assertThat(elsewhere(partner)).containsExactly("CONTENT_WITH_BRAND");
        assertThat(today(legal)).isEmpty();

        String content = dealing.brand("/deliverables/" + contentId);
        String room = get(cm, content);
        post(
            cm,
            content + "/change-request",
            Map.of(
                "version",
                version(room),
                "fingerprint",
                read(room, "$.drafts[0].fingerprint"),
                "reason",
                "Montrer la mousse."
            )
        );
        assertThat(today(cm)).isEmpty();
        assertThat(next(partner)).containsExactly("CHANGES_TO_MAKE");
    }

    @Test
    void aLetterThatNoMailServerTookWaitsForWhoeverWritesAndGoesWhenSentAgain() {
        Cast.Troupe team = cast.troupe();
        var letter = new Letter(
            Ids.next(),
            team.brandId(),
            "Léonie",
            "pia@exemple.test",
            "Pia Lormeau",
            null,
            "Une idée",
            "Bonjour",
            Map.of()
        );
        var dead = new OutboxLetter(
            letter.id(),
            0,
            letter,
            Instant.now(),
            new Carriage.Dead(12, Instant.now(), "X"),
            null,
            null
        );
        long version = mongo.insert(dead).toFuture().join().version();

        String items = get(team.cm(), "/api/today");
        assertThat(JsonPath.<List<String>>read(items, "$.items[*].kind")).containsExactly("LETTER_NOT_DELIVERED");
        assertThat(read(items, "$.items[0].letter.toName")).isEqualTo("Pia Lormeau");
        assertThat(today(team.legal())).isEmpty();
        assertThat(today(team.otherBrandsCm())).isEmpty();

        String again = "/api/brands/" + team.brandId() + "/letters/" + letter.id() + "/again";
        String sent = post(team.cm(), again, Map.of("version", version));
        assertThat(sent).doesNotContain("Bonjour");
        assertThat(today(team.cm())).isEmpty();
    }

    private static List<String> today(WebTestClient who) {
        return JsonPath.read(get(who, "/api/today"), "$.items[*].kind");
    }

    private static List<String> next(WebTestClient partner) {
        return JsonPath.read(get(partner, "/api/portal/home"), "$.next[*].kind");
    }

    private static List<String> elsewhere(WebTestClient partner) {
        return JsonPath.read(get(partner, "/api/portal/home"), "$.inOtherHands[*].kind");
    }
}
