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
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import relais.platform.Ids;
import relais.platform.decision.Ledger;

/** Lists come in, again and again, and everyone in them is met once. */
class EnrollingTests {

    static Desk desk;
    static Roster roster;

    final String brand = Ids.next();
    final String otherBrand = Ids.next();
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
    void aRowMakesAPartnerWithItsFigures() {
        var ines = welcomed(brand, imported("j1"), row("1", "Inès Marchetti", INSTAGRAM, handle, 12_400));
        assertThat(ines.created()).isTrue();
        KnownPartner known = one(desk.get(Knowing.class).get(brand, ines.partnerId()));
        assertThat(known.name()).isEqualTo("Inès Marchetti");
        assertThat(known.metrics())
            .singleElement()
            .satisfies(m -> {
                assertThat(m.figures().followers()).isEqualTo(12_400);
                assertThat(m.id()).isEqualTo(
                    brand +
                        ":" +
                        known.relationship().partnerId() +
                        ":instagram:" +
                        handle +
                        ":2026-11-16:import-liste-de-novembre:j1"
                );
            });
        assertThat(known.relationship().accounts().getFirst().followers()).isEqualTo(12_400);
        assertThat(known.relationship().origin().importRow()).isEqualTo("1");
    }

    @Test
    void aBatchToldAgainAfterACrashChangesNothingAndAnswersTheSame() {
        var rows = IntStream.range(0, 50)
            .mapToObj(i -> row("r" + i, "N" + i, TIKTOK, handle + i, i))
            .toList();
        var first = all(roster.welcome(brand, imported("j1"), rows));
        var again = all(roster.welcome(brand, imported("j1"), rows));
        assertThat(again).isEqualTo(first).allMatch(Roster.Welcomed::created);
        assertThat(relationship(first.getFirst().partnerId()).version()).isEqualTo(1);
        assertThat(first.stream().map(Roster.Welcomed::partnerId).distinct()).hasSize(50);
    }

    @Test
    void aLaterListCompletesWhomItMeetsAgain() {
        welcomed(brand, imported("j1"), told("1", profile("Inès", "FR", "Beauté"), INSTAGRAM, handle, Figures.NONE));
        var again = welcomed(
            brand,
            imported("j2"),
            told(
                "7",
                profile("", null, "beaute", "Voyage"),
                INSTAGRAM,
                "@" + handle.toUpperCase(),
                Figures.followers(9)
            )
        );
        assertThat(again.created()).isFalse();
        var ines = relationship(again.partnerId());
        assertThat(ines.profile()).isEqualTo(profile("Inès", "FR", "Beauté", "Voyage"));
        assertThat(ines.accounts().getFirst().followers()).isEqualTo(9);
        assertThat(ines.origin().importJobId()).isEqualTo("j1");
        assertThat(ines.laterOrigins()).extracting(Origin::importJobId).containsExactly("j2");
    }

    @Test
    void aListThatTellsNothingNewIsNotWhereAnythingComesFrom() {
        var ines = welcomed(brand, imported("j1"), row("1", "Inès", INSTAGRAM, handle, 100));
        welcomed(brand, imported("j2"), row("4", "Inès", INSTAGRAM, handle, 100));
        assertThat(relationship(ines.partnerId()).laterOrigins()).isEmpty();
    }

    @Test
    void anOlderFigureDoesNotReplaceANewerOne() {
        welcomed(brand, imported("j1"), row("1", "Inès", INSTAGRAM, handle, 500));
        Handle on = Handle.of(INSTAGRAM, handle);
        var old = new Newcomer(
            "2",
            profile("Inès", null),
            List.of(on),
            Map.of(on.key(), Figures.followers(100)),
            LocalDate.parse("2020-01-01"),
            List.of(),
            List.of(),
            null
        );
        var ines = welcomed(brand, imported("j2"), old);
        assertThat(relationship(ines.partnerId()).accounts().getFirst().followers()).isEqualTo(500);
        assertThat(one(desk.get(Knowing.class).get(brand, ines.partnerId())).metrics()).hasSize(2);
    }

