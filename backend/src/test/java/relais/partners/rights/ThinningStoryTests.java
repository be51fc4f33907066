package relais.partners.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.testing.Dealing.get;
import static relais.testing.Dealing.read;
import static relais.testing.Dealing.refusal;
import static relais.testing.Dealing.soon;
import static relais.testing.Dealing.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.partners.Contact;
import relais.partners.Handle;
import relais.partners.Newcomer;
import relais.partners.Origin;
import relais.partners.Profile;
import relais.partners.Roster;
import relais.partners.Thinning;
import relais.testing.Cast;
import relais.testing.Dealing;
import relais.testing.WholeHouse;

/** Whom a brand never wrote to goes thin after its time, unless somebody says why not. */
@WholeHouse
class ThinningStoryTests {

    @Autowired
    Cast cast;

    @Autowired
    Roster roster;

    @Autowired
    Thinning thinning;

    @Test
    void whoeverWasNeverWrittenToGoesThinAndOthersStayAsTheyAre() {
        Dealing atWork = new Dealing(cast.troupe(), roster, Dealing.handle());
        Cast.Troupe team = atWork.team;
        String old = known(team, LocalDate.now().minusMonths(25));
        String kept = known(team, LocalDate.now().minusMonths(25));
        String soon = known(team, LocalDate.now().minusMonths(24).plusDays(9));
        String young = known(team, LocalDate.now().minusMonths(3));
        String uri = "/api/brands/" + team.brandId();

        String outlook = get(team.cm(), uri + "/thinning");
        assertThat(JsonPath.<List<String>>read(outlook, "$.due[*].partnerId")).containsExactlyInAnyOrder(
            old,
            kept,
            soon
        );
        assertThat(refusal(keep(team, kept, " "))).isEqualTo("KEEPING_REASON_NEEDED");
        String then = text(keep(team, kept, "Contrat en préparation").expectStatus().isOk());
        assertThat(read(then, "$.kept[0].reason")).isEqualTo("Contrat en préparation");
        assertThat(JsonPath.<List<String>>read(then, "$.due[*].partnerId")).doesNotContain(kept);

        assertThat(round(team)).isEqualTo(1);
        assertThat(round(team)).isZero();
        String thin = get(team.cm(), uri + "/partners/" + old);
        assertThat(thin).doesNotContain("Pia Lormeau", "exemple.test", "salon");
        assertThat(read(thin, "$.accounts.length()")).isEqualTo("1");
        soon(() -> assertThat(get(team.cm(), uri + "/partners/" + old + "/timeline")).contains("PARTNER_THINNED"));
        for (String stays : List.of(kept, soon, young, atWork.partnerId)) {
            assertThat(get(team.cm(), uri + "/partners/" + stays)).contains("Pia Lormeau");
        }
        soon(() -> assertThat(get(team.cm(), uri + "/partners?q=pia@exemple.test")).doesNotContain(old));
    }

    @Test
    void onlyAManagerSaysHowLongAndNeverHasAReason() {
        Cast.Troupe team = cast.troupe();
        String uri = "/api/brands/" + team.brandId() + "/thinning";
        String old = known(team, LocalDate.now().minusMonths(13));
        assertThat(refusal(say(team.manager(), uri, 0, ""))).isEqualTo("NEVER_NEEDS_A_REASON");
        say(team.cm(), uri, 12, "").expectStatus().isForbidden();
        String said = text(say(team.manager(), uri, 12, "").expectStatus().isOk());
        assertThat(read(said, "$.due[0].partnerId")).isEqualTo(old);
        Cast.Troupe other = cast.troupe();
        other
            .cm()
            .put()
            .uri("/api/brands/" + other.brandId() + "/partners/" + old + "/keeping")
            .bodyValue(Map.of("reason", "Pour voir"))
            .exchange()
            .expectStatus()
            .isNotFound();
    }

    private long round(Cast.Troupe team) {
        return Objects.requireNonNull(thinning.round(team.brandId()).toFuture().join());
    }

    private static WebTestClient.ResponseSpec say(WebTestClient who, String uri, int months, String reason) {
        return who
            .put()
            .uri(uri)
            .bodyValue(Map.of("version", 0, "months", months, "reason", reason))
            .exchange();
    }

    private static WebTestClient.ResponseSpec keep(Cast.Troupe team, String partnerId, String reason) {
        return team
            .cm()
            .put()
            .uri("/api/brands/" + team.brandId() + "/partners/" + partnerId + "/keeping")
            .bodyValue(Map.of("reason", reason))
            .exchange();
    }

    /** Somebody who came with a list on that day. */
    private String known(Cast.Troupe team, LocalDate collectedOn) {
        Handle handle = Dealing.handle();
        Instant came = collectedOn.atStartOfDay(ZoneOffset.UTC).toInstant();
        var origin = new Origin("Liste", collectedOn, "Prospection", "u1", came, null, null);
        var mail = new Contact(Contact.Channel.EMAIL, handle.normal() + "@exemple.test", "", "Liste", collectedOn);
        var row = new Newcomer(
            "1",
            Profile.named(Dealing.NAME),
            List.of(handle),
            Map.of(),
            null,
            List.of(mail),
            List.of("salon"),
            null
        );
        return Objects.requireNonNull(
            roster
                .welcome(team.brandId(), origin, List.of(row))
                .next()
                .map(Roster.Welcomed::partnerId)
                .toFuture()
                .join()
        );
    }
}
