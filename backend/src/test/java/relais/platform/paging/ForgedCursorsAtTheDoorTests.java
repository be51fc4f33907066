package relais.platform.paging;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import relais.partners.Roster;
import relais.platform.Ids;
import relais.testing.Cast;
import relais.testing.Dealing;
import relais.testing.WholeHouse;

/** A cursor that no list gave out is the client's mistake in every list, never the product's. */
@WholeHouse
class ForgedCursorsAtTheDoorTests {

    @Autowired
    Cast cast;

    @Autowired
    Roster roster;

    @Test
    void aSortValueThatIsNoneIsABadCursorInEveryList() {
        Dealing dealing = new Dealing(cast, roster);
        Cast.Troupe team = dealing.team;
        isBad(team, "/collaborations?", "begunAt");
        isBad(team, "/contracts?", "summary.contractSince");
        isBad(team, "/deliverables?", "since");
        isBad(team, "/conversations?", "-lastAt");
        isBad(team, "/partners/" + dealing.partnerId + "/timeline?", "-at");
        isBad(team, "/campaigns?", "-from");
        isBad(team, "/partners?sort=-followers&", "-FOLLOWERS");
    }

    private static void isBad(Cast.Troupe team, String list, String sort) {
        String forged = new Cursor(sort, List.of("soon"), Ids.next()).encode();
        team.cm()
            .get()
            .uri("/api/brands/" + team.brandId() + list + "cursor=" + forged)
            .exchange()
            .expectStatus()
            .isBadRequest()
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("BAD_CURSOR");
    }
}