    @Test
    void anotherBrandReadsCreatedAndLearnsNothing() {
        var here = welcomed(
            brand,
            imported("j1"),
            told("1", profile("Inès Marchetti", "FR", "Beauté"), INSTAGRAM, handle, Figures.followers(12_400))
        );
        assertThat(all(roster.known(otherBrand, List.of("instagram:" + handle)))).isEmpty();
        var there = welcomed(
            otherBrand,
            imported("j2"),
            told("1", profile("I. M.", null), INSTAGRAM, handle, Figures.NONE)
        );
        assertThat(there.created()).isTrue();
        assertThat(there.partnerId()).isEqualTo(here.partnerId());
        KnownPartner known = one(desk.get(Knowing.class).get(otherBrand, there.partnerId()));
        assertThat(known.name()).isEqualTo("I. M.");
        assertThat(known.metrics()).isEmpty();
        assertThat(known.relationship().profile().country()).isNull();
    }

    @Test
    void twoAccountsInOneRowAreOnePerson() {
        Handle instagram = Handle.of(INSTAGRAM, handle);
        Handle tiktok = Handle.of(TIKTOK, handle);
        var row = new Newcomer(
            "1",
            profile("Inès", null),
            List.of(instagram, tiktok),
            Map.of(),
            null,
            List.of(),
            List.of(),
            null
        );
        var ines = welcomed(brand, imported("j1"), row);
        var again = welcomed(brand, imported("j2"), row("1", "Inès", TIKTOK, handle, 3));
        assertThat(again.partnerId()).isEqualTo(ines.partnerId());
    }

    @Test
    void aKnownPersonIsFoundOnOneMoreAccount() {
        var ines = welcomed(brand, imported("j1"), row("1", "Inès", INSTAGRAM, handle, 3));
        var row = new Newcomer(
            "1",
            profile("Inès", null),
            List.of(Handle.of(INSTAGRAM, handle), Handle.of(TIKTOK, handle)),
            Map.of(),
            null,
            List.of(),
            List.of(),
            null
        );
        welcomed(brand, imported("j2"), row);
        assertThat(one(desk.get(Knowing.class).get(brand, ines.partnerId())).partner().keys()).containsExactly(
            "instagram:" + handle,
            "tiktok:" + handle
        );
    }

    @Test
    void someoneWithoutAHandleIsMetAgainByMail() {
        var contact = new Contact(Contact.Channel.EMAIL, " Odile@Exemple.test", "", "salon", MONDAY_DATE);
        var row = new Newcomer(
            "1",
            profile("Odile", null),
            List.of(),
            Map.of(),
            null,
            List.of(contact),
            List.of(),
            null
        );
        var odile = welcomed(brand, imported("j1"), row);
        var again = welcomed(brand, imported("j2"), row);
        assertThat(again).isEqualTo(new Roster.Welcomed("1", odile.partnerId(), false));
    }

    @Test
    void whomABrandKnowsIsFoundByHandleAndByMail() {
        var contact = new Contact(Contact.Channel.EMAIL, handle + "@exemple.test", "", "bio", MONDAY_DATE);
        Handle on = Handle.of(INSTAGRAM, handle);
        var row = new Newcomer(
            "1",
            profile("Inès", null),
            List.of(on),
            Map.of(),
            null,
            List.of(contact),
            List.of(),
            null
        );
        var ines = welcomed(brand, imported("j1"), row);
        assertThat(all(roster.known(brand, List.of(on.key(), contact.key(), "x:nobody")))).containsExactlyInAnyOrder(
            new Roster.Met(on.key(), ines.partnerId(), "Inès"),
            new Roster.Met(contact.key(), ines.partnerId(), "Inès")
        );
    }

