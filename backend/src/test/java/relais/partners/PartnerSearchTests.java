package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.Desk.all;
import static relais.partners.Desk.one;
import static relais.partners.Examples.*;
import static relais.partners.Network.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import relais.partners.PartnerQuery.Order;
import relais.partners.PartnerQuery.Order.By;
import relais.partners.PartnerQuery.Range;
import relais.platform.Ids;
import relais.platform.paging.Cursor;

/** The grid finds whom one means. */
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
    void filtersAddUpAndTheirValuesAreAlternatives() {
        assertThat(names(with(Set.of(), Set.of("velo"), Set.of()))).containsExactly("Idriss", "Malo");
        assertThat(names(with(Set.of(INSTAGRAM), Set.of("velo"), Set.of()))).containsExactly("Malo");
        assertThat(names(with(Set.of(TIKTOK, YOUTUBE), Set.of(), Set.of()))).containsExactly(
            "Idriss",
            "Maëlle",
            "Œuvre"
        );
        assertThat(names(with(Set.of(), Set.of("velo", "famille"), Set.of("BE")))).containsExactly("Idriss");
    }

    @Test
    void aRangeLeavesOutWhatIsUnknownAndSpeaksOfTheNetworkAskedFor() {
        assertThat(names(sized(Set.of(), new Range(null, 132_000L)))).containsExactly("Maëlle", "Malo");
        assertThat(names(sized(Set.of(TIKTOK), new Range(20_000L, 30_000L)))).containsExactly("Maëlle");
        assertThat(names(sized(Set.of(INSTAGRAM), new Range(20_000L, 30_000L)))).isEmpty();
    }

    @Test
    void engagementIsAShareOfTheNetworksOwnKind() {
        var five = query(q ->
            new PartnerQuery(
                "",
                Set.of(INSTAGRAM),
                Set.of(),
                Set.of(),
                Set.of(),
                Range.OPEN,
                new Range(0.05, 0.05),
                Set.of(),
                Set.of(),
                Set.of(),
                q.order(),
                50,
                null
            )
        );
        assertThat(names(five)).containsExactly("Maëlle");
    }

    @Test
    void ownersTagsAndStagesFilterToo() {
        var hers = query(q ->
            new PartnerQuery(
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Range.OPEN,
                Range.OPEN,
                Set.of(RelationshipStage.NONE),
                Set.of("carol"),
                Set.of("ete"),
                q.order(),
                50,
                null
            )
        );
        assertThat(names(hers)).containsExactly("Maëlle");
    }

    @Test
    void whatIsUnknownComesLastWhenTheLargestComeFirst() {
        assertThat(names(sorted(By.FOLLOWERS, true, 50, null))).containsExactly("Idriss", "Malo", "Maëlle", "Œuvre");
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
            page.items().forEach(item -> seen.add(item.id()));
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().hasSize(400);
    }

    @Test
    void theChoicesSayHowManyEachHolds() {
        var choices = one(search.choices(BRAND));
        assertThat(choices.categories()).contains(new Choices.Choice("velo", "Vélo", 2));
        assertThat(choices.networks()).contains(new Choices.Choice("TIKTOK", "TIKTOK", 2));
        assertThat(choices.countries()).containsExactly(
            new Choices.Choice("FR", "FR", 3),
            new Choices.Choice("BE", "BE", 1)
        );
        assertThat(choices.tags()).containsExactly(new Choices.Choice("ete", "été", 1));
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

    private static String first(Relationship item) {
        return Stream.of(item.displayName().split(" ")).findFirst().orElseThrow();
    }

    private static PartnerQuery query(UnaryOperator<PartnerQuery> change) {
        return change.apply(ALL);
    }

    private static PartnerQuery words(String words) {
        return query(q ->
            new PartnerQuery(
                words,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Range.OPEN,
                Range.OPEN,
                Set.of(),
                Set.of(),
                Set.of(),
                q.order(),
                50,
                null
            )
        );
    }

    private static PartnerQuery with(Set<Network> networks, Set<String> categories, Set<String> countries) {
        return query(q ->
            new PartnerQuery(
                "",
                networks,
                categories,
                countries,
                Set.of(),
                Range.OPEN,
                Range.OPEN,
                Set.of(),
                Set.of(),
                Set.of(),
                q.order(),
                50,
                null
            )
        );
    }

    private static PartnerQuery sized(Set<Network> networks, Range followers) {
        return query(q ->
            new PartnerQuery(
                "",
                networks,
                Set.of(),
                Set.of(),
                Set.of(),
                followers,
                Range.OPEN,
                Set.of(),
                Set.of(),
                Set.of(),
                q.order(),
                50,
                null
            )
        );
    }

    private static PartnerQuery sorted(By by, boolean descending, int limit, @Nullable String cursor) {
        return query(_ ->
            new PartnerQuery(
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Range.OPEN,
                Range.OPEN,
                Set.of(),
                Set.of(),
                Set.of(),
                new Order(by, descending),
                limit,
                cursor
            )
        );
    }
}
