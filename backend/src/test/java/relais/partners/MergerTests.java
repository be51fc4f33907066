package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static relais.partners.Desk.all;
import static relais.partners.Desk.one;
import static relais.partners.Examples.*;
import static relais.partners.Network.INSTAGRAM;
import static relais.partners.Network.TIKTOK;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import relais.platform.Ids;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.news.Heard;

/** Merges are carried out to the end, whatever happens to the process, on either engine. */
@Tag("storage")
class MergerTests {

    static Desk desk;

    final String brand = Ids.next();
    final String otherBrand = Ids.next();
    final String handle = "ines" + Ids.next().toLowerCase(Locale.ROOT).substring(18);

    @BeforeAll
    static void open() {
        desk = new Desk();
        one(
            desk.mongo
                .getCollection("merges")
                .flatMap(merges ->
                    reactor.core.publisher.Mono.from(
                        merges.createIndex(
                            new org.bson.Document("busy", 1),
                            new com.mongodb.client.model.IndexOptions().unique(true).sparse(true)
                        )
                    )
                )
        );
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @AfterEach
    void calm() {
        desk.get(Desk.Accident.class).over();
    }

    @Test
    void everythingOfTheOneIsFoundAtTheOther() {
        var both = both(brand);
        Merge done = merged(both);
        var kept = known(both.kept);
        assertThat(kept.relationship().accounts()).hasSize(2);
        assertThat(kept.metrics())
            .extracting(Metrics::account)
            .containsExactlyInAnyOrder("instagram:" + handle, "tiktok:" + handle);
        assertThat(timeline(both.kept)).contains(TimelineCode.PARTNERS_MERGED, TimelineCode.NOTE_WRITTEN);
        assertThat(known(both.absorbed).partnerId()).as("old addresses lead there").isEqualTo(both.kept);
        assertThat(found("tiktok:" + handle)).containsExactly(both.kept);
        assertThat(done.busy()).isNull();
    }

    @Test
    void aListThatNamesTheOneWhoWentSpeaksOfTheOtherFromThenOn() {
        var both = both(brand);
        merged(both);
        var again = one(
            desk
                .get(Roster.class)
                .welcome(brand, imported("j2"), List.of(row("1", "Inès", TIKTOK, handle, 9_999)))
                .next()
        );
        assertThat(again.partnerId()).isEqualTo(both.kept);
        assertThat(again.created()).isFalse();
    }

    @Test
    void anotherBrandsPictureStaysAsItIs() {
        var here = both(brand);
        var there = both(otherBrand);
        assertThat(there.kept).as("the same people").isEqualTo(here.kept);
        var before = stored(otherBrand, here.kept);
        merged(here);
        assertThat(stored(otherBrand, here.kept)).isEqualTo(before);
        assertThat(stored(otherBrand, here.absorbed).isHere()).isTrue();
        assertThat(one(desk.get(Partners.class).get(here.kept)).keys()).containsExactly("instagram:" + handle);
    }

    @Test
    void takenBackBothAreAsTheyWere() {
        var both = both(brand);
        var kept = stored(brand, both.kept);
        var absorbed = stored(brand, both.absorbed);
        var events = timeline(both.absorbed);
        Merge undone = undone(merged(both));
        assertThat(undone.state()).isInstanceOf(MergeState.Undone.class);
        same(stored(brand, both.kept), kept);
        same(stored(brand, both.absorbed), absorbed);
        assertThat(known(both.absorbed).metrics())
            .extracting(Metrics::account)
            .containsExactly("tiktok:" + handle);
        assertThat(timeline(both.absorbed)).isEqualTo(events);
        assertThat(found("tiktok:" + handle)).containsExactly(both.absorbed);
    }

    @Test
    void whoSaidNoWhileTheTwoWereOneIsWrittenToAsNeitherAfterwards() {
        var both = both(brand);
        Merge done = merged(both);
        change(both.absorbed, known -> known.objected("o1", "Par le lien d'une lettre", MONDAY));
        undone(done);
        assertThat(known(both.absorbed).partnerId()).isEqualTo(both.absorbed);
        assertThat(known(both.absorbed).relationship().saidNo()).isTrue();
        assertThat(known(both.kept).relationship().saidNo()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3 })
    void whatWasTypedOverAMandateGoesBackWithItAlsoAfterAnAccident(int writes) {
        var both = both(brand);
        change(both.absorbed, known -> known.mandated(mandate(null), MONDAY_DATE, CAROL, MONDAY));
        Merge done = merged(both);
        change(both.absorbed, known -> known.remandated(mandate(MONDAY_DATE), CAROL, MONDAY));
        Merge undoing = undoing(done);
        var news = new MergeNews.UndoBegun(brand, both.kept, both.absorbed, CAROL);
        desk.get(Desk.Accident.class).afterWrites(writes);
        assertThatThrownBy(() -> hear(undoing, news));
        desk.get(Desk.Accident.class).over();
        hear(undoing, news);
        assertThat(stored(brand, both.absorbed).casting().mandate("x").until()).isEqualTo(MONDAY_DATE);
        assertThat(stored(brand, both.kept).casting().mandates()).isEmpty();
    }

    private void change(String partnerId, Function<Relationship, Decision<Relationship>> decide) {
        one(desk.get(Ledger.class).change(desk.get(Relationships.class).get(brand, partnerId), decide));
    }

    private static Mandate mandate(@Nullable LocalDate until) {
        return new Mandate(
            "x",
            "a1",
            Set.of(Mandate.Power.NEGOTIATE),
            LocalDate.parse("2026-01-01"),
            until,
            Mandate.Payee.TALENT,
            "",
            null,
            CAROL,
            MONDAY
        );
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5 })
    void killedAfterAnyWriteItGoesOnWhereItStopped(int writes) {
        var both = both(brand);
        Merge begun = begun(both);
        desk.get(Desk.Accident.class).afterWrites(writes);
        assertThatThrownBy(() -> hear(begun, new MergeNews.MergeBegun(brand, both.kept, both.absorbed, CAROL)));
        desk.get(Desk.Accident.class).over();
        hear(begun, new MergeNews.MergeBegun(brand, both.kept, both.absorbed, CAROL));
        var done = one(desk.get(Merges.class).get(brand, begun.id()));
        assertThat(done.state()).isInstanceOf(MergeState.Done.class);
        var kept = known(both.kept);
        assertThat(kept.relationship().accounts()).hasSize(2);
        assertThat(kept.relationship().notes()).hasSize(1);
        assertThat(kept.metrics()).hasSize(2);
        undone(done);
        assertThat(stored(brand, both.kept).accounts()).hasSize(1);
        assertThat(known(both.absorbed).relationship().notes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3 })
    void killedWhileItIsTakenBackItGoesOnToo(int writes) {
        var both = both(brand);
        var kept = stored(brand, both.kept);
        Merge undoing = undoing(merged(both));
        var news = new MergeNews.UndoBegun(brand, both.kept, both.absorbed, CAROL);
        desk.get(Desk.Accident.class).afterWrites(writes);
        assertThatThrownBy(() -> hear(undoing, news));
        desk.get(Desk.Accident.class).over();
        hear(undoing, news);
        assertThat(one(desk.get(Merges.class).get(brand, undoing.id())).state()).isInstanceOf(MergeState.Undone.class);
        same(stored(brand, both.kept), kept);
        assertThat(known(both.absorbed).metrics()).hasSize(1);
    }

