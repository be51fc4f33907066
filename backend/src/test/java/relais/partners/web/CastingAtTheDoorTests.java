package relais.partners.web;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.testing.Dealing.get;
import static relais.testing.Dealing.post;
import static relais.testing.Dealing.read;
import static relais.testing.Dealing.refusal;
import static relais.testing.Dealing.soon;
import static relais.testing.Dealing.text;
import static relais.testing.Dealing.version;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.reactive.function.BodyInserters;
import relais.partners.Roster;
import relais.testing.Cast;
import relais.testing.Dealing;
import relais.testing.WholeHouse;

/** A casting sheet at the door: time, prices, mandates, and whom a letter goes to. */
@WholeHouse
class CastingAtTheDoorTests {

    private static final String PAPERS = "mandate_papers";

    @Autowired
    Cast cast;

    @Autowired
    Roster roster;

    @Autowired
    ReactiveMongoTemplate mongo;

    Dealing pia;

    @BeforeEach
    void aPartnerInACampaign() {
        pia = new Dealing(cast, roster);
    }

    @Test
    void whatIsSaidOfTheTimeThereIsShowsInTheGridAndIsFoundThere() {
        assertThat(rows("filter=AVAILABILITY:-")).hasSize(1);
        var said = put(
            "/availability",
            Map.of("version", version(profile()), "word", "UNAVAILABLE", "note", "en tournage", "saidOn", today(0))
        );
        assertThat(read(said, "$.availability.now")).isEqualTo("UNAVAILABLE");
        assertThat(rows("filter=AVAILABILITY:UNAVAILABLE&sort=availability")).hasSize(1);
        assertThat(JsonPath.<String>read(grid("sort=availability"), "$.items[0].availability.note")).isEqualTo(
            "en tournage"
        );
        assertThat(rows("filter=AVAILABILITY:-")).isEmpty();
        var body = Map.of("version", version(profile()), "word", "IN_WORDS", "saidOn", today(0));
        assertThat(refusal(pia.team.cm().put().uri(partner("/availability")).bodyValue(body).exchange())).isEqualTo(
            "AVAILABILITY_UNSAID"
        );
        var never = Map.of("version", version(profile()), "word", "AVAILABLE", "saidOn", "-999999999-01-01");
        pia.team.cm().put().uri(partner("/availability")).bodyValue(never).exchange().expectStatus().isBadRequest();
        text(
            pia.team
                .cm()
                .delete()
                .uri(partner("/availability?version=" + version(profile())))
                .exchange()
                .expectStatus()
                .isOk()
        );
        assertThat(rows("filter=AVAILABILITY:-")).hasSize(1);
    }

    @Test
    void whereParcelsGoAndWhatFitsIsOnTheProfileUntilItIsTakenBack() {
        Map<String, Object> word = Map.of(
            "version",
            version(profile()),
            "address",
            Map.of("lines", List.of("4 place du Marché"), "postcode", "35000", "city", "Rennes", "country", "FR"),
            "sizes",
            List.of(Map.of("label", "Pointure", "value", "38")),
            "saidBy",
            "elle-même",
            "saidOn",
            today(0)
        );
        var said = put("/shipping", word);
        assertThat(read(said, "$.shipping.address.city")).isEqualTo("Rennes");
        assertThat(read(said, "$.shipping.sizes[0].value")).isEqualTo("38");
        assertThat(grid("q=pia")).doesNotContain("Rennes");
        var nothing = Map.of("version", version(said), "sizes", List.of(), "saidOn", today(0));
        assertThat(refusal(pia.team.cm().put().uri(partner("/shipping")).bodyValue(nothing).exchange())).isEqualTo(
            "SHIPPING_UNSAID"
        );
        pia.team
            .cm()
            .delete()
            .uri(partner("/shipping?version=" + version(said)))
            .exchange()
            .expectStatus()
            .isOk();
        assertThat(profile()).doesNotContain("Rennes");
    }