    @Test
    void anUndoneImportLeavesWhatWasThereBefore() {
        var ines = welcomed(brand, imported("j1"), row("1", "Inès", INSTAGRAM, handle, 100));
        var later = new Newcomer(
            "1",
            profile("Inès", null),
            List.of(Handle.of(INSTAGRAM, handle)),
            Map.of("instagram:" + handle, Figures.followers(200)),
            MONDAY_DATE.plusDays(1),
            List.of(),
            List.of(),
            null
        );
        welcomed(brand, imported("j2"), later);
        var malik = welcomed(brand, imported("j2"), row("2", "Malik", TIKTOK, handle, 5));
        assertThat(one(roster.undo(brand, "j2"))).isEqualTo(new Roster.Undone(1, 0, 0, 0));
        assertThat(all(desk.get(Knowing.class).relationships(brand, List.of(malik.partnerId())))).isEmpty();
        assertThat(relationship(ines.partnerId()).accounts().getFirst().followers()).isEqualTo(100);
        assertThat(one(roster.undo(brand, "j2"))).isEqualTo(new Roster.Undone(0, 0, 0, 0));
    }

    @Test
    void aListOfTheSameSourceAndDayIsTakenBackWithoutTheFiguresOfTheOneBefore() {
        var ines = welcomed(brand, imported("j1"), row("1", "Inès", INSTAGRAM, handle, 100));
        welcomed(brand, imported("j2"), row("1", "Inès", INSTAGRAM, handle, 200));
        assertThat(relationship(ines.partnerId()).accounts().getFirst().followers()).isEqualTo(200);
        assertThat(one(desk.get(Knowing.class).get(brand, ines.partnerId())).metrics()).hasSize(1);
        one(roster.undo(brand, "j2"));
        assertThat(relationship(ines.partnerId()).accounts().getFirst().followers()).isEqualTo(100);
    }

    @Test
    void whatSeveralListsOfOneDayToldOfAnAccountIsStillThereWithoutTheWrongOne() {
        var reach = new Figures(12_400L, 900.0, null, null, null, null, null);
        var rate = new Figures(null, 1_000.0, null, null, null, null, 0.04);
        var wrong = new Figures(7L, 7.0, null, null, null, null, 0.9);
        var ines = welcomed(brand, listed("j1", 1), told("1", profile("Inès", null), INSTAGRAM, handle, reach));
        welcomed(brand, listed(handle + "-j2", 2), told("1", profile("Inès", null), INSTAGRAM, handle, rate));
        var before = relationship(ines.partnerId()).accounts();
        welcomed(brand, listed(handle + "-j3", 3), told("1", profile("Inès", null), INSTAGRAM, handle, wrong));
        one(roster.undo(brand, handle + "-j3"));
        assertThat(relationship(ines.partnerId()).accounts()).isEqualTo(before);
        assertThat(before.getFirst().latest().figures()).isEqualTo(
            new Figures(12_400L, 1_000.0, null, null, null, null, 0.04)
        );
    }

    /** One of several lists of the same day. */
    private static Origin listed(String job, int minute) {
        Origin first = imported(job);
        return new Origin(
            first.source(),
            first.collectedOn(),
            first.purpose(),
            first.by(),
            first.at().plusSeconds(60L * minute),
            job,
            null
        );
    }

    @Test
    void anUndoCutOffWhereverItWasEndsAsIfItHadNot() {
        var first = welcomed(brand, imported("j1"), row("1", "Inès", INSTAGRAM, handle, 100));
        var second = welcomed(brand, imported("j1"), row("2", "Malik", TIKTOK, handle, 100));
        int whatWasToldThenTheFigures = 2;
        for (int writes = 1; writes <= whatWasToldThenTheFigures; writes++) {
            String job = handle + "-j" + (1 + writes);
            welcomed(brand, imported(job), row("1", "Inès M.", INSTAGRAM, handle, 200));
            welcomed(brand, imported(job), row("2", "Malik M.", TIKTOK, handle, 200));
            desk.get(Desk.Accident.class).afterWrites(writes);
            assertThatThrownBy(() -> one(roster.undo(brand, job))).hasRootCauseMessage("killed");
            desk.get(Desk.Accident.class).over();
            assertThat(one(roster.undo(brand, job)).restored()).isEqualTo(2);
            for (var one : List.of(first, second)) {
                assertThat(relationship(one.partnerId()).displayName()).doesNotEndWith("M.");
                assertThat(relationship(one.partnerId()).accounts().getFirst().followers()).isEqualTo(100);
            }
        }
    }

