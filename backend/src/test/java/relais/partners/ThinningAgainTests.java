package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static relais.testing.Dealing.get;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;
import relais.platform.news.Heard;
import relais.testing.Cast;
import relais.testing.Dealing;
import relais.testing.WholeHouse;

/** Between finding whose time is over and thinning them much can happen: it is decided anew, person by person. */
@WholeHouse
class ThinningAgainTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    Cast cast;

    @Autowired
    Roster roster;

    @Autowired
    Relationships relationships;

    @Autowired
    Thinning thinning;

    @Autowired
    AfterThinning after;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Test
    void whoeverWasKeptOrPutOnACastingMeanwhileStaysAsTheyAreAlsoWhenTakenOffAgain() {
        Cast.Troupe team = cast.troupe();
        Relationship found = known(team);
        Relationship taken = known(team);
        Relationship due = known(team);
        keep(team, found);
        String uri = "/api/brands/" + team.brandId();
        String campaign = Dealing.read(Dealing.post(team.cm(), uri + "/campaigns", Dealing.CAMPAIGN), "$.id");
        String list = Dealing.read(
            Dealing.post(team.cm(), uri + "/shortlists", Map.of("campaignId", campaign, "name", "Rennes")),
            "$.id"
        );
        Dealing.post(
            team.cm(),
            uri + "/shortlists/" + list + "/entries",
            Map.of("partnerIds", List.of(taken.partnerId()), "why", "")
        );
        String entry = Dealing.read(get(team.cm(), uri + "/shortlists/" + list), "$.entries[0].id");
        Dealing.post(team.cm(), uri + "/shortlists/" + list + "/entries/" + entry + "/removal", Map.of());

        assertThat(now(thinning.thin(found, TODAY))).isFalse();
        assertThat(now(thinning.thin(taken, TODAY))).isFalse();
        assertThat(now(thinning.thin(due, TODAY))).isTrue();
        assertThat(now(thinning.thin(due, TODAY))).isFalse();
        for (Relationship stays : List.of(found, taken)) {
            assertThat(get(team.cm(), uri + "/partners/" + stays.partnerId())).contains(Dealing.NAME);
        }
    }

    @Test
    void whatFollowsComesWithTheNewsAndLeavesAloneWhatWasSaidSince() {
        Cast.Troupe team = cast.troupe();
        Relationship one = known(team);
        keep(team, one);
        Instant at = Instant.now();
        var account = one.accounts().getFirst().handle();
        for (Instant measured : List.of(at.minusSeconds(60), at.plusSeconds(60))) {
            var figures = Metrics.of(
                team.brandId(),
                one.partnerId(),
                account,
                TODAY.plusDays(measured.isAfter(at) ? 1 : 0),
                new MetricSource(MetricSource.Kind.TYPED, ""),
                Figures.followers(1200),
                null,
                measured
            );
            now(mongo.save(figures));
        }
        var news = new PartnerNews.PartnerThinned(team.brandId(), one.partnerId(), "system");
        for (int twice = 0; twice < 2; twice++) {
            after
                .hear(new Heard<>("n" + twice, at, one.id(), news))
                .toFuture()
                .join();
        }
        RetentionRecord keeping = now(mongo.findById(one.id(), RetentionRecord.class));
        assertThat(keeping.because()).isEqualTo("Contrat en préparation");
        assertThat(keeping.thinnedOn()).isEqualTo(LocalDate.ofInstant(at, ZoneOffset.UTC));
        List<Metrics> left = now(
            mongo.find(query(where("partnerId").is(one.partnerId())), Metrics.class).collectList()
        );
        assertThat(left).extracting(Metrics::on).containsExactly(TODAY.plusDays(1));
    }

    private static void keep(Cast.Troupe team, Relationship one) {
        team.cm()
            .put()
            .uri("/api/brands/" + team.brandId() + "/partners/" + one.partnerId() + "/keeping")
            .bodyValue(Map.of("reason", "Contrat en préparation"))
            .exchange()
            .expectStatus()
            .isOk();
    }

    /** Somebody who came with a list more than two years ago. */
    private Relationship known(Cast.Troupe team) {
        Handle handle = Dealing.handle();
        LocalDate day = TODAY.minusMonths(25);
        Instant came = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        var origin = new Origin("Liste", day, "Prospection", "u1", came, null, null);
        var mail = new Contact(Contact.Channel.EMAIL, handle.normal() + "@exemple.test", "", "Liste", day);
        var profile = Profile.named(Dealing.NAME);
        var row = new Newcomer("1", profile, List.of(handle), Map.of(), null, List.of(mail), List.of("salon"), null);
        return now(
            roster
                .welcome(team.brandId(), origin, List.of(row))
                .next()
                .flatMap(one -> relationships.get(team.brandId(), one.partnerId()))
        );
    }

    private static <T> T now(Mono<T> soon) {
        return Objects.requireNonNull(soon.toFuture().join());
    }
}