    @Test
    void theAgentIsWrittenToWhileAMandateToNegotiateIsInForce() {
        assertThat(addressee()).isEqualTo("NO_AGENT/PARTNER");
        var agency = pia.agency();
        post(
            pia.team.cm(),
            pia.brand("/agencies/" + agency + "/talents"),
            Map.of("partnerIds", List.of(pia.partnerId))
        );
        assertThat(addressee()).isEqualTo("AGENT_WITHOUT_MANDATE/PARTNER");
        var mandated = post(
            pia.team.cm(),
            partner("/mandates"),
            Map.of(
                "version",
                version(profile()),
                "agencyId",
                agency,
                "powers",
                List.of("NEGOTIATE"),
                "from",
                today(-10),
                "until",
                today(10),
                "paid",
                "TALENT",
                "seen",
                "vu sur papier"
            )
        );
        assertThat(read(mandated, "$.mandates[0].state")).isEqualTo("IN_FORCE");
        assertThat(addressee()).isEqualTo("AGENT_NEGOTIATES/AGENT");
        String mandate = read(mandated, "$.mandates[0].id");
        var ended = put(
            "/mandates/" + mandate,
            Map.of(
                "version",
                version(mandated),
                "agencyId",
                agency,
                "powers",
                List.of("NEGOTIATE"),
                "from",
                today(-10),
                "until",
                today(-2),
                "paid",
                "TALENT"
            )
        );
        assertThat(read(ended, "$.mandates[0].state")).isEqualTo("ENDED");
        assertThat(addressee()).isEqualTo("AGENT_WITHOUT_MANDATE/PARTNER");
        var page = get(pia.team.cm(), pia.brand("/agencies/" + agency));
        assertThat(read(page, "$.talents[0].mandates[0].state")).isEqualTo("ENDED");
    }

    @Test
    void theMandateItselfIsKeptAndShownToTheBrandAlone() {
        var agency = pia.agency();
        var mandated = post(
            pia.team.cm(),
            partner("/mandates"),
            Map.of(
                "version",
                version(profile()),
                "agencyId",
                agency,
                "powers",
                List.of("NEGOTIATE", "INVOICE"),
                "from",
                today(-1),
                "paid",
                "AGENCY"
            )
        );
        assertThat(read(mandated, "$.agency.id")).isEqualTo(agency);
        String file = partner("/mandates/" + read(mandated, "$.mandates[0].id") + "/file");
        pia.team.cm().get().uri(file).exchange().expectStatus().isNotFound();
        var parts = new MultipartBodyBuilder();
        parts.part("version", Long.toString(version(mandated)));
        parts
            .part(
                "file",
                new ByteArrayResource("%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))
            )
            .filename("mandat.pdf")
            .contentType(MediaType.APPLICATION_PDF);
        var kept = text(
            pia.team
                .cm()
                .post()
                .uri(file)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(BodyInserters.fromMultipartData(parts.build()))
                .exchange()
                .expectStatus()
                .isOk()
        );
        assertThat(read(kept, "$.mandates[0].fileName")).isEqualTo("mandat.pdf");
        pia.team
            .legal()
            .get()
            .uri(file)
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PDF);
        cast.troupe().cm().get().uri(file).exchange().expectStatus().is4xxClientError();

        var ofBrand = Query.query(Criteria.where("brandId").is(pia.team.brandId()));
        var longAgo = Update.update("keptAt", Instant.now().minus(Duration.ofHours(1)));
        mongo.updateMulti(ofBrand, longAgo, PAPERS).toFuture().join();
        pia.team
            .cm()
            .delete()
            .uri(file.replace("/file", "?version=" + version(kept)))
            .exchange()
            .expectStatus()
            .isOk();
        soon(() -> assertThat(mongo.count(ofBrand, PAPERS).toFuture().join()).isZero());
    }

    @Test
    void answersAreTimedFromTheConversation() {
        pia.discuss();
        pia.write("FOLLOW_UP");
        for (int i = 0; i < 2; i++) {
            pia.write("INFORMATION_REQUEST").expectStatus().isOk();
            pia.reply();
        }
        soon(() -> {
            assertThat(JsonPath.<Integer>read(profile(), "$.reliability.theirAnswers")).isEqualTo(2);
            assertThat(JsonPath.<Integer>read(profile(), "$.reliability.ourAnswers")).isEqualTo(1);
            assertThat(JsonPath.<Boolean>read(profile(), "$.reliability.enough")).isFalse();
        });
    }

    /** Why the first recipient is the first, and who it is. */
    private String addressee() {
        String start = get(pia.team.cm(), pia.collaboration("/letters/start?kind=FOLLOW_UP"));
        return read(start, "$.addressee.why") + "/" + read(start, "$.recipients[0].who");
    }

    private String profile() {
        return get(pia.team.cm(), partner(""));
    }

    private String put(String rest, Map<String, ?> body) {
        return text(pia.team.cm().put().uri(partner(rest)).bodyValue(body).exchange().expectStatus().isOk());
    }

    private String partner(String rest) {
        return pia.brand("/partners/" + pia.partnerId + rest);
    }

    private String grid(String query) {
        return get(pia.team.cm(), pia.brand("/partners?" + query));
    }

    private List<Object> rows(String query) {
        return JsonPath.read(grid(query), "$.items");
    }

    private static String today(int days) {
        return LocalDate.now().plusDays(days).toString();
    }
}