    @Test
    void anUndonePutsBackWhatAListChangedAndLeavesWhatPeopleChangedSinceAndSaysWhich() {
        Handle on = Handle.of(INSTAGRAM, handle);
        Handle tiktok = Handle.of(TIKTOK, handle);
        var first = list("1", profile("Inès", "FR", "Beauté"), List.of(on), List.of("fidèle"), Set.of(), false);
        var ines = welcomed(brand, imported(handle + "-j1"), first);
        var news = list(
            "1",
            profile("Inès M.", "BE", "Voyage"),
            List.of(on, tiktok),
            List.of("salon"),
            Set.of(),
            false
        );
        welcomed(brand, imported(handle + "-j2"), news);
        edit(ines.partnerId(), known ->
            new PartnerSheet(
                new Profile("Inès M.", known.profile().kinds(), "CH", null, List.of(), List.of("Beauté", "Voyage"), ""),
                List.of(),
                List.of("fidèle", "salon", "à revoir"),
                List.of(),
                null,
                null
            )
        );
        assertThat(relationship(ines.partnerId()).laterOrigins()).hasSize(1);
        Roster.Undone undone = one(roster.undo(brand, handle + "-j2"));
        Relationship now = relationship(ines.partnerId());
        assertThat(now.profile()).isEqualTo(profile("Inès", "CH", "Beauté"));
        assertThat(now.tags()).containsExactly("fidèle", "à revoir");
        assertThat(now.laterOrigins()).isEmpty();
        assertThat(now.accounts()).extracting(Account::handle).containsExactly(on);
        assertThat(undone).isEqualTo(new Roster.Undone(0, 0, 1, 1));
        assertThat(edits(handle + "-j2", null)).containsExactly(
            new Roster.Edit(ines.partnerId(), "Inès", List.of(PartnerPart.COUNTRY, PartnerPart.TAGS))
        );
        assertThat(one(roster.undo(brand, handle + "-j2"))).isEqualTo(undone);
        assertThat(relationship(ines.partnerId()).tags()).containsExactly("fidèle", "à revoir");
        roster
            .settled(handle + "-j2")
            .toFuture()
            .join();
        assertThat(one(roster.undo(brand, handle + "-j2"))).isEqualTo(new Roster.Undone(0, 0, 0, 1));
        roster
            .forgotten(handle + "-j2")
            .toFuture()
            .join();
        assertThat(edits(handle + "-j2", null)).isEmpty();
    }

    /** Lists are told some hundred rows at a time, and what one person is told may come in two of them. */
    @Test
    void whatTwoDistantRowsChangedInOnePersonIsTakenBackAsIfItHadBeenOneRow() {
        String job = handle + "-j2";
        Handle on = Handle.of(INSTAGRAM, handle);
        var known = list("1", profile("Inès", "FR", "Beauté"), List.of(on), List.of("fidèle"), Set.of(), false);
        var ines = welcomed(brand, imported(handle + "-j1"), known);
        welcomed(
            brand,
            imported(job),
            list("1", profile("Inès M.", "BE", "Voyage"), List.of(on), List.of("salon"), Set.of(), false)
        );
        edit(ines.partnerId(), now ->
            new PartnerSheet(
                new Profile("Inès M.", now.profile().kinds(), "CH", null, List.of(), now.profile().categories(), ""),
                List.of(),
                now.tags(),
                List.of(),
                null,
                null
            )
        );
        var distant = list("900", profile("Inès Morel", "LU", "Mode"), List.of(on), List.of("Lyon"), Set.of(), false);
        welcomed(brand, imported(job), distant);
        welcomed(brand, imported(job), distant);
        assertThat(relationship(ines.partnerId()).profile().displayName()).isEqualTo("Inès Morel");
        assertThat(one(roster.undo(brand, job))).isEqualTo(new Roster.Undone(0, 0, 1, 0));
        assertThat(relationship(ines.partnerId()).profile()).isEqualTo(profile("Inès", "CH", "Beauté"));
        assertThat(relationship(ines.partnerId()).tags()).containsExactly("fidèle");
        assertThat(one(roster.undo(brand, job))).isEqualTo(new Roster.Undone(0, 0, 1, 0));
    }

