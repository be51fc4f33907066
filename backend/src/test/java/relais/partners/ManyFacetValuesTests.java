package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.Desk.all;
import static relais.partners.Desk.one;
import static relais.partners.Examples.imported;
import static relais.partners.Network.TIKTOK;
import static relais.partners.PartnerFacet.COUNTRY;
import static relais.partners.PartnerFacet.TAG;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import relais.partners.Choices.Choice;
import relais.platform.Ids;

/** A brand has more tags than a list of them shows: 80, each rarer than the one before, and 80 countries. */
@Tag("storage")
class ManyFacetValuesTests {

    private static final String BRAND = Ids.next();
    private static final int TAGS = 80;
    private static final List<String> COUNTRIES = List.of(Locale.getISOCountries()).subList(0, TAGS);
    private static final PartnerQuery ALL = PartnerQuery.everybody();

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk();
        var rows = IntStream.range(0, TAGS).mapToObj(ManyFacetValuesTests::known).toList();
        all(desk.get(Roster.class).welcome(BRAND, imported("many"), rows));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void aListThatIsCutSaysByHowMuch() {
        var choices = one(desk.get(PartnerSearch.class).search(BRAND, ALL.counting(Set.of(TAG, COUNTRY)))).choices();
        assertThat(choices.of(TAG)).hasSize(60);
        assertThat(choices.more(TAG)).isEqualTo(20);
        assertThat(choices.of(COUNTRY)).hasSize(80);
        assertThat(choices.more(COUNTRY)).isZero();
    }

    @Test
    void theRarestOnesAreFoundByTheirNameWithTheirCounts() {
        assertThat(looked(ALL, "Étiquette 79").of(TAG)).containsExactly(new Choice("etiquette 79", "Étiquette 79", 1));
        assertThat(looked(ALL, "TTE 7").of(TAG))
            .hasSize(11)
            .allMatch(choice -> choice.value().contains("te 7"));
        assertThat(looked(ALL, "no such").of(TAG)).isEmpty();
        assertThat(looked(ALL, "etiquette").more(TAG)).isEqualTo(20);
    }

    @Test
    void countsAreThoseOfTheQuestionButForTheFacetsOwnFilters() {
        var here = ALL.only(COUNTRY, COUNTRIES.get(79)).only(TAG, "etiquette 3");
        assertThat(looked(here, "etiquette 7").of(TAG)).extracting(Choice::count).containsOnly(1L).hasSize(11);
        assertThat(looked(ALL.only(COUNTRY, COUNTRIES.get(0)), "etiquette 79").of(TAG)).isEmpty();
    }

    @Test
    void whoeverPickedARareOneSeesWhatItIsCalledAlsoWhereNobodyHasIt() {
        var picked = ALL.only(TAG, "etiquette 79").without(TAG, "etiquette 78").counting(Set.of(TAG));
        assertThat(one(desk.get(PartnerSearch.class).search(BRAND, picked)).choices().of(TAG))
            .hasSize(62)
            .endsWith(new Choice("etiquette 78", "Étiquette 78", 2), new Choice("etiquette 79", "Étiquette 79", 1));
        var nobody = picked.only(COUNTRY, COUNTRIES.get(0));
        assertThat(one(desk.get(PartnerSearch.class).search(BRAND, nobody)).choices().of(TAG)).contains(
            new Choice("etiquette 79", "Étiquette 79", 0)
        );
    }

    private static Choices looked(PartnerQuery question, String words) {
        return one(
            desk
                .get(PartnerSearch.class)
                .choices(BRAND, question.counting(Set.of(TAG)), (_, choice) ->
                    Folding.fold(choice.label()).contains(Folding.fold(words))
                )
        );
    }

    /** Number {@code i} has the tags 0 to {@code i}. */
    private static Newcomer known(int i) {
        Handle on = Handle.of(TIKTOK, "many" + i + BRAND.toLowerCase(Locale.ROOT).substring(18));
        var tags = IntStream.rangeClosed(0, i)
            .mapToObj(tag -> "Étiquette " + tag)
            .toList();
        var of = Examples.profile("Personne " + i, COUNTRIES.get(i));
        return new Newcomer("r" + i, of, List.of(on), Map.of(), null, List.of(), tags, null);
    }
}
