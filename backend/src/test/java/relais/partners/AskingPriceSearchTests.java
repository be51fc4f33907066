package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.Desk.all;
import static relais.partners.Desk.one;
import static relais.partners.Examples.*;
import static relais.partners.Network.*;
import static relais.partners.PartnerQuery.Measure.PRICE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import relais.partners.PartnerQuery.Order.By;
import relais.platform.Ids;
import relais.platform.Money;

/** The grid is narrowed to what a brand can pay, and put in the order of it. */
@Tag("storage")
class AskingPriceSearchTests {

    private static final String BRAND = Ids.next();
    private static final PartnerQuery ALL = PartnerQuery.everybody();

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk();
        var rows = List.of(
            asking("Awa", rate(INSTAGRAM, "750.00", "EUR"), rate(TIKTOK, "900.00", "EUR")),
            asking("Béa", rate(INSTAGRAM, "299.50", "EUR"), rate(YOUTUBE, "1200.00", "EUR")),
            asking("Cléo", rate(INSTAGRAM, "400.00", "USD")),
            asking("Dan")
        );
        all(desk.get(Roster.class).welcome(BRAND, imported("prices"), rows));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void whoBeginsWithinTheRangeIsFoundAndWhoseVeryPriceItIsToo() {
        assertThat(names(ALL.between(PRICE, null, 750))).containsExactly("Awa", "Béa");
        assertThat(names(ALL.between(PRICE, 299.5, 299.5))).containsExactly("Béa");
        assertThat(names(ALL.between(PRICE, 299.51, null))).containsExactly("Awa");
    }

    @Test
    void aPriceInAnotherCurrencyIsInNoRange() {
        assertThat(names(ALL.between(PRICE, 0, null))).containsExactly("Awa", "Béa");
    }

    @Test
    void theRangeSpeaksOfTheLowestPriceOfTheNetworksAskedFor() {
        var here = on(TIKTOK, YOUTUBE);
        assertThat(names(here.between(PRICE, 1000, null))).containsExactly("Béa");
        assertThat(names(here.between(PRICE, null, 800))).isEmpty();
        var anywhere = on(INSTAGRAM, YOUTUBE);
        assertThat(names(anywhere.between(PRICE, 1000, 1300))).isEmpty();
        assertThat(names(anywhere.between(PRICE, 200, 300))).containsExactly("Béa");
    }

    @Test
    void theLowestPriceOfTheNetworksAskedForPutsPartnersInOrderAndWhatIsUnknownComesLast() {
        assertThat(names(ALL.sorted(By.PRICE, false))).startsWith("Béa", "Awa");
        assertThat(names(on(TIKTOK, YOUTUBE).sorted(By.PRICE, false))).startsWith("Awa", "Béa");
        assertThat(names(on(TIKTOK, YOUTUBE).sorted(By.PRICE, true))).startsWith("Béa", "Awa");
    }

    @Test
    void aThousandPeopleCostWhatTheyCostOnTheNetworksAskedFor() {
        assertThat(names(ALL.sorted(By.CPM, false))).startsWith("Béa", "Awa");
        assertThat(names(on(TIKTOK, YOUTUBE).sorted(By.CPM, false))).startsWith("Awa", "Béa");
    }

    @Test
    void pageByPageEverybodyComesOnceInThatOrder() {
        for (By by : List.of(By.PRICE, By.CPM)) {
            for (boolean descending : new boolean[] { false, true }) {
                var asked = on(TIKTOK, YOUTUBE).sorted(by, descending);
                assertThat(pageByPage(asked)).isEqualTo(names(asked)).hasSize(4);
            }
        }
    }

    private static PartnerQuery on(Network... networks) {
        return ALL.only(
            PartnerFacet.NETWORK,
            Stream.of(networks)
                .map(Enum::name)
                .toArray(String[]::new)
        );
    }

    private static List<String> pageByPage(PartnerQuery asked) {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = one(desk.get(PartnerSearch.class).search(BRAND, asked.page(1, cursor)));
            page.items().forEach(item -> seen.add(item.line().displayName()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return seen;
    }

    private static List<String> names(PartnerQuery asked) {
        return one(desk.get(PartnerSearch.class).search(BRAND, asked))
            .items()
            .stream()
            .map(hit -> hit.line().displayName())
            .toList();
    }

    /** Somebody of 10,000 followers on each of three networks. */
    private static Newcomer asking(String name, Rate... rates) {
        var handles = Stream.of(INSTAGRAM, TIKTOK, YOUTUBE)
            .map(network -> Handle.of(network, Folding.fold(name)))
            .toList();
        return new Newcomer(
            name,
            profile(name, null),
            handles,
            handles.stream().collect(Collectors.toMap(Handle::key, _ -> Figures.followers(10_000))),
            null,
            List.of(),
            List.of(),
            null,
            List.of(rates),
            Set.of(),
            false,
            List.of(),
            null,
            FieldsTold.NOTHING,
            List.of()
        );
    }

    private static Rate rate(Network network, String amount, String currency) {
        var price = new Money(new BigDecimal(amount), Currency.getInstance(currency));
        return new Rate(network, "Post", price, "kit média", MONDAY_DATE);
    }
}