    /** Two nodes hear of it, and colleagues type while they take back: one by one where they meet. */
    @Test
    void anUndoDoneTwiceAtTheSameMomentWhilePeopleWriteEndsAsIfItHadBeenDoneOnce() {
        String job = handle + "-j2";
        Supplier<Stream<Integer>> all = () -> IntStream.range(0, 60).boxed();
        var before = all
            .get()
            .map(i -> row("r" + i, "N" + i, TIKTOK, handle + i, i + 1))
            .toList();
        var later = all
            .get()
            .map(i -> row("r" + i, "M" + i, TIKTOK, handle + i, i + 1_000))
            .toList();
        var met = all(roster.welcome(brand, imported("j1"), before));
        all(roster.welcome(brand, imported(job), later));
        var typed = Flux.fromIterable(met.subList(0, 20)).concatMap(one ->
            desk
                .get(Knowing.class)
                .standing(brand, one.partnerId(), s -> s.at(RelationshipStage.IDENTIFIED))
                .retry()
        );
        var undone = all(Flux.merge(roster.undo(brand, job), typed.thenMany(Flux.empty()), roster.undo(brand, job)));
        assertThat(undone).containsOnly(new Roster.Undone(0, 0, 60, 0));
        assertThat(met).allSatisfy(one -> {
            var now = relationship(one.partnerId());
            assertThat(now.displayName()).startsWith("N");
            assertThat(now.accounts().getFirst().followers()).isLessThan(1_000);
        });
        assertThat(met.subList(0, 20)).allSatisfy(one ->
            assertThat(relationship(one.partnerId()).standing().stage()).isEqualTo(RelationshipStage.IDENTIFIED)
        );
    }

    /** More than the two hundred that were once told, and more than one page. */
    @Test
    void whoeverPeopleWorkedWithIsToldToTheLastPageAfterAnUndo() {
        String job = handle + "-many";
        var rows = IntStream.range(0, 450)
            .mapToObj(i -> row("r" + i, "N" + i, TIKTOK, handle + i, i))
            .toList();
        var met = all(roster.welcome(brand, imported(job), rows));
        met.subList(0, 430).forEach(one ->
            one(desk.get(Knowing.class).standing(brand, one.partnerId(), s -> s.at(RelationshipStage.IDENTIFIED)))
        );
        assertThat(one(roster.undo(brand, job))).isEqualTo(new Roster.Undone(20, 430, 0, 430));
        var told = new java.util.ArrayList<Roster.Edit>();
        for (var page = edits(job, null); !page.isEmpty(); page = edits(job, told.getLast().partnerId())) {
            told.addAll(page);
        }
        assertThat(told)
            .extracting(Roster.Edit::partnerId)
            .containsExactlyInAnyOrderElementsOf(met.subList(0, 430).stream().map(Roster.Welcomed::partnerId).toList());
        assertThat(told).allMatch(edit -> edit.name() != null && edit.parts().equals(List.of(PartnerPart.WHOLE)));
        assertThat(all(roster.edits(otherBrand, job, null, 10))).isEmpty();
    }

    @Test
    void figuresOfAnUndoneImportGoAlsoWhenItWasCutOffInBetween() {
        var ines = welcomed(brand, imported("j1"), row("1", "Inès", INSTAGRAM, handle, 100));
        Handle on = Handle.of(INSTAGRAM, handle);
        welcomed(
            brand,
            imported(handle + "-cut"),
            new Newcomer(
                "1",
                profile("Inès", null),
                List.of(on),
                Map.of(on.key(), Figures.followers(200)),
                MONDAY_DATE.plusDays(1),
                List.of(),
                List.of(),
                null
            )
        );
        assertThat(all(desk.get(Measurements.class).whoseFrom(brand, handle + "-cut"))).containsExactly(
            ines.partnerId()
        );
        var others = one(desk.get(Measurements.class).without(brand, List.of(ines.partnerId()), handle + "-cut"));
        assertThat(others.get(ines.partnerId()))
            .extracting(m -> m.figures().followers())
            .containsExactly(100L);
        one(roster.undo(brand, handle + "-cut"));
        one(roster.undo(brand, handle + "-cut"));
        assertThat(relationship(ines.partnerId()).accounts().getFirst().followers()).isEqualTo(100);
        assertThat(all(desk.get(Measurements.class).whoseFrom(brand, handle + "-cut"))).isEmpty();
    }

