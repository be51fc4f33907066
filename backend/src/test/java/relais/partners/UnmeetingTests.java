package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static relais.partners.Desk.all;
import static relais.partners.Desk.one;
import static relais.partners.Examples.MONDAY;
import static relais.partners.Examples.imported;
import static relais.partners.Examples.row;
import static relais.partners.Network.INSTAGRAM;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import relais.platform.Ids;

/** An import is taken back: whoever came by it goes as a whole, but for those who are somebody's work. */
class UnmeetingTests {

    static Desk desk;
    static Roster roster;

    final String brand = Ids.next();
    final String otherBrand = Ids.next();
    final String job = Ids.next();
    final String handle = "ines" + Ids.next().toLowerCase(java.util.Locale.ROOT).substring(18);

    @BeforeAll
    static void open() {
        desk = new Desk();
        roster = desk.get(Roster.class);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void whoeverGoesLeavesNothingBehindUnlessAnotherBrandKeepsThem() {
        List<String> came = welcomed(600);
        String shared = came.getFirst();
        all(roster.welcome(otherBrand, imported("theirs"), List.of(row("1", "Inès", INSTAGRAM, handle + 0, 5))));
        tell(brand, shared);
        tell(brand, came.getLast());
        tell(otherBrand, shared);

        assertThat(one(roster.undo(brand, job))).isEqualTo(new Roster.Undone(600, 0, 0, 0));

        assertThat(all(desk.mongo.find(query(where("_id").in(came)), Partner.class)))
            .extracting(Partner::id)
            .containsExactly(shared);
        assertThat(all(desk.mongo.find(query(where("partnerId").in(came)), Timeline.Line.class)))
            .extracting(Timeline.Line::brandId)
            .containsExactly(otherBrand);
        assertThat(one(desk.get(Knowing.class).get(otherBrand, shared)).name()).isEqualTo("Inès");
        assertThat(all(roster.known(brand, List.of("instagram:" + handle + 1)))).isEmpty();
    }

    @Test
    void whoIsKeptForAReasonOrHasADoorIsToldAsKept() {
        List<String> came = welcomed(3);
        one(
            desk.mongo.save(
                new RetentionRecord(
                    Relationship.idOf(brand, came.get(0)),
                    brand,
                    came.get(0),
                    "a friend of the house",
                    "carol",
                    "Carol",
                    MONDAY,
                    null
                )
            )
        );
        one(
            desk.mongo.save(
                new relais.identity.PortalAccount(
                    Ids.next(),
                    1,
                    came.get(1),
                    "N1",
                    handle + "@exemple.test",
                    java.util.Locale.FRENCH,
                    java.util.Set.of(brand),
                    true,
                    false,
                    Map.of()
                )
            )
        );
        Roster.Undone undone = one(roster.undo(brand, job));
        assertThat(undone.removed()).isEqualTo(1);
        assertThat(all(roster.edits(brand, job, null, 10))).containsExactlyInAnyOrder(
            new Roster.Edit(came.get(0), "N0", List.of(PartnerPart.WHOLE)),
            new Roster.Edit(came.get(1), "N1", List.of(PartnerPart.WHOLE))
        );
        assertThat(all(desk.mongo.find(query(where("_id").in(came)), Partner.class)))
            .extracting(Partner::id)
            .containsExactlyInAnyOrder(came.get(0), came.get(1));
    }

    @Test
    void aSheetImportedTwiceByMistakeIsTakenBackWholeOnceBothAre() {
        List<String> came = welcomed(3);
        again("twice", "N", 1);

        assertThat(one(roster.undo(brand, "twice"))).isEqualTo(new Roster.Undone(0, 0, 0, 0));
        assertThat(one(roster.undo(brand, job))).isEqualTo(new Roster.Undone(3, 0, 0, 0));

        assertThat(all(desk.mongo.find(query(where("_id").in(came)), Partner.class))).isEmpty();
    }

    @Test
    void aListThatWasCorrectedByAnotherIsTakenBackWholeOnceBothAre() {
        List<String> came = welcomed(3);
        again("corrected", "Nora ", 1_000);

        assertThat(one(roster.undo(brand, "corrected"))).isEqualTo(new Roster.Undone(0, 0, 3, 0));
        assertThat(one(roster.undo(brand, job))).isEqualTo(new Roster.Undone(3, 0, 0, 0));

        assertThat(all(desk.mongo.find(query(where("_id").in(came)), Partner.class))).isEmpty();
    }

    @Test
    void whomAnotherListMetStaysAsLongAsThatListStands() {
        welcomed(4);
        all(roster.welcome(brand, imported("names"), List.of(row("r0", "Nora", INSTAGRAM, handle + 0, 1))));
        all(roster.welcome(brand, imported("figures"), List.of(row("r1", "N1", INSTAGRAM, handle + 1, 9_000))));

        assertThat(one(roster.undo(brand, job))).isEqualTo(new Roster.Undone(2, 2, 0, 2));

        one(roster.undo(brand, "names"));
        one(roster.undo(brand, "figures"));
        assertThat(one(roster.undo(brand, job)).removed()).isEqualTo(2);
    }

    @Test
    void whoeverAColleagueWroteToBetweenTwoListsStaysWhenBothAreTakenBack() {
        List<String> came = welcomed(2);
        again("before", "Nora ", 1_000);
        one(desk.get(Knowing.class).standing(brand, came.getFirst(), s -> s.at(RelationshipStage.IDENTIFIED)));
        again("after", "Nadia ", 2_000);
        one(roster.undo(brand, "after"));
        one(roster.undo(brand, "before"));

        assertThat(one(roster.undo(brand, job))).isEqualTo(new Roster.Undone(1, 1, 0, 1));
    }

    @Test
    void whoeverCameByAFormSinceStaysWhenTheListIsTakenBack() {
        welcomed(1);
        var form = new Origin("Candidature", Examples.MONDAY_DATE, "casting", "a1", MONDAY, null, null);
        all(roster.welcome(brand, form, List.of(row("a1", "N0", INSTAGRAM, handle + 0, 1))));

        assertThat(one(roster.undo(brand, job))).isEqualTo(new Roster.Undone(0, 1, 0, 1));
    }

    @Test
    void whoeverHasAFormOpenHearsThatAListHasWrittenMeanwhile() {
        String ines = welcomed(1).getFirst();
        long seen = one(desk.get(Knowing.class).relationship(brand, ines)).edition();
        again("meanwhile", "Nora ", 1_000);
        assertThat(one(desk.get(Knowing.class).relationship(brand, ines)).edition()).isEqualTo(seen + 1);
    }

    /** Everybody of the list once more, by another one. */
    private void again(String other, String name, long more) {
        var rows = IntStream.range(0, 3)
            .mapToObj(i -> row("r" + i, name + i, INSTAGRAM, handle + i, i + more))
            .filter(one -> !all(roster.known(brand, List.of(one.handles().getFirst().key()))).isEmpty())
            .toList();
        all(roster.welcome(brand, imported(other), rows));
    }

    @Test
    void anUndoThatWasCutOffLeavesNothingBehindWhenItIsToldAgain() {
        List<String> came = welcomed(3);
        var accident = desk.get(Desk.Accident.class);
        accident.afterWrites(1);
        assertThatThrownBy(() -> one(roster.undo(brand, job))).hasRootCauseMessage("killed");
        accident.over();
        assertThat(all(desk.mongo.find(query(where("_id").in(came)), Partner.class))).hasSize(3);

        one(roster.undo(brand, job));

        assertThat(all(desk.mongo.find(query(where("_id").in(came)), Partner.class))).isEmpty();
        assertThat(all(desk.mongo.findAll(Unmeeting.Going.class))).isEmpty();
    }

    private List<String> welcomed(int people) {
        var rows = IntStream.range(0, people)
            .mapToObj(i -> row("r" + i, "N" + i, INSTAGRAM, handle + i, i + 1))
            .toList();
        return all(
            reactor.core.publisher.Flux.fromIterable(rows)
                .buffer(Roster.BATCH)
                .concatMap(some -> roster.welcome(brand, imported(job), some))
                .map(Roster.Welcomed::partnerId)
        );
    }

    private static void tell(String brandId, String partnerId) {
        one(
            desk
                .get(Timeline.class)
                .tell(
                    brandId,
                    partnerId,
                    new TimelineEntry(Ids.next(), MONDAY, "carol", TimelineCode.values()[0], Map.of(), null)
                )
        );
    }
}
