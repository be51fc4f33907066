package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static relais.partners.Desk.all;
import static relais.partners.Desk.one;
import static relais.partners.Examples.*;
import static relais.partners.Network.TIKTOK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import relais.platform.Ids;

/** Whatever becomes of the search index or of its process, it ends up saying what the store says. */
@Tag("storage")
class SearchSurvivalTests {

    static Desk desk;

    final String brand = Ids.next();

    @TempDir
    Path kept;

    List<String> people;

    @BeforeAll
    static void open() {
        desk = new Desk();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void aList() {
        people = welcomed("a", 700);
    }

    @Test
    void whoeverWritesFindsWhatTheyWroteInTheNextQuestion() {
        for (int i = 0; i < 20; i++) {
            String partnerId = people.get(i);
            one(desk.get(Knowing.class).standing(brand, partnerId, s -> s.at(RelationshipStage.CONTACTED)));
            assertThat(contacted(desk)).isEqualTo(i + 1);
        }
    }

    @Test
    void aDeletedFolderComesBackFromTheStore() {
        try (Desk again = desk.startedOn(kept)) {
            awaitWhole(again);
            assertThat(total(again)).isEqualTo(700);
        }
    }

    @Test
    void anIndexClosedInOrderAnswersAtOnceAndIsNotMadeAgain() {
        try (Desk first = desk.startedOn(kept)) {
            awaitWhole(first);
        }
        try (Desk again = desk.startedOn(kept)) {
            var found = one(again.get(PartnerSearch.class).search(brand, PartnerQuery.everybody()));
            assertThat(found.building()).isNull();
            assertThat(found.total()).isEqualTo(700);
        }
    }

    @Test
    void aProcessKilledInMidWriteAgreesWithTheStoreAtItsNextStart() throws IOException {
        Path torn = kept.resolve("torn");
        try (Desk first = desk.startedOn(kept.resolve("first"))) {
            awaitWhole(first);
            one(desk.get(Knowing.class).standing(brand, people.getFirst(), s -> s.at(RelationshipStage.CONTACTED)));
            all(first.get(Roster.class).welcome(brand, imported("b"), rows("b", 300)));
            assertThat(total(first)).isEqualTo(1000);
            copy(kept.resolve("first"), torn);
        }
        one(desk.get(Roster.class).undo(brand, "a"));
        try (Desk again = desk.startedOn(torn)) {
            awaitWhole(again);
            assertThat(total(again)).isEqualTo(301);
            assertThat(contacted(again)).isEqualTo(1);
        }
    }

    @Test
    void aDamagedIndexIsMadeAgain() throws IOException {
        try (Desk first = desk.startedOn(kept)) {
            awaitWhole(first);
        }
        try (var files = Files.walk(kept)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "not an index");
            }
        }
        try (Desk again = desk.startedOn(kept)) {
            awaitWhole(again);
            assertThat(total(again)).isEqualTo(700);
        }
    }

    @Test
    void aFolderThatAnotherProcessHoldsIsLeftToIt() {
        try (Desk first = desk.startedOn(kept); Desk second = desk.startedOn(kept)) {
            awaitWhole(first);
            awaitWhole(second);
            assertThat(total(second)).isEqualTo(700);
        }
    }

    @Test
    void anotherNodeFindsWithinSecondsWhatThisOneWrote() {
        try (Desk other = desk.neighbour(kept)) {
            awaitWhole(other);
            one(desk.get(Knowing.class).standing(brand, people.get(3), s -> s.at(RelationshipStage.CONTACTED)));
            all(desk.get(Roster.class).welcome(brand, imported("c"), rows("c", 40)));
            await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> {
                    assertThat(total(other)).isEqualTo(740);
                    assertThat(contacted(other)).isEqualTo(1);
                });
        }
    }

    @Test
    void whatAnImportBroughtAndTookBackIsFoundNoMore() {
        assertThat(total(desk)).isEqualTo(700);
        one(desk.get(Roster.class).undo(brand, "a"));
        assertThat(total(desk)).isZero();
    }

    private List<String> welcomed(String job, int count) {
        return all(desk.get(Roster.class).welcome(brand, imported(job), rows(job, count)))
            .stream()
            .map(Roster.Welcomed::partnerId)
            .toList();
    }

    private List<Newcomer> rows(String job, int count) {
        String name = job + brand.toLowerCase(java.util.Locale.ROOT).substring(18);
        return IntStream.range(0, count)
            .mapToObj(i -> row(job + i, "N" + i, TIKTOK, name + i, i))
            .toList();
    }

    private long total(Desk where) {
        return one(where.get(PartnerSearch.class).search(brand, PartnerQuery.everybody())).total();
    }

    private long contacted(Desk where) {
        var asked = PartnerQuery.everybody().only(PartnerFacet.STAGE, "CONTACTED").counting(Set.of(PartnerFacet.STAGE));
        var found = one(where.get(PartnerSearch.class).search(brand, asked));
        assertThat(found.items()).allMatch(hit -> hit.line().stage() == RelationshipStage.CONTACTED);
        return found.total();
    }

    private void awaitWhole(Desk where) {
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> one(where.get(PartnerSearch.class).search(brand, PartnerQuery.everybody())).building() == null
            );
    }

    /** The folder as a killed process leaves it: whatever its files hold at that moment. */
    private static void copy(Path from, Path to) throws IOException {
        FileSystemUtils.copyRecursively(from, to);
    }
}