    private List<Roster.Edit> edits(String importJobId, String after) {
        return all(roster.edits(brand, importJobId, after, 200));
    }

    @Test
    void blanksThatAreMeantClearAndAListThatOnlyFillsReplacesNothing() {
        Handle on = Handle.of(INSTAGRAM, handle);
        var first = list("1", profile("Inès", "FR", "Beauté"), List.of(on), List.of("fidèle"), Set.of(), false);
        String ines = welcomed(brand, imported(handle + "-j1"), first).partnerId();
        welcomed(
            brand,
            imported(handle + "-j2"),
            list("1", profile("Autre nom", "BE", "Voyage"), List.of(on), List.of(), Set.of(), true)
        );
        assertThat(relationship(ines).profile()).isEqualTo(profile("Inès", "FR", "Beauté", "Voyage"));
        welcomed(
            brand,
            imported(handle + "-j3"),
            list(
                "1",
                profile(handle, null),
                List.of(on),
                List.of(),
                Set.of(PartnerPart.COUNTRY, PartnerPart.CATEGORIES, PartnerPart.TAGS),
                false
            )
        );
        assertThat(relationship(ines).profile()).isEqualTo(profile("Inès", null));
        assertThat(relationship(ines).tags()).isEmpty();
        one(roster.undo(brand, handle + "-j3"));
        assertThat(relationship(ines).profile()).isEqualTo(profile("Inès", "FR", "Beauté", "Voyage"));
        assertThat(relationship(ines).tags()).containsExactly("fidèle");
    }

    private static Newcomer list(
        String key,
        Profile profile,
        List<Handle> handles,
        List<String> tags,
        Set<PartnerPart> clears,
        boolean onlyFills
    ) {
        return new Newcomer(
            key,
            profile,
            handles,
            Map.of(),
            null,
            List.of(),
            tags,
            null,
            List.of(),
            clears,
            onlyFills,
            List.of(),
            null,
            FieldsTold.NOTHING,
            List.of()
        );
    }

    private void edit(String partnerId, java.util.function.Function<Relationship, PartnerSheet> sheet) {
        one(
            desk
                .get(Ledger.class)
                .change(desk.get(Relationships.class).get(brand, partnerId), known ->
                    known.edited(sheet.apply(known), "carol", MONDAY.plusSeconds(60))
                )
        );
    }

    @Test
    void whatTheHouseCountsAlongTheWayIsNotInTheWayOfWhoeverIsTyping() {
        var ines = welcomed(brand, imported("j1"), row("1", "Inès", INSTAGRAM, handle, 100));
        var seen = one(desk.get(Relationships.class).get(brand, ines.partnerId()));
        var counted = one(
            desk.get(Knowing.class).standing(brand, ines.partnerId(), s -> s.at(RelationshipStage.IDENTIFIED))
        );
        assertThat(counted.version()).isGreaterThan(seen.version());
        assertThat(counted.edition()).isEqualTo(seen.edition());
        var noted = one(
            desk
                .get(Ledger.class)
                .change(desk.get(Relationships.class).get(brand, ines.partnerId()), seen.edition(), known ->
                    known.noted("n1", "Rappelle demain", CAROL, MONDAY.plusSeconds(60))
                )
        );
        assertThat(noted.edition()).isGreaterThan(seen.edition());
        assertThat(noted.standing().stage()).isEqualTo(RelationshipStage.IDENTIFIED);
    }

    @Test
    void whomPeopleWorkedWithIsNotUndone() {
        var ines = welcomed(brand, imported("j1"), row("1", "Inès", INSTAGRAM, handle, 100));
        one(desk.get(Knowing.class).standing(brand, ines.partnerId(), s -> s.at(RelationshipStage.IDENTIFIED)));
        assertThat(one(roster.undo(brand, "j1"))).isEqualTo(new Roster.Undone(0, 1, 0, 1));
        assertThat(edits("j1", null)).containsExactly(
            new Roster.Edit(ines.partnerId(), "Inès", List.of(PartnerPart.WHOLE))
        );
    }

