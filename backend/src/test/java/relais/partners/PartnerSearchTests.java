package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.Desk.all;
import static relais.partners.Desk.one;
import static relais.partners.Examples.*;
import static relais.partners.Network.*;
import static relais.partners.PartnerFacet.CATEGORY;
import static relais.partners.PartnerFacet.COUNTRY;
import static relais.partners.PartnerFacet.TAG;
import static relais.partners.PartnerQuery.Measure.ENGAGEMENT;
import static relais.partners.PartnerQuery.Measure.FOLLOWERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import relais.partners.PartnerQuery.Order.By;
import relais.platform.Ids;
import relais.platform.paging.Cursor;

/** The grid finds whom one means. */
@Tag("storage")
class PartnerSearchTests {

    static final String BRAND = Ids.next();
    static final PartnerQuery ALL = PartnerQuery.everybody();

    static Desk desk;
    static PartnerSearch search;

    @BeforeAll
    static void open() {
        desk = new Desk();
        search = desk.get(PartnerSearch.class);
        var lively = new Figures(10_000L, null, 450.0, 50.0, null, null, null);
        var rows = List.of(
            told(
                "1",
                profile("Maëlle Tourbigot", "FR", "Beauté naturelle"),
                INSTAGRAM,
                "maelle.tourbigot.demo",
                lively
            ),
            told(
                "2",
                profile("Malo Chantrevieux", "FR", "Famille", "Vélo"),
                INSTAGRAM,
                "malo.demo",
                Figures.followers(132_000)
            ),
            told(
                "3",
                profile("Idriss Falquembert", "BE", "Vélo"),
                YOUTUBE,
                "idriss.roule.demo",
                Figures.followers(142_000)
            ),
            told("4", profile("Œuvre & Cie", "FR", "Famille"), TIKTOK, "oeuvre_demo", Figures.NONE)
        );
        all(desk.get(Roster.class).welcome(BRAND, imported("j"), rows));
        var tiktok = new Newcomer(
            "1",
            profile("", null),
            List.of(Handle.of(INSTAGRAM, "maelle.tourbigot.demo"), Handle.of(TIKTOK, "maelle.demo")),
            java.util.Map.of("tiktok:maelle.demo", Figures.followers(24_000)),
            null,
            List.of(),
            List.of("été"),
            "carol"
        );
        all(desk.get(Roster.class).welcome(BRAND, imported("k"), List.of(tiktok)));
        all(
            desk
                .get(Roster.class)
                .welcome(Ids.next(), imported("o"), List.of(row("1", "Maëlle ailleurs", X, "maelle", 1)))
        );
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void everybodyOfTheBrandAndNobodyElseByName() {
        assertThat(names(ALL)).containsExactly("Idriss", "Maëlle", "Malo", "Œuvre");
    }

    @Test
    void aNameIsFoundByTheBeginningsOfItsWordsWithoutAccents() {
        assertThat(names(words("MAEL"))).containsExactly("Maëlle");
        assertThat(names(words("tour mae"))).containsExactly("Maëlle");
        assertThat(names(words("oeuv"))).containsExactly("Œuvre");
        assertThat(names(words("aelle"))).isEmpty();
    }

    @Test
    void aHandleIsFoundWithAndWithoutItsDotsAndByItsAddress() {
        assertThat(names(words("@idriss.roule"))).containsExactly("Idriss");
        assertThat(names(words("idrissroule"))).containsExactly("Idriss");
        assertThat(names(words("https://www.tiktok.com/@maelle.demo"))).containsExactly("Maëlle");
    }

    @Test
    void marksThatMeanSomethingToADatabaseMeanNothingHere() {
        assertThat(names(words(".* ma"))).containsExactly("Maëlle", "Malo");
        assertThat(names(words("$where"))).isEmpty();
    }

    @Test
    void oneSlipOfTheHandIsForgivenWhenNobodyIsCalledSo() {
        var almost = one(search.search(BRAND, words("tourbigto")));
        assertThat(almost.items()).extracting(PartnerSearchTests::first).containsExactly("Maëlle");
        assertThat(almost.approximate()).isTrue();
        assertThat(one(search.search(BRAND, words("malo"))).approximate()).isFalse();
        assertThat(names(words("turbigtot"))).isEmpty();
        assertThat(names(words("mao"))).isEmpty();
    }

    @Test
    void filtersAddUpAndTheirValuesAreAlternatives() {
        assertThat(names(ALL.only(CATEGORY, "velo"))).containsExactly("Idriss", "Malo");
        assertThat(names(ALL.only(CATEGORY, "velo").only(PartnerFacet.NETWORK, "INSTAGRAM"))).containsExactly("Malo");
        assertThat(names(ALL.only(PartnerFacet.NETWORK, "TIKTOK", "YOUTUBE"))).containsExactly(
            "Idriss",
            "Maëlle",
            "Œuvre"
        );
        assertThat(names(ALL.only(CATEGORY, "velo", "famille").only(COUNTRY, "BE"))).containsExactly("Idriss");
    }

    @Test
    void whatIsLeftOutIsLeftOutWhateverElseTheyAre() {
        assertThat(names(ALL.without(CATEGORY, "velo"))).containsExactly("Maëlle", "Œuvre");
        assertThat(names(ALL.only(CATEGORY, "famille").without(CATEGORY, "velo"))).containsExactly("Œuvre");
        assertThat(names(ALL.without(COUNTRY, "FR", "BE"))).isEmpty();
    }

    @Test
    void aRangeLeavesOutWhatIsUnknownAndSpeaksOfTheNetworkAskedFor() {
        assertThat(names(ALL.between(FOLLOWERS, null, 132_000L))).containsExactly("Maëlle", "Malo");
        assertThat(
            names(ALL.only(PartnerFacet.NETWORK, "TIKTOK").between(FOLLOWERS, 20_000L, 30_000L))
        ).containsExactly("Maëlle");
        assertThat(names(ALL.only(PartnerFacet.NETWORK, "INSTAGRAM").between(FOLLOWERS, 20_000L, 30_000L))).isEmpty();
    }

    @Test
    void tiersSpeakOfTheNetworkAskedForToo() {
        assertThat(names(ALL.only(PartnerFacet.TIER, "MID"))).containsExactly("Idriss", "Malo");
        assertThat(names(ALL.only(PartnerFacet.TIER, "MICRO"))).containsExactly("Maëlle");
        assertThat(names(ALL.only(PartnerFacet.TIER, PartnerFacet.NONE))).containsExactly("Œuvre");
        var onInstagram = ALL.only(PartnerFacet.NETWORK, "INSTAGRAM").counting(Set.of(PartnerFacet.TIER));
        assertThat(one(search.search(BRAND, onInstagram)).choices().of(PartnerFacet.TIER))
            .extracting(Choices.Choice::value)
            .containsExactlyInAnyOrder("MICRO", "MID");
    }

    @Test
    void engagementIsAShareOfTheNetworksOwnKind() {
        assertThat(names(ALL.only(PartnerFacet.NETWORK, "INSTAGRAM").between(ENGAGEMENT, 0.05, 0.05))).containsExactly(
            "Maëlle"
        );
    }

    @Test
    void ownersTagsAndStagesFilterToo() {
        assertThat(
            names(ALL.only(PartnerFacet.STAGE, "NONE").only(PartnerFacet.OWNER, "carol").only(TAG, "ete"))
        ).containsExactly("Maëlle");
        assertThat(names(ALL.only(PartnerFacet.OWNER, PartnerFacet.NONE))).containsExactly("Idriss", "Malo", "Œuvre");
    }

    @Test
    void whatIsUnknownComesLastWhenTheLargestComeFirst() {
        assertThat(names(sorted(By.FOLLOWERS, true, 50, null))).containsExactly("Idriss", "Malo", "Maëlle", "Œuvre");
    }

    @Test
    void colleaguesAreInTheOrderOfTheirNamesAndNobodyComesLast() {
        String brand = Ids.next();
        var rows = List.of(
            owned("1", "Un", "c9"),
            owned("2", "Deux", "c1"),
            owned("3", "Trois", null),
            owned("4", "Quatre", "gone")
        );
        all(desk.get(Roster.class).welcome(brand, imported("owned"), rows));
        for (boolean descending : new boolean[] { false, true }) {
            var asked = ALL.among(List.of("c9", "c1")).sorted(By.OWNER, descending);
            var seen = new ArrayList<String>();
            String cursor = null;
            do {
                var page = one(search.search(brand, asked.page(1, cursor)));
                page.items().forEach(item -> seen.add(first(item)));
                cursor = page.nextCursor();
            } while (cursor != null);
            assertThat(seen).isEqualTo(
                descending ? List.of("Quatre", "Deux", "Un", "Trois") : List.of("Un", "Deux", "Quatre", "Trois")
            );
        }
    }

    private static Newcomer owned(String key, String name, @Nullable String owner) {
        Handle on = Handle.of(TIKTOK, "owned" + key);
        var of = profile(name, null);
        return new Newcomer(key, of, List.of(on), java.util.Map.of(), null, List.of(), List.of(), owner);
    }

    @Test
    void everyPageGoesOnWhereTheLastOneEndedWhateverTheSort() {
        for (By by : By.values()) {
            for (boolean descending : new boolean[] { true, false }) {
                var whole = names(sorted(by, descending, 50, null));
                assertThat(inPagesOf(1, by, descending))
                    .as(by + " " + descending)
                    .isEqualTo(whole);
                assertThat(inPagesOf(3, by, descending))
                    .as(by + " " + descending)
                    .isEqualTo(whole);
            }
        }
    }

    @Test
    void theTotalCountsAllPages() {
        assertThat(one(search.search(BRAND, sorted(By.NAME, false, 1, null))).total()).isEqualTo(4);
    }

    @Test
    void aCursorOfAnotherSortIsBad() {
        var cursor = one(search.search(BRAND, sorted(By.NAME, false, 1, null))).nextCursor();
        StepVerifier.create(search.search(BRAND, sorted(By.FOLLOWERS, false, 1, cursor))).verifyError(
            Cursor.BadCursorException.class
        );
    }

    @Test
    void aThousandWithTheSameSizeEachComeOnce() {
        String brand = Ids.next();
        var rows = IntStream.range(0, 400)
            .mapToObj(i -> row("r" + i, "Same", TIKTOK, "same" + i, 7))
            .toList();
        all(desk.get(Roster.class).welcome(brand, imported("same"), rows));
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = one(search.search(brand, sorted(By.FOLLOWERS, true, 33, cursor)));
            page.items().forEach(item -> seen.add(item.line().partnerId()));
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().hasSize(400);
    }

    @Test
    void aFacetsOwnCountsIgnoreItsOwnSelectionAndFollowAllOthers() {
        var asked = ALL.only(COUNTRY, "BE").counting(Set.of(COUNTRY, CATEGORY));
        var found = one(search.search(BRAND, asked));
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.choices().of(COUNTRY)).containsExactly(choice("FR", 3), choice("BE", 1));
        assertThat(found.choices().of(CATEGORY)).containsExactly(new Choices.Choice("velo", "Vélo", 1));
    }

