package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.Desk.one;
import static relais.partners.Examples.*;
import static relais.partners.Network.INSTAGRAM;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import relais.platform.Ids;
import relais.platform.decision.Decision;
import relais.platform.files.FileKind;
import relais.platform.files.StoredFile;
import relais.testing.Store;

/** The paper of a mandate is on the shelf as long as a record names it. */
@Tag("storage")
class MandatePapersTests {

    private static final Instant NOW = MONDAY.plus(Duration.ofDays(60));
    private static Store store;
    private static ReactiveMongoTemplate mongo;

    private final LettingGo shelf = new LettingGo();

    @BeforeAll
    static void open() {
        store = Store.open(Relationship.class, MandatePaper.class);
        mongo = store.mongo();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void aPaperThatNoMandateNamesAnyMoreGoesAndNoOther() {
        String named = kept(MONDAY);
        String unnamed = kept(MONDAY);
        String arriving = kept(NOW);
        one(mongo.save(holding("p1", named)));
        assertThat(letGo()).isEqualTo(1);
        assertThat(shelf.gone).containsExactly(unnamed);
        assertThat(letGo()).isZero();
        assertThat(one(mongo.findById(arriving, MandatePaper.class))).isNotNull();
    }

    @Test
    void aPaperOfSomebodyMergedAwayStaysAsLongAsTheMergeCanBeTakenBack() {
        String lately = kept(MONDAY);
        String longAgo = kept(MONDAY);
        one(mongo.save(Joining.gone(holding("p2", lately), "p9", "m1", NOW.minus(Duration.ofDays(3)))));
        one(mongo.save(Joining.gone(holding("p3", longAgo), "p9", "m2", MONDAY)));
        letGo();
        assertThat(shelf.gone).containsExactly(longAgo);
    }

    @Test
    void whoeverHasBroughtNoPaperLosesNobodyElses() {
        String unnamed = kept(MONDAY);
        assertThat(one(papers().letGo("b1", "p7"))).isZero();
        assertThat(one(papers().letGo("b1", "p1"))).isEqualTo(1);
        assertThat(shelf.gone).containsExactly(unnamed);
    }

    private long letGo() {
        return one(papers().letGo("b1"));
    }

    private MandatePapers papers() {
        return new MandatePapers(mongo, shelf, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static String kept(Instant at) {
        return one(mongo.insert(new MandatePaper("apart-" + Ids.next(), "b1", "p1", at))).id();
    }

    private static Relationship holding(String partnerId, String paper) {
        var mandate = new Mandate(
            "m",
            "a1",
            Set.of(Mandate.Power.NEGOTIATE),
            MONDAY_DATE,
            null,
            Mandate.Payee.TALENT,
            "",
            new StoredFile(paper, "mandat.pdf", FileKind.PDF, 12),
            CAROL,
            MONDAY
        );
        var known = JoiningTests.known(partnerId, "Inès", "FR", INSTAGRAM, partnerId, partnerId + "@exemple.test");
        return ((Decision.Accepted<Relationship>) known.mandated(mandate, MONDAY_DATE, CAROL, MONDAY)).result();
    }
}
