package relais.collaborations;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.testing.Dealing.get;
import static relais.testing.Dealing.post;
import static relais.testing.Dealing.read;
import static relais.testing.Dealing.refusal;
import static relais.testing.Dealing.version;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import relais.partners.Handle;
import relais.partners.Roster;
import relais.testing.Cast;
import relais.testing.Dealing;
import relais.testing.WholeHouse;

/** 1,000 € per advertiser, influencer and year: from there on the contract is written. */
@WholeHouse
class YearlyValueTests {

    @Autowired
    Cast cast;

    @Autowired
    Roster roster;

    @Test
    void whatTwoBrandsOfOneAdvertiserGiveIsCountedTogether() {
        Handle pia = Dealing.handle();
        Cast.Troupe shampoo = cast.troupe();
        Dealing first = agreed(shampoo, pia, "600.00");
        assertThat(read(acceptConditions(first), "$.stage")).isEqualTo("ACTIVE");

        Dealing second = agreed(cast.troupe(shampoo.advertiser()), pia, "400.00");
        needsAContract(second);
        assertThat(JsonPath.<List<String>>read(get(second.team.cm(), "/api/today"), "$.items[*].kind")).containsExactly(
            "CONTRACT_TO_DRAFT"
        );
    }

    @Test
    void whatAnotherAdvertiserGivesIsNot() {
        Handle pia = Dealing.handle();
        acceptConditions(agreed(cast.troupe(), pia, "600.00"));

        Dealing elsewhere = agreed(cast.troupe(), pia, "999.00");
        assertThat(read(acceptConditions(elsewhere), "$.stage")).isEqualTo("ACTIVE");
    }

    @Test
    void termsInAnotherCurrencyAreAlwaysWritten() {
        needsAContract(agreed(cast.troupe(), Dealing.handle(), "50.00", "GBP"));
    }

    @Test
    void besideAnAgreementInAnotherCurrencyNothingIsSmallEnough() {
        Handle pia = Dealing.handle();
        Cast.Troupe shampoo = cast.troupe();
        agreed(shampoo, pia, "900.00", "GBP");

        needsAContract(agreed(cast.troupe(shampoo.advertiser()), pia, "50.00", "EUR"));
    }

    private static void needsAContract(Dealing dealing) {
        String seen = get(dealing.partner, dealing.portal(""));
        assertThat(JsonPath.<List<String>>read(seen, "$.actions")).doesNotContain("ACCEPT_CONDITIONS");
        assertThat(
            refusal(
                dealing.partner
                    .post()
                    .uri(dealing.portal("/general-conditions"))
                    .bodyValue(Map.of("version", version(seen)))
                    .exchange()
            )
        ).isEqualTo("CONTRACT_NEEDED");
    }

    private Dealing agreed(Cast.Troupe team, Handle with, String fee) {
        return agreed(team, with, fee, "EUR");
    }

    private Dealing agreed(Cast.Troupe team, Handle with, String fee, String currency) {
        Dealing dealing = new Dealing(team, roster, with);
        dealing.discuss();
        dealing.offer(fee, currency);
        dealing.accept();
        return dealing;
    }

    private static String acceptConditions(Dealing dealing) {
        String seen = get(dealing.partner, dealing.portal(""));
        assertThat(JsonPath.<List<String>>read(seen, "$.actions")).contains("ACCEPT_CONDITIONS");
        return post(dealing.partner, dealing.portal("/general-conditions"), Map.of("version", version(seen)));
    }
}
