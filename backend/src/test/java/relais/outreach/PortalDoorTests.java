package relais.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.testing.Dealing.get;
import static relais.testing.Dealing.read;
import static relais.testing.Dealing.soon;
import static relais.testing.Dealing.version;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.partners.Handle;
import relais.partners.Roster;
import relais.platform.mail.OutboxLetter;
import relais.testing.Cast;
import relais.testing.Dealing;
import relais.testing.WholeHouse;

/** A letter opens the portal onto the brands that wrote to its address, whatever else the product knows of the reader. */
@WholeHouse
class PortalDoorTests {

    private static final Pattern LINK = Pattern.compile("/l/([A-Za-z0-9_-]+)");

    @Autowired
    Cast cast;

    @Autowired
    Roster roster;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Test
    void aBrandThatWritesToAnAddressOfItsOwnSeesAndSignsNothingOfAnotherBrandsPartner() {
        Handle pia = Dealing.handle();
        Dealing clairembrun = offered(pia, "pia@exemple.test");
        Dealing intruders = offered(pia, "pas-pia@exemple.test");
        assertThat(intruders.partnerId).isEqualTo(clairembrun.partnerId);

        WebTestClient intruder = enter(intruders);
        assertThat(collaborations(intruder)).containsExactly(intruders.id);
        assertThat(get(intruder, "/api/portal/home")).contains(intruders.id).doesNotContain(clairembrun.id);
        WebTestClient pias = enter(clairembrun);
        String offer = get(pias, clairembrun.portal(""));
        isAbsent(intruder.get().uri(clairembrun.portal("")));
        isAbsent(
            intruder
                .post()
                .uri(clairembrun.portal("/acceptance"))
                .bodyValue(
                    Map.of(
                        "version",
                        version(offer),
                        "fingerprint",
                        read(offer, "$.fingerprint"),
                        "party",
                        Dealing.party(Dealing.NAME)
                    )
                )
        );
        assertThat(collaborations(pias)).containsExactly(clairembrun.id);

        clairembrun.accept();
        clairembrun.draftContract();
        clairembrun.sendContract();
        String contract = get(pias, clairembrun.portal("/contract"));
        isAbsent(intruder.get().uri(clairembrun.portal("/contract")));
        isAbsent(
            intruder
                .post()
                .uri(clairembrun.portal("/contract/signature"))
                .bodyValue(
                    Map.of(
                        "version",
                        version(contract),
                        "documentSha256",
                        read(contract, "$.documentSha256"),
                        "termsFingerprint",
                        read(contract, "$.termsFingerprint"),
                        "readToTheEnd",
                        true,
                        "consent",
                        true,
                        "name",
                        Dealing.NAME
                    )
                )
        );
        clairembrun.sign();
        soon(() -> clairembrun.decide("IDENTICAL"));
        clairembrun.signForBrand();
        soon(() -> assertThat(contents(pias)).hasSize(1));
        String content = "/api/portal/contents/" + contents(pias).getFirst();
        assertThat(contents(intruder)).isEmpty();
        isAbsent(intruder.get().uri(content));
        isAbsent(
            intruder
                .post()
                .uri(content + "/uploads")
                .bodyValue(Map.of("name", "plan.png", "size", 10))
        );
        assertThat(get(intruder, "/api/portal/home")).doesNotContain(clairembrun.id);
    }

    @Test
    void twoBrandsThatWriteToTheSameAddressAreBehindOneDoor() {
        Handle pia = Dealing.handle();
        Dealing one = offered(pia, "pia.lormeau@exemple.test");
        WebTestClient reader = enter(one);
        assertThat(collaborations(reader)).containsExactly(one.id);
        Dealing other = offered(pia, "Pia.Lormeau@exemple.test");

        assertThat(collaborations(enter(other))).containsExactlyInAnyOrder(one.id, other.id);
        assertThat(collaborations(reader)).containsExactlyInAnyOrder(one.id, other.id);
        assertThat(get(reader, "/api/portal/home")).contains(one.id, other.id);
    }

    private Dealing offered(Handle handle, String email) {
        Dealing dealing = new Dealing(cast.troupe(), roster, handle, email);
        dealing.discuss();
        dealing.offer("1580.00");
        return dealing;
    }

    /** Through the link of the letter that this brand wrote about its offer. */
    private WebTestClient enter(Dealing dealing) {
        WebTestClient browser = cast.nobody();
        browser
            .post()
            .uri("/api/links/{token}", tokenOf(dealing.team.brandId()))
            .bodyValue(Map.of())
            .exchange()
            .expectStatus()
            .isOk();
        return browser;
    }

    private String tokenOf(String brandId) {
        Query inLetters = Query.query(Criteria.where("letter.scope").is(brandId).and("letter.text").regex("/l/"));
        soon(() -> assertThat(mongo.count(inLetters, OutboxLetter.class).toFuture().join()).isPositive());
        OutboxLetter letter = Objects.requireNonNull(mongo.findOne(inLetters, OutboxLetter.class).toFuture().join());
        Matcher link = LINK.matcher(letter.letter().text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static List<String> collaborations(WebTestClient who) {
        return JsonPath.read(get(who, "/api/portal/collaborations"), "$.items[*].id");
    }

    private static List<String> contents(WebTestClient who) {
        return JsonPath.read(get(who, "/api/portal/contents"), "$.items[*].id");
    }

    private static void isAbsent(WebTestClient.RequestHeadersSpec<?> request) {
        request.exchange().expectStatus().isNotFound();
    }
}
