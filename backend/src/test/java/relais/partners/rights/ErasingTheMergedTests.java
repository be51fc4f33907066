package relais.partners.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static relais.testing.Dealing.atLast;
import static relais.testing.Dealing.get;
import static relais.testing.Dealing.post;
import static relais.testing.Dealing.read;
import static relais.testing.Dealing.soon;
import static relais.testing.Dealing.version;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import relais.partners.Roster;
import relais.platform.Ids;
import relais.testing.Cast;
import relais.testing.Dealing;
import relais.testing.Letters;
import relais.testing.WholeHouse;

/** Whoever was kept as several records that became one is erased as all of them. */
@WholeHouse
class ErasingTheMergedTests {

    private static final Pattern LINK = Pattern.compile("/vos-donnees/(\\S+)");

    @Autowired
    Cast cast;

    @Autowired
    Roster roster;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Test
    void allThatBecameOneWithThemGoesAlsoByTheNameOfTheOneWhoWentSince() {
        Cast.Troupe team = cast.troupe();
        String email = address();
        String first = Dealing.welcome(team, roster, Dealing.handle(), address());
        String second = Dealing.welcome(team, roster, Dealing.handle(), email);
        String third = Dealing.welcome(team, roster, Dealing.handle(), address());
        merge(team, second, first);
        asks(email);
        merge(team, third, second);

        String open = get(team.legal(), of(team, "/rights-requests"));
        assertThat(read(open, "$.items[0].people[0].partnerId")).isEqualTo(second);
        for (String one : List.of(first, second, third)) {
            assertThat(exists(where("_id").is(one), "partners")).isTrue();
        }
        post(
            team.legal(),
            of(team, "/rights-requests/" + read(open, "$.items[0].id") + "/erasure"),
            Map.of("version", JsonPath.<Number>read(open, "$.items[0].version"), "partnerId", second)
        );
        for (String one : List.of(first, second, third)) {
            assertThat(exists(where("_id").is(one), "partners")).isFalse();
            for (String where : List.of("relationships", "vetting_reports", "timeline", "metrics", "opt_outs")) {
                assertThat(exists(where("partnerId").is(one), where))
                    .as(where)
                    .isFalse();
            }
        }
        assertThat(exists(where("brandId").is(team.brandId()), "merges")).isFalse();
    }

    @Test
    void ofAMergeThatWasTakenBackNothingStaysEither() {
        Cast.Troupe team = cast.troupe();
        String email = address();
        String asking = Dealing.welcome(team, roster, Dealing.handle(), email);
        String other = Dealing.welcome(team, roster, Dealing.handle(), address());
        String merge = merge(team, asking, other);
        post(team.cm(), merge + "/undo", Map.of("version", version(get(team.cm(), merge))));
        soon(() -> assertThat(read(get(team.cm(), merge), "$.state")).isEqualTo("UNDONE"));
        asks(email);
        String open = get(team.legal(), of(team, "/rights-requests"));
        post(
            team.legal(),
            of(team, "/rights-requests/" + read(open, "$.items[0].id") + "/erasure"),
            Map.of("version", JsonPath.<Number>read(open, "$.items[0].version"), "partnerId", asking)
        );
        assertThat(exists(where("brandId").is(team.brandId()), "merges")).isFalse();
        assertThat(exists(where("partnerId").is(other), "relationships")).isTrue();
    }

    @Test
    void workIsCountedAtTheOneWhoCarriesOn() {
        String email = address();
        Dealing dealing = new Dealing(cast.troupe(), roster, Dealing.handle(), address());
        String twin = Dealing.welcome(dealing.team, roster, Dealing.handle(), email);
        asks(email);
        merge(dealing.team, dealing.partnerId, twin);
        String open = get(dealing.team.legal(), of(dealing.team, "/rights-requests"));
        assertThat(JsonPath.<List<String>>read(open, "$.items[0].people[0].work[*].part")).contains("COLLABORATIONS");
    }

    private boolean exists(Criteria which, String collection) {
        return Boolean.TRUE.equals(mongo.exists(query(which), collection).toFuture().join());
    }

    private void asks(String email) {
        post(
            cast.nobody(),
            "/api/your-data/requests",
            Map.of("email", email, "asks", List.of("ERASE"), "locale", "fr")
        );
        post(cast.nobody(), "/api/your-data/requests/" + new Letters(mongo).found(email, LINK), Map.of());
    }

    private static String merge(Cast.Troupe team, String keptId, String absorbedId) {
        String begun = atLast(() ->
            team
                .cm()
                .post()
                .uri(of(team, "/merges"))
                .bodyValue(
                    Map.of(
                        "keptId",
                        keptId,
                        "keptVersion",
                        version(get(team.cm(), of(team, "/partners/" + keptId))),
                        "absorbedId",
                        absorbedId,
                        "absorbedVersion",
                        version(get(team.cm(), of(team, "/partners/" + absorbedId))),
                        "taken",
                        List.of()
                    )
                )
                .exchange()
        );
        String merge = of(team, "/merges/" + read(begun, "$.id"));
        soon(() -> assertThat(read(get(team.cm(), merge), "$.state")).isEqualTo("DONE"));
        return merge;
    }

    private static String of(Cast.Troupe team, String rest) {
        return "/api/brands/" + team.brandId() + rest;
    }

    private static String address() {
        return "p" + Ids.next().toLowerCase(Locale.ROOT) + "@exemple.test";
    }
}
