package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.Desk.all;
import static relais.partners.Desk.one;
import static relais.partners.Examples.*;
import static relais.partners.Network.INSTAGRAM;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import relais.partners.PartnerSearch.Fragment;
import relais.partners.PartnerSearch.Likeness;
import relais.partners.PartnerSearch.LookAlike;
import relais.platform.Ids;

/** The grid reads bios as French and as English, and knows who is like whom, and why. */
class TextAndLikenessTests {

    static final String BRAND = Ids.next();

    static Desk desk;
    static PartnerSearch search;

    @BeforeAll
    static void open() {
        desk = new Desk();
        search = desk.get(PartnerSearch.class);
        all(
            desk
                .get(Roster.class)
                .welcome(
                    BRAND,
                    imported("j"),
                    List.of(
                        person(
                            "agathe",
                            9_000,
                            "FR",
                            "Je teste des crèmes solaires <b>naturelles</b> et je cuisine.",
                            "Beauté"
                        ),
                        person(
                            "berthe",
                            11_000,
                            "FR",
                            "Soins naturels, maquillage doux, crème maison.",
                            "beauté",
                            "Bio"
                        ),
                        person("clara", 2_000_000, "US", "Running shoes tested every week by a tired runner.", "Sport"),
                        person("solene", 10_500, "BE", "", "Cuisine")
                    )
                )
        );
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void aWordIsFoundInABioWhateverItsNumberAndAccents() {
        assertThat(names("creme")).containsExactly("agathe", "berthe");
        assertThat(names("naturel crèmes")).containsExactly("agathe", "berthe");
        assertThat(names("l'été")).isEmpty();
    }

    @Test
    void anEnglishBioIsReadAsEnglish() {
        assertThat(names("shoe")).containsExactly("clara");
        assertThat(names("tests runners")).containsExactly("clara");
    }

    @Test
    void whatWasFoundIsShownWhereItStandsAndMarkupIsJustText() {
        var found = one(search.search(BRAND, PartnerQuery.everybody().saying("creme naturelle")));
        Fragment place = found.items().getFirst().fragments().getFirst();
        assertThat(place.place()).isEqualTo(Fragment.Place.BIO);
        assertThat(place.parts().stream().map(Fragment.Part::text).collect(Collectors.joining())).isEqualTo(
            "Je teste des crèmes solaires <b>naturelles</b> et je cuisine."
        );
        assertThat(place.parts().stream().filter(Fragment.Part::marked).map(Fragment.Part::text)).containsExactly(
            "crèmes",
            "naturelles"
        );
    }

    @Test
    void whoeverSeesNamesOnlyFindsNamesOnly() {
        var asked = PartnerQuery.everybody().saying("creme").byNameOnly();
        assertThat(one(search.search(BRAND, asked)).items()).isEmpty();
    }

    @Test
    void someoneCalledSoComesBeforeSomeoneWhoSaysSo() {
        String brand = Ids.next();
        all(
            desk
                .get(Roster.class)
                .welcome(
                    brand,
                    imported("n"),
                    List.of(
                        person("zelie" + brand.toLowerCase(java.util.Locale.ROOT), 1, "FR", "Le marin et la mer"),
                        person("marine" + brand.toLowerCase(java.util.Locale.ROOT), 1, "FR", ""),
                        person("marin" + brand.toLowerCase(java.util.Locale.ROOT), 1, "FR", "")
                    )
                )
        );
        var asked = PartnerQuery.everybody().saying("marin").sorted(PartnerQuery.Order.By.RELEVANCE, true);
        assertThat(one(search.search(brand, asked)).items())
            .extracting(hit -> hit.line().displayName().substring(0, 5))
            .endsWith("zelie");
    }

    @Test
    void lookAlikesSayWhyAndSizeAloneIsNoReason() {
        var agathe = one(search.search(BRAND, PartnerQuery.everybody().saying("agathe")))
            .items()
            .getFirst()
            .line();
        var known = one(desk.get(Knowing.class).relationship(BRAND, agathe.partnerId()));
        List<LookAlike> alike = one(search.like(known, 6));
        assertThat(alike).hasSize(1);
        assertThat(alike.getFirst().line().displayName()).isEqualTo("berthe");
        assertThat(alike.getFirst().reasons())
            .extracting(Likeness::kind)
            .containsExactly(
                Likeness.Kind.CATEGORIES,
                Likeness.Kind.SIZE,
                Likeness.Kind.COUNTRY,
                Likeness.Kind.NETWORK,
                Likeness.Kind.WORDS
            );
    }

    private static List<String> names(String words) {
        return one(search.search(BRAND, PartnerQuery.everybody().saying(words)))
            .items()
            .stream()
            .map(hit -> hit.line().displayName())
            .toList();
    }

    private static Newcomer person(String name, long followers, String country, String bio, String... categories) {
        var kinds = Set.of(PartnerKind.INFLUENCER);
        var profile = new Profile(name, kinds, country, null, List.of(), List.of(categories), bio);
        Handle on = Handle.of(INSTAGRAM, name.length() > 30 ? name.substring(0, 30) : name);
        var figures = Map.of(on.key(), Figures.followers(followers));
        return new Newcomer(name, profile, List.of(on), figures, null, List.of(), List.of(), null);
    }
}
