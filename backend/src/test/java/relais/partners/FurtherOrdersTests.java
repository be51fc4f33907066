package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.Desk.all;
import static relais.partners.Desk.one;
import static relais.partners.Examples.CAROL;
import static relais.partners.Examples.MONDAY;
import static relais.partners.Examples.imported;
import static relais.partners.Network.TIKTOK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import relais.partners.PartnerQuery.Order.By;
import relais.platform.Ids;
import relais.platform.decision.Ledger;

/** The grid sorts by what is due, by whom nobody writes to, and by words of which there may be several. */
@Tag("storage")
class FurtherOrdersTests {

    private static final String BRAND = Ids.next();

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk();
        var rows = List.of(
            known("Awa", "FR", List.of("Vélo", "Beauté"), List.of("zèbre")),
            known("Béa", "BE", List.of("Élevage"), List.of("vip", "Été")),
            known("Cléo", null, List.of(), List.of()),
            known("Dan", null, List.of(), List.of()),
            known("Eva", "FR", List.of("cuisine"), List.of("abc"))
        );
        List<String> ids = all(desk.get(Roster.class).welcome(BRAND, imported("orders"), rows))
            .stream()
            .sorted(Comparator.comparing(Roster.Welcomed::key))
            .map(Roster.Welcomed::partnerId)
            .toList();
        due(ids.get(0), "2027-03-01");
        due(ids.get(1), "2026-12-24");
        due(ids.get(4), "2027-03-01");
        closed(ids.get(0), null);
        closed(ids.get(1), LocalDate.parse("2099-06-30"));
        closed(ids.get(2), LocalDate.parse("2098-06-30"));
        closed(ids.get(4), LocalDate.parse("2020-01-01"));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void whatIsDueSoonestComesFirstAndWhereNothingIsDueLast() {
        List<String> soonest = names(By.NEXT_DUE, false);
        assertThat(soonest).startsWith("Béa").hasSize(5);
        assertThat(soonest.subList(1, 3)).containsExactlyInAnyOrder("Awa", "Eva");
        assertThat(names(By.NEXT_DUE, true).subList(0, 3)).isEqualTo(soonest.subList(0, 3).reversed());
    }

    @Test
    void theCountryOfTheAudienceSortsAndWhereItIsNotKnownComesLast() {
        List<String> known = names(By.AUDIENCE_COUNTRY, false).subList(0, 3);
        assertThat(known).startsWith("Béa").containsExactlyInAnyOrder("Béa", "Awa", "Eva");
        assertThat(names(By.AUDIENCE_COUNTRY, true).subList(0, 3)).isEqualTo(known.reversed());
    }

    @Test
    void aStopThatEndsSoonestComesFirstOneForGoodAfterItAndOneThatIsOverIsNone() {
        assertThat(names(By.DO_NOT_CONTACT, false)).startsWith("Cléo", "Béa", "Awa");
        assertThat(names(By.DO_NOT_CONTACT, true)).startsWith("Awa", "Béa", "Cléo");
    }

    @Test
    void ofSeveralWordsTheFirstInTheAlphabetCountsWhateverItsAccents() {
        assertThat(names(By.CATEGORIES, false)).startsWith("Awa", "Eva", "Béa");
        assertThat(names(By.CATEGORIES, true)).startsWith("Béa", "Eva", "Awa");
        assertThat(names(By.TAGS, false)).startsWith("Eva", "Béa", "Awa");
        assertThat(names(By.TAGS, true)).startsWith("Awa", "Béa", "Eva");
    }

    @Test
    void pageByPageEachComesOnceInTheSameOrder() {
        for (By by : List.of(By.NEXT_DUE, By.AUDIENCE_COUNTRY, By.DO_NOT_CONTACT, By.CATEGORIES, By.TAGS)) {
            for (boolean descending : new boolean[] { true, false }) {
                assertThat(pageByPage(by, descending))
                    .as(by + " " + descending)
                    .isEqualTo(names(by, descending));
            }
        }
    }

    private static List<String> names(By by, boolean descending) {
        return one(desk.get(PartnerSearch.class).search(BRAND, PartnerQuery.everybody().sorted(by, descending)))
            .items()
            .stream()
            .map(hit -> hit.line().displayName())
            .toList();
    }

    private static List<String> pageByPage(By by, boolean descending) {
        var asked = PartnerQuery.everybody().sorted(by, descending);
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = one(desk.get(PartnerSearch.class).search(BRAND, asked.page(1, cursor)));
            page.items().forEach(item -> seen.add(item.line().displayName()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return seen;
    }

    private static void due(String partnerId, String day) {
        one(desk.get(Knowing.class).standing(BRAND, partnerId, standing -> standing.due(LocalDate.parse(day))));
    }

    private static void closed(String partnerId, @Nullable LocalDate until) {
        one(
            desk
                .get(Ledger.class)
                .change(desk.get(Relationships.class).get(BRAND, partnerId), known ->
                    known.closed("Pause", until, CAROL, MONDAY)
                )
        );
    }

    private static Newcomer known(
        String name,
        @Nullable String audienceCountry,
        List<String> categories,
        List<String> tags
    ) {
        Handle on = Handle.of(TIKTOK, Folding.fold(name) + BRAND.toLowerCase(java.util.Locale.ROOT).substring(18));
        var of = new Profile(name, Set.of(PartnerKind.INFLUENCER), null, audienceCountry, List.of(), categories, "");
        return new Newcomer(name, of, List.of(on), Map.of(), null, List.of(), tags, null);
    }
}