    @Test
    void theChoicesSayHowManyEachHolds() {
        var all = Set.of(CATEGORY, PartnerFacet.NETWORK, COUNTRY, TAG, PartnerFacet.ALL_GREEN);
        var choices = one(search.search(BRAND, ALL.counting(all))).choices();
        assertThat(choices.of(CATEGORY)).contains(new Choices.Choice("velo", "Vélo", 2));
        assertThat(choices.of(PartnerFacet.NETWORK)).contains(choice("TIKTOK", 2));
        assertThat(choices.of(TAG)).containsExactly(new Choices.Choice("ete", "été", 1));
        assertThat(choices.of(PartnerFacet.ALL_GREEN)).containsExactly(choice("NO", 4));
    }

    @Test
    void whatAnotherBrandKnowsIsNeverCounted() {
        var found = one(search.search(Ids.next(), ALL.counting(Set.of(PartnerFacet.values()))));
        assertThat(found.total()).isZero();
        assertThat(found.choices().values().values()).allMatch(List::isEmpty);
    }

    private static Choices.Choice choice(String value, long count) {
        return new Choices.Choice(value, value, count);
    }

    private static List<String> inPagesOf(int size, By by, boolean descending) {
        var names = new ArrayList<String>();
        String cursor = null;
        do {
            var page = one(search.search(BRAND, sorted(by, descending, size, cursor)));
            page.items().forEach(item -> names.add(first(item)));
            cursor = page.nextCursor();
        } while (cursor != null);
        return names;
    }

    private static List<String> names(PartnerQuery query) {
        return one(search.search(BRAND, query)).items().stream().map(PartnerSearchTests::first).toList();
    }

    private static String first(PartnerSearch.Hit item) {
        return Stream.of(item.line().displayName().split(" ")).findFirst().orElseThrow();
    }

    private static PartnerQuery words(String words) {
        return ALL.saying(words);
    }

    private static PartnerQuery sorted(By by, boolean descending, int limit, @Nullable String cursor) {
        return ALL.sorted(by, descending).page(limit, cursor);
    }
}
