package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.Desk.all;
import static relais.partners.Desk.one;
import static relais.partners.Examples.imported;
import static relais.partners.Examples.row;
import static relais.partners.Network.INSTAGRAM;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import relais.partners.PartnerQuery.Order.By;
import relais.platform.Ids;
import relais.platform.decision.RefusedException;

/** Whom somebody means who says "these" or "all of those". */
@Tag("storage")
class ChoosingTests {

    static final String BRAND = Ids.next();
    static final PartnerQuery BY_FOLLOWERS = PartnerQuery.everybody().sorted(By.FOLLOWERS, true);

    static Desk desk;
    static Choosing choosing;
    static List<String> people;

    @BeforeAll
    static void aList() {
        desk = new Desk();
        choosing = new Choosing(desk.get(PartnerSearch.class), desk.get(Relationships.class));
        people = welcomed(BRAND, "a", 1_200);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void allWhoMatchComeInTheOrderShown() {
        assertThat(all(choosing.ids(BRAND, matching(BY_FOLLOWERS)))).containsExactlyElementsOf(people.reversed());
        assertThat(all(choosing.partners(BRAND, matching(BY_FOLLOWERS))))
            .extracting(Relationship::partnerId)
            .containsExactlyElementsOf(people.reversed());
    }

    @Test
    void howeverTheyAreReadEachComesOnce() {
        var pieces = all(desk.get(PartnerSearch.class).all(BRAND, BY_FOLLOWERS.page(500, null)));
        assertThat(pieces)
            .extracting(piece -> piece.partnerIds().size())
            .containsExactly(500, 500, 200);
        assertThat(pieces).allMatch(piece -> piece.total() == 1_200);
        assertThat(pieces.stream().flatMap(piece -> piece.partnerIds().stream())).containsExactlyElementsOf(
            people.reversed()
        );
    }

    @Test
    void exceptionsAreLeftOut() {
        var others = new Chosen.Matching(BY_FOLLOWERS, Set.of(people.get(3), people.get(1_000), "nobody"), 1_200L);
        assertThat(all(choosing.ids(BRAND, others)))
            .hasSize(1_198)
            .doesNotContain(people.get(3), people.get(1_000));
    }

    @Test
    void whatIsDoneToTheFirstDoesNotChangeWhoComesNext() {
        String brand = Ids.next();
        List<String> all = welcomed(brand, "b", 1_200);
        var untouched = PartnerQuery.everybody().only(PartnerFacet.STAGE, "NONE").sorted(By.FOLLOWERS, false);
        var done = new ArrayList<String>();
        all(
            choosing
                .ids(brand, matching(untouched))
                .concatMap(id -> contacted(brand, id).doOnNext(_ -> done.add(id)), 1)
        );
        assertThat(done).containsExactlyElementsOf(all);
        assertThat(all(choosing.ids(brand, matching(untouched)))).isEmpty();
    }

    @Test
    void thoseNamedComeInTheOrderGivenAndOnlyThoseOfTheBrand() {
        String stranger = welcomed(Ids.next(), "c", 1).getFirst();
        var named = new Chosen.Named(
            List.of(people.get(9), stranger, people.get(2), "nobody", people.get(9), people.get(5)),
            null
        );
        assertThat(all(choosing.ids(BRAND, named))).containsExactly(people.get(9), people.get(2), people.get(5));
    }

    @Test
    void thoseWhoWerePickedInAViewComeInItsOrderAlsoWhereItHasLeftThemOutSince() {
        var picked = List.of(people.get(2), people.get(900), "nobody", people.get(5));
        var seenIn = BY_FOLLOWERS.only(PartnerFacet.COUNTRY, "ZZ");
        assertThat(all(choosing.ids(BRAND, new Chosen.Named(picked, seenIn)))).containsExactly(
            people.get(900),
            people.get(5),
            people.get(2)
        );
        var searching = PartnerQuery.everybody().saying("personne 5").sorted(By.RELEVANCE, true);
        assertThat(all(choosing.ids(BRAND, new Chosen.Named(picked, searching))))
            .startsWith(people.get(5))
            .containsExactlyInAnyOrder(people.get(2), people.get(900), people.get(5));
    }

    @Test
    void whoeverChoseAllWhoMatchIsToldWhenTheyAreOthersNow() {
        StepVerifier.create(
            choosing.ids(BRAND, new Chosen.Matching(BY_FOLLOWERS, Set.of(), 1_199L))
        ).verifyErrorSatisfies(failure -> {
            var reason = ((RefusedException) failure).reason();
            assertThat(reason.name()).isEqualTo("OTHERS_MATCH_NOW");
            assertThat(reason.params()).containsEntry("told", "1199").containsEntry("now", "1200");
        });
    }

    @Test
    void byNameNoMoreAreDealtWithThanWasAgreed() {
        assertThat(one(choosing.named(BRAND, matching(BY_FOLLOWERS), 1_200))).containsExactlyElementsOf(
            people.reversed()
        );
        StepVerifier.create(choosing.named(BRAND, matching(BY_FOLLOWERS), 300)).verifyErrorSatisfies(failure -> {
            var reason = ((RefusedException) failure).reason();
            assertThat(reason.name()).isEqualTo("TOO_MANY_CHOSEN");
            assertThat(reason.params()).containsEntry("most", "300");
        });
    }

    @Test
    void nobodyIsChosenWhereNobodyMatches() {
        var nowhere = PartnerQuery.everybody().only(PartnerFacet.COUNTRY, "ZZ");
        assertThat(all(choosing.ids(BRAND, new Chosen.Matching(nowhere, Set.of(), 0L)))).isEmpty();
    }

    @Test
    void anAnswerThatIsNotReadToItsEndIsLetGo() {
        StepVerifier.create(choosing.ids(BRAND, matching(BY_FOLLOWERS)).take(5))
            .expectNextCount(5)
            .verifyComplete();
        assertThat(one(desk.get(PartnerSearch.class).search(BRAND, BY_FOLLOWERS)).total()).isEqualTo(1_200);
    }

    private static Chosen matching(PartnerQuery question) {
        return new Chosen.Matching(question, Set.of(), null);
    }

    private static Mono<Relationship> contacted(String brand, String partnerId) {
        return desk.get(Knowing.class).standing(brand, partnerId, standing -> standing.at(RelationshipStage.CONTACTED));
    }

    /** So many, from the smallest to the largest. */
    private static List<String> welcomed(String brand, String prefix, int count) {
        String name = prefix + brand.toLowerCase(Locale.ROOT).substring(18);
        var rows = IntStream.range(0, count)
            .mapToObj(i -> row(prefix + i, "Personne " + i, INSTAGRAM, name + i, 1_000L + i))
            .toList();
        return Flux.fromIterable(rows)
            .buffer(500)
            .concatMap(some -> desk.get(Roster.class).welcome(brand, imported(prefix), some))
            .map(Roster.Welcomed::partnerId)
            .collectList()
            .toFuture()
            .join();
    }
}