    @Test
    void twoListsAtOnceMeetEveryoneOnce() {
        var rows = IntStream.range(0, 100)
            .mapToObj(i -> row("r" + i, "N" + i, TIKTOK, handle + i, i))
            .toList();
        var both = all(
            Flux.merge(roster.welcome(brand, imported("a"), rows), roster.welcome(brand, imported("b"), rows))
        );
        assertThat(both.stream().map(Roster.Welcomed::partnerId).distinct()).hasSize(100);
        assertThat(both.stream().filter(Roster.Welcomed::created)).hasSize(100);
    }

    @Test
    void whoeverComesUnprovedGluesNobodyTogetherForAnotherBrand() {
        Handle victim = Handle.of(INSTAGRAM, handle);
        Handle star = Handle.of(TIKTOK, handle);
        var victimThere = welcomed(otherBrand, imported("j1"), row("1", "Inès", INSTAGRAM, handle, 100));

        var stranger = one(roster.welcomeUnproved(brand, form("a1"), unproved("a1", "Quelqu'un", victim, star)));
        assertThat(one(roster.welcomeUnproved(brand, form("a1"), unproved("a1", "Quelqu'un", victim, star)))).isEqualTo(
            stranger
        );
        assertThat(stranger.partnerId()).isNotEqualTo(victimThere.partnerId());
        assertThat(all(roster.known(brand, List.of(victim.key(), star.key()))))
            .hasSize(2)
            .allMatch(met -> met.partnerId().equals(stranger.partnerId()));

        var starThere = welcomed(otherBrand, imported("j2"), row("1", "Malik", TIKTOK, handle, 5));
        assertThat(starThere.partnerId()).isNotIn(victimThere.partnerId(), stranger.partnerId());
        KnownPartner kept = one(desk.get(Knowing.class).get(otherBrand, victimThere.partnerId()));
        assertThat(kept.name()).isEqualTo("Inès");
        assertThat(kept.partner().keys()).containsExactly(victim.key());

        var listed = welcomed(brand, imported("j3"), row("1", "Quelqu'un", TIKTOK, handle, 7));
        assertThat(listed).isEqualTo(new Roster.Welcomed("1", stranger.partnerId(), false));
    }

    @Test
    void whoeverComesUnprovedFromAnAddressThatOthersShareIsSomebodyElse() {
        var agent = new Contact(Contact.Channel.EMAIL, handle + "@agence.test", "", "salon", MONDAY_DATE);
        Handle on = Handle.of(INSTAGRAM, handle);
        var row = new Newcomer(
            "1",
            profile("Inès", "FR"),
            List.of(on),
            Map.of(),
            null,
            List.of(agent),
            List.of(),
            null
        );
        var ines = welcomed(brand, imported("j1"), row);
        var bare = new Newcomer("a1", profile("Zoé", "BE"), List.of(), Map.of(), null, List.of(agent), List.of(), null);
        var zoe = one(roster.welcomeUnproved(brand, form("a1"), bare));
        assertThat(zoe.created()).isTrue();
        assertThat(zoe.partnerId()).isNotEqualTo(ines.partnerId());
        assertThat(relationship(ines.partnerId()).profile()).isEqualTo(profile("Inès", "FR"));
        assertThat(relationship(zoe.partnerId()).profile()).isEqualTo(profile("Zoé", "BE"));
    }

    private static Origin form(String applicationId) {
        return new Origin("Candidature", MONDAY_DATE, "casting", applicationId, MONDAY, null, null);
    }

    private static Newcomer unproved(String key, String name, Handle... accounts) {
        return new Newcomer(key, profile(name, null), List.of(accounts), Map.of(), null, List.of(), List.of(), null);
    }

    private Roster.Welcomed welcomed(String brandId, Origin origin, Newcomer row) {
        return all(roster.welcome(brandId, origin, List.of(row))).getFirst();
    }

    private Relationship relationship(String partnerId) {
        return one(desk.get(Knowing.class).relationship(brand, partnerId));
    }
}
