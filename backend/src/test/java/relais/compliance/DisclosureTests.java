package relais.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static relais.compliance.Reason.*;
import static relais.compliance.Surface.FEED;
import static relais.compliance.Surface.REEL;
import static relais.compliance.Surface.STORY;
import static relais.compliance.Verdict.FAIL;
import static relais.compliance.Verdict.NA;
import static relais.compliance.Verdict.PASS;
import static relais.compliance.Verdict.REVIEW;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DisclosureTests {

    @ParameterizedTest
    @MethodSource("vectors")
    void everyVectorHasItsVerdict(
        String country,
        Surface surface,
        Content content,
        boolean counterpart,
        Verdict expected
    ) {
        var findings = Disclosure.check(content, aSetting(surface, counterpart, country));

        assertThat(Verdict.strictest(findings)).as(findings.toString()).isEqualTo(expected);
    }

    static Stream<Arguments> vectors() {
        return Stream.of(
            feed(
                "L01",
                "FR",
                "Publicité – Le mug Atelier Lune garde mon café chaud deux heures, montre en main.",
                PASS
            ),
            feed(
                "L02",
                "FR",
                "Collaboration commerciale avec @ateliers_lune ☕ Trois mois que je l'utilise au bureau.",
                PASS
            ),
            feed("L04", "FR", "#partenariat Le sac qui m'a suivie partout cet automne, signé @cuir_nomade.", REVIEW),
            feed("L05", "FR", "Merci à @hotelbleu_corse pour ces deux nuits face à la mer, on reviendra !", FAIL),
            feed("L07", "FR", "#ad J'ai enfin un casque qui coupe le bruit du métro.", FAIL),
            feed("L08", "FR", LONG_WALK + " Publicité pour @sentier_libre", FAIL),
            vector(
                "L10",
                "FR",
                STORY,
                withPlatformLabel("Regardez cette couleur !", "Collaboration commerciale avec cuir_nomade"),
                PASS
            ),
            vector(
                "L11",
                "FR",
                FEED,
                withPlatformLabel("Mon sac de la saison.", "Partenariat rémunéré avec cuir_nomade"),
                REVIEW
            ),
            vector("L13", "FR", REEL, withOverlay("Le tuto complet en 40 secondes", "Publicité", true), PASS),
            vector("L14", "FR", REEL, withOverlay("Le tuto complet en 40 secondes", "Publicité", false), REVIEW),
            argumentSet(
                "L16",
                "FR",
                FEED,
                Content.of("Achetée avec mes sous, zéro partenariat : la sauteuse que je recommande."),
                false,
                NA
            ),
            feed("L17", "FR", "Ceci n'est pas une publicité, mais @poele_et_cie m'a équipée toute la cuisine.", FAIL),
            feed(
                "L19",
                "FR",
                "La nouvelle campagne de publicité de @lissea est sublime, j'y apparais trois secondes.",
                FAIL
            ),
            feed("L20", "FR", "Werbung | Mon nouveau vélo pliant pour aller au studio.", FAIL),
            feed("L21", "FR", "Ad / Publicité : mon vélo pliant, testé un mois.", PASS),
            vector(
                "L23",
                "FR",
                FEED,
                new Content("Publicité • Mon teint après trois semaines de sérum.", null, List.of(), true, false),
                FAIL
            ),
            vector(
                "L24",
                "FR",
                FEED,
                new Content(
                    "Publicité · Images virtuelles · Lina, notre mannequin numérique, porte le trench.",
                    null,
                    List.of(),
                    false,
                    true
                ),
                PASS
            ),
            feed("L26", "FR", "Sponsorisé par @sentier_libre : trois randos faciles près de Lyon.", REVIEW),
            feed("L27", "GB", "Ad | My go-to kettle this winter, from @northmill.", PASS),
            feed("L28", "GB", "#gifted Loving this kettle from @northmill, tea in ninety seconds.", FAIL),
            feed("L30", "GB", "Sponsored by Northmill: five ways to brew better tea.", REVIEW),
            feed("L31", "US", "Sponsored by Northmill: five ways to brew better tea.", PASS),
            feed("L32", "US", "So proud of this one! #collab #ambassador", FAIL),
            feed("L33", "US", "Sunday reset with the new kettle #tea #cozy #fall #ad #home", FAIL),
            feed(
                "L35",
                "US",
                "My whole Sunday in one post: the market, the long walk by the river, the soup that took three hours and the kettle that saved the evening. #ad",
                FAIL
            ),
            feed("L37", "DE", "Werbung | Mein neues Klapprad im Alltagstest.", PASS),
            feed("L39", "BE", "#reclame Mijn nieuwe vouwfiets, een maand getest.", PASS),
            feed("L40", "ES", "#colab Mi bici plegable para ir al estudio.", FAIL),
            feed("L42", "ES", "Gracias a @bici_plegable por este mes de pruebas por Madrid.", FAIL),
            feed(
                "L43",
                "FR",
                "Vidéo réalisée en collaboration commerciale avec @sentier_libre, tournée dans le Vercors.",
                PASS
            ),
            feed("L45", "US", "Ad-free mornings with the new @northmill reader.", FAIL),
            // the demo world's own
            vector(
                "D1 V1",
                "FR",
                REEL,
                Content.of(
                    "Trois semaines avec le shampoing solide Marée Haute de @clairembrun.demo 🌊 Résultat à la fin !"
                ),
                FAIL
            ),
            vector(
                "D1 V2",
                "FR",
                REEL,
                Content.of(
                    "Collaboration commerciale avec @clairembrun.demo 🌊 Trois semaines de Marée Haute, sans filtre."
                ),
                PASS
            ),
            feed("D8 V1", "FR", "Merci à @clairembrun.demo pour ce colis 💛", FAIL),
            feed(
                "D8 V2",
                "FR",
                "Collaboration commerciale – @clairembrun.demo m'a offert Marée Haute : mon avis après un mois (code ILIANA10)",
                PASS
            ),
            // what else people write
            feed("whole hashtag", "FR", "#publicité mon nouveau sac @cuir_nomade", PASS),
            feed("joined hashtag", "FR", "Mon nouveau sac #CollaborationCommerciale", PASS),
            feed("underscored hashtag", "FR", "#collaboration_commerciale Mon nouveau sac", PASS),
            feed("half a hashtag", "FR", "#publicitemensongere Mon nouveau sac", FAIL),
            feed("negating hashtag", "FR", "#pasunepub Mon nouveau sac", FAIL),
            feed("misleading advertising", "FR", "Publicité mensongère : le mug ne garde rien au chaud.", FAIL),
            feed(
                "negated collaboration",
                "FR",
                "Sans collaboration commerciale, juste mon avis sur @cuir_nomade.",
                FAIL
            ),
            feed("negated partnership", "FR", "Aucun partenariat rémunéré ici, juste @cuir_nomade.", FAIL),
            feed("said and denied", "FR", "Publicité. Ceci n'est pas une pub comme les autres.", REVIEW),
            feed("asked", "FR", "Une collaboration commerciale ? Vous demandez souvent.", FAIL),
            feed("styled letters", "FR", "𝐏𝐮𝐛𝐥𝐢𝐜𝐢𝐭é – Mon nouveau sac", PASS),
            feed("decomposed accents", "FR", "Publicite\u0301 – Mon nouveau sac", PASS),
            feed("zero-width letters", "FR", "Pub\u200Blicité – Mon nouveau sac", PASS),
            feed("capitals", "FR", "PUBLICITÉ - Mon nouveau sac", PASS),
            feed("emoji first", "FR", "✨ Publicité ✨ Mon nouveau sac", PASS),
            feed("own line", "FR", "Mon nouveau sac\nPublicité\n@cuir_nomade", PASS),
            feed("lost among hashtags", "FR", "Mon sac #mode #cuir #publicite #automne", FAIL),
            feed("first of the hashtags", "FR", "#publicite #mode #cuir #automne Mon sac", PASS),
            feed("this is an advert", "FR", "Ceci est une publicité pour @cuir_nomade", PASS),
            feed("paid partnership", "FR", "Partenariat rémunéré avec @cuir_nomade", REVIEW),
            feed("offered product", "FR", "Produit offert par @cuir_nomade", REVIEW),
            feed("short label", "FR", "Pub | mon sac", REVIEW),
            feed("nothing at all", "FR", "", FAIL)
        );
    }

    @Test
    void aReelShowsLessOfItsCaptionThanAPost() {
        var caption = "Le tuto complet en quarante secondes, sans rien couper. Publicité pour @cuir_nomade";

        assertThat(reasonIn(FEED, caption)).isEqualTo(LABEL_PRESENT);
        assertThat(reasonIn(REEL, caption)).isEqualTo(LABEL_AFTER_FOLD);
    }

    @Test
    void eachFrameOfAStoryNeedsItsOwnLabel() {
        var frames = List.of(
            new Content.Frame("Publicité", true),
            new Content.Frame("", true),
            new Content.Frame("Publicité", true)
        );
        var finding = Disclosure.check(
            new Content("", null, frames, false, false),
            aSetting(STORY, true, "FR")
        ).getFirst();

        assertThat(finding.reason()).isEqualTo(LABEL_MISSING_ON_FRAME);
        assertThat(finding.params()).containsEntry("frame", "2");
    }

    @Test
    void theAdviceToEachPublicIsAWordThatItsOwnRulesAccept() {
        for (String country : List.of("FR", "BE", "GB", "US", "DE", "NL", "ES", "IT")) {
            var setting = aSetting(REEL, true, country);
            var missing = Disclosure.check(new Content("Bonjour", null, List.of(), false, false), setting).getFirst();
            String advised = missing.params().get("say");
            var taken = new Content(advised + " @clairembrun", null, List.of(), false, false);
            assertThat(Disclosure.check(taken, setting).getFirst().reason()).as(country).isEqualTo(LABEL_PRESENT);
        }
    }

    @Test
    void everyPublicIsAskedAndTheStrictestCounts() {
        var findings = Disclosure.check(Content.of("Publicité | Mon vélo pliant"), aSetting(FEED, true, "FR", "GB"));

        assertThat(findings).extracting(Finding::verdict).containsExactly(PASS, FAIL);
        assertThat(Verdict.strictest(findings)).isEqualTo(FAIL);
    }

    @Test
    void aCountryWithoutRulesAsksForAPersonsLook() {
        assertThat(
            Disclosure.check(Content.of("Publicité"), aSetting(FEED, true, "CA"))
                .getFirst()
                .reason()
        ).isEqualTo(NO_RULES_FOR_COUNTRY);
    }

    @Test
    void theWordsAreFoundWhereTheyWereTyped() {
        var caption = "💛💛 𝐏𝐮𝐛𝐥𝐢𝐜𝐢𝐭é – Mon sac";
        var span = Disclosure.check(Content.of(caption), aSetting(FEED, true, "FR"))
            .getFirst()
            .span();

        assertThat(span).isNotNull();
        assertThat(caption.substring(span.from(), span.to())).isEqualTo("𝐏𝐮𝐛𝐥𝐢𝐜𝐢𝐭é");
    }

    @Test
    void theMentionIsQuotedAsItWasTyped() {
        for (String typed : List.of("Publicité", "PUBLICITÉ", "𝐏𝐮𝐛𝐥𝐢𝐜𝐢𝐭é", "#Publicité")) {
            var found = Disclosure.check(Content.of(typed + " – Mon sac"), aSetting(FEED, true, "FR")).getFirst();
            assertThat(found.params()).containsEntry("words", typed);
        }
    }

    @Test
    void theFrenchMentionIsNamedAsNotAcceptedInBelgiumAndTheBelgianOneIsAdvised() {
        var setting = aSetting(REEL, true, "BE");
        var caption = "Collaboration commerciale avec @clairembrun.demo 🌊 Trois semaines de Marée Haute.";
        var label = new Content("Trois semaines de Marée Haute.", "Collaboration commerciale", List.of(), false, false);
        var screen = withOverlay("Trois semaines de Marée Haute.", "Collaboration commerciale", true);

        for (Content content : List.of(Content.of(caption), label, screen)) {
            var found = Disclosure.check(content, setting).getFirst();
            assertThat(found.verdict()).isEqualTo(FAIL);
            assertThat(found.reason()).isEqualTo(LABEL_NOT_ACCEPTED);
            assertThat(found.params())
                .containsEntry("words", "Collaboration commerciale")
                .containsEntry("say", "Publicité")
                .containsEntry("country", "BE");
        }
    }

    @Test
    void aDenialOfRetouchingIsNoMention() {
        var content = new Content("Publicité – sans images retouchées", null, List.of(), true, false);

        assertThat(
            Disclosure.check(content, aSetting(FEED, true, "FR"))
                .get(1)
                .reason()
        ).isEqualTo(MENTION_MISSING);
    }

    @Test
    void everyFindingCarriesTheVersionOfTheRules() {
        assertThat(Disclosure.check(Content.of("Publicité"), aSetting(FEED, true, "FR")))
            .extracting(Finding::rulesVersion)
            .containsOnly(Disclosure.rulesVersion());
    }

    private static final String LONG_WALK =
        "On a marche toute la journee dans les calanques, la lumiere etait folle et j'ai enfin trouve des chaussures " +
        "qui ne me font pas mal apres dix kilometres.";

    private static Reason reasonIn(Surface surface, String caption) {
        return Disclosure.check(Content.of(caption), aSetting(surface, true, "FR"))
            .getFirst()
            .reason();
    }

    private static Setting aSetting(Surface surface, boolean counterpart, String... countries) {
        return new Setting(surface, "INSTAGRAM", List.of(countries), counterpart, List.of(), List.of(), List.of());
    }

    private static Arguments feed(String name, String country, String caption, Verdict expected) {
        return vector(name, country, FEED, Content.of(caption), expected);
    }

    private static Arguments vector(String name, String country, Surface surface, Content content, Verdict expected) {
        return argumentSet(name, country, surface, content, true, expected);
    }

    private static Content withPlatformLabel(String caption, String label) {
        return new Content(caption, label, List.of(), false, false);
    }

    private static Content withOverlay(String caption, String overlay, boolean fullDuration) {
        return new Content(caption, null, List.of(new Content.Frame(overlay, fullDuration)), false, false);
    }
}
