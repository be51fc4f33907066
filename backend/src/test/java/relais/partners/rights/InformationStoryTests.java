package relais.partners.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.testing.Dealing.get;
import static relais.testing.Dealing.post;
import static relais.testing.Dealing.read;
import static relais.testing.Dealing.refusal;
import static relais.testing.Dealing.soon;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import relais.partners.Contact;
import relais.partners.Figures;
import relais.partners.Handle;
import relais.partners.Newcomer;
import relais.partners.Origin;
import relais.partners.Profile;
import relais.partners.Roster;
import relais.partners.rights.Informing.Due;
import relais.platform.Ids;
import relais.platform.mail.OutboxLetter;
import relais.testing.Cast;
import relais.testing.Dealing;
import relais.testing.Letters;
import relais.testing.WholeHouse;

/** Whoever was put on a list must learn of it within a month, and only what is on record counts. */
@WholeHouse
class InformationStoryTests {

    private static final Pattern REQUEST = Pattern.compile("/vos-donnees/(\\S+)");

    @Autowired
    Cast cast;

    @Autowired
    Roster roster;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Test
    void whoeverIsLateStandsOnTheListUntilTheNoticeLeftOrAColleagueSaidHowTheyWereTold() {
        Cast.Troupe team = cast.troupe();
        String late = met(team, "Ines Late", LocalDate.now().minusMonths(2), "ines@exemple.test");
        String silent = met(team, "Malik Silent", LocalDate.now().minusMonths(2), null);
        met(team, "Nour Fresh", LocalDate.now(), null);
        String list = "/api/brands/" + team.brandId() + "/information";
        String seen = get(team.cm(), list);
        assertThat(read(seen, "$.overdue") + read(seen, "$.week") + read(seen, "$.month")).isEqualTo("201");
        assertThat(read(seen, "$.items[*].reach")).contains("LETTER").contains("NO_ADDRESS");

        String sent = post(team.cm(), list + "/notices", Map.of("partnerIds", List.of(late, silent)));
        assertThat(read(sent, "$.sent") + read(sent, "$.left")).isEqualTo("11");
        soon(() ->
            assertThat(letters(team)).anySatisfy(letter ->
                assertThat(letter.letter().text()).contains("salon").contains("opt-out").contains("vos-donnees")
            )
        );
        String told = "/api/brands/" + team.brandId() + "/partners/" + silent + "/information";
        long version = Dealing.version(partner(team, silent));
        Map<String, Object> without = Map.of("version", version, "toldOn", LocalDate.now().toString(), "proof", " ");
        assertThat(refusal(team.cm().post().uri(told).bodyValue(without).exchange())).isEqualTo("PROOF_NEEDED");
        post(
            team.cm(),
            told,
            Map.of("version", version, "toldOn", LocalDate.now().toString(), "proof", "Dit au salon, devant Léonie")
        );
        assertThat(read(get(team.cm(), list), "$.overdue")).isEqualTo("0");
        assertThat(read(partner(team, silent), "$.informed.proof")).contains("salon");
    }

    @Test
    void whoSharesAnAddressAtWhichSomebodySaidNoIsToldOtherwiseAndNoNoticeIsPromised() {
        Cast.Troupe team = cast.troupe();
        String shared = "agence" + Ids.next().toLowerCase(Locale.ROOT) + "@exemple.test";
        String ines = met(team, "Ines Late", LocalDate.now().minusMonths(2), shared);
        String malik = met(team, "Malik Late", LocalDate.now().minusMonths(2), shared);
        String list = "/api/brands/" + team.brandId() + "/information";
        assertThat(reaches(team, list)).containsExactly("LETTER", "LETTER");

        String requests = "/api/your-data/requests";
        post(cast.nobody(), requests, Map.of("email", shared, "asks", List.of("OBJECT"), "locale", "fr"));
        post(cast.nobody(), requests + "/" + new Letters(mongo).found(shared, REQUEST), Map.of());
        soon(() -> assertThat(reaches(team, list)).containsExactly("OBJECTED", "OBJECTED"));

        String sent = post(team.cm(), list + "/notices", Map.of("partnerIds", List.of(ines, malik)));
        assertThat(read(sent, "$.sent") + read(sent, "$.left")).isEqualTo("02");
        assertThat(reaches(team, list)).containsExactly("OBJECTED", "OBJECTED");
    }