    @Test
    void ofTwoWhoMergeTheSameAtOnceOneIsTold() {
        var both = both(brand);
        begun(both);
        assertThatThrownBy(() -> begun(new Both(both.absorbed, both.kept)))
            .hasRootCauseInstanceOf(com.mongodb.MongoException.class)
            .hasCauseInstanceOf(DuplicateKeyException.class);
    }

    private record Both(String kept, String absorbed) {}

    private Both both(String brandId) {
        var met = all(
            desk
                .get(Roster.class)
                .welcome(
                    brandId,
                    imported("j1"),
                    List.of(
                        row("1", "Inès Marchetti", INSTAGRAM, handle, 12_400),
                        row("2", "I. Marchetti", TIKTOK, handle, 3_100)
                    )
                )
        );
        var both = new Both(met.getFirst().partnerId(), met.getLast().partnerId());
        if (brandId.equals(brand)) {
            one(
                desk
                    .get(Ledger.class)
                    .change(desk.get(Relationships.class).get(brandId, both.absorbed), known ->
                        known.noted("n1", "Préfère le matin", CAROL, MONDAY)
                    )
            );
            one(
                desk
                    .get(Timeline.class)
                    .tell(
                        brandId,
                        both.absorbed,
                        new TimelineEntry(Ids.next(), MONDAY, CAROL, TimelineCode.NOTE_WRITTEN, Map.of(), null)
                    )
            );
        }
        return both;
    }

    private Merge begun(Both both) {
        return one(
            desk
                .get(Ledger.class)
                .enter(
                    Merge.begun(
                        Ids.next(),
                        stored(brand, both.kept),
                        stored(brand, both.absorbed),
                        Set.of(MergeField.NAME),
                        Set.of(),
                        Map.of(),
                        CAROL,
                        MONDAY
                    )
                )
        );
    }

    private Merge merged(Both both) {
        Merge begun = begun(both);
        hear(begun, new MergeNews.MergeBegun(brand, both.kept, both.absorbed, CAROL));
        hear(begun, new MergeNews.MergeFinished(brand, both.kept, both.absorbed, CAROL));
        return one(desk.get(Merges.class).get(brand, begun.id()));
    }

    private Merge undoing(Merge done) {
        return one(
            desk
                .get(Ledger.class)
                .change(desk.get(Merges.class).get(brand, done.id()), merge -> merge.undo(true, CAROL, MONDAY))
        );
    }

    private Merge undone(Merge done) {
        Merge undoing = undoing(done);
        hear(undoing, new MergeNews.UndoBegun(brand, done.keptId(), done.absorbedId(), CAROL));
        return one(desk.get(Merges.class).get(brand, done.id()));
    }

    private static void hear(Merge merge, MergeNews news) {
        one(
            desk
                .get(Merger.class)
                .hear(new Heard<>(Ids.next(), MONDAY, merge.id(), news))
                .thenReturn(true)
        );
    }

    private KnownPartner known(String partnerId) {
        return one(desk.get(Knowing.class).get(brand, partnerId));
    }

    private static Relationship stored(String brandId, String partnerId) {
        return one(desk.get(Relationships.class).getItself(brandId, partnerId));
    }

    private List<String> found(String key) {
        return all(desk.get(Relationships.class).findByKeys(brand, List.of(key)).map(Relationship::partnerId));
    }

    private List<TimelineCode> timeline(String partnerId) {
        return one(desk.get(Timeline.class).read(brand, partnerId, 50, null))
            .items()
            .stream()
            .map(TimelineEntry::code)
            .toList();
    }

    private static void same(Relationship now, Relationship before) {
        assertThat(now).usingRecursiveComparison().ignoringFields("version", "updatedAt", "merged").isEqualTo(before);
    }
}