    private static List<String> reaches(Cast.Troupe team, String list) {
        return JsonPath.read(get(team.cm(), list), "$.items[*].reach");
    }

    @Test
    void aLetterToThePersonInformsThemAndOneThatIsGivenUpDoesNot() {
        Dealing dealing = new Dealing(cast.troupe(), roster, Dealing.handle());
        assertThat(partner(dealing.team, dealing.partnerId)).contains("informBy");
        dealing.write("FIRST_CONTACT").expectStatus().isOk();
        soon(() -> assertThat(partner(dealing.team, dealing.partnerId)).contains("letterId"));
    }

    @Test
    void onlyWhomNoWorkHangsOnCanBeRemovedAndNothingOfThemIsLeft() {
        Dealing dealing = new Dealing(cast.troupe(), roster, Dealing.handle());
        String removal = dealing.brand("/partners/" + dealing.partnerId + "/removal");
        long version = Dealing.version(partner(dealing.team, dealing.partnerId));
        assertThat(
            refusal(dealing.team.cm().post().uri(removal).bodyValue(Map.of("version", version)).exchange())
        ).isEqualTo("STILL_NEEDED");

        String free = met(dealing.team, "Nour Free", LocalDate.now(), null);
        dealing.team
            .cm()
            .post()
            .uri(dealing.brand("/partners/" + free + "/removal"))
            .bodyValue(Map.of("version", Dealing.version(partner(dealing.team, free))))
            .exchange()
            .expectStatus()
            .is2xxSuccessful();
        dealing.team
            .cm()
            .get()
            .uri(dealing.brand("/partners/" + free))
            .exchange()
            .expectStatus()
            .isNotFound();
        for (String collection : List.of("relationships", "metrics", "timeline", "partners")) {
            long left = Objects.requireNonNull(
                mongo
                    .getCollection(collection)
                    .flatMapMany(all -> all.find())
                    .filter(one -> one.toJson().contains(free))
                    .count()
                    .toFuture()
                    .join()
            );
            assertThat(left).as(collection).isZero();
        }
        soon(() -> assertThat(get(dealing.team.manager(), dealing.brand("/audit"))).contains("partner-removed"));
    }

    @ParameterizedTest
    @CsvSource({ "2026-03-31", "2026-03-01", "2026-02-28", "2024-03-30", "2026-12-31" })
    void everyDayOfCollectionIsDueInExactlyOneWay(LocalDate today) {
        for (LocalDate day = today.minusDays(90); !day.isAfter(today); day = day.plusDays(1)) {
            LocalDate collected = day;
            assertThat(List.of(Due.values()))
                .filteredOn(due -> {
                    LocalDate from = Informing.from(due, today);
                    return (from == null || !collected.isBefore(from)) && !collected.isAfter(Informing.to(due, today));
                })
                .as(collected.toString())
                .hasSize(1)
                .first()
                .isEqualTo(
                    collected.plusMonths(1).isBefore(today)
                        ? Due.OVERDUE
                        : collected.plusMonths(1).isAfter(today.plusDays(7))
                          ? Due.MONTH
                          : Due.WEEK
                );
        }
    }

    private String met(Cast.Troupe team, String name, LocalDate on, String email) {
        Handle handle = Dealing.handle();
        Newcomer row = new Newcomer(
            Ids.next(),
            Profile.named(name),
            List.of(handle),
            Map.of(handle.key(), Figures.followers(1200)),
            null,
            email == null
                ? List.of()
                : List.of(new Contact(Contact.Channel.EMAIL, email, "", "bio", LocalDate.parse("2026-01-01"))),
            List.of(),
            null
        );
        return Objects.requireNonNull(
            roster
                .welcome(
                    team.brandId(),
                    new Origin("salon", on, "casting", "system", Instant.now(), null, null),
                    List.of(row)
                )
                .single()
                .toFuture()
                .join()
        ).partnerId();
    }

    private List<OutboxLetter> letters(Cast.Troupe team) {
        return mongo
            .findAll(OutboxLetter.class)
            .filter(letter -> letter.letter().scope().equals(team.brandId()))
            .collectList()
            .toFuture()
            .join();
    }

    private static String partner(Cast.Troupe team, String partnerId) {
        return get(team.cm(), "/api/brands/" + team.brandId() + "/partners/" + partnerId);
    }
}
