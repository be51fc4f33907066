package relais.partners.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import relais.identity.Brand;
import relais.partners.AllThatIsKept;

/** Whoever asks what is kept of them gets a page they can read: the same as the file for machines, in words. */
class AccessPageTests {

    private static final String SOMEBODY = "01JCZ8Q4T0W5V6X7Y8Z9A0B1C2";
    private static final Brand CLAIREMBRUN = new Brand(
        "b1",
        1,
        "clairembrun",
        "Clairembrun",
        new Brand.Advertiser("clairembrun", "Maison Clairembrun SAS"),
        ZoneId.of("Europe/Paris"),
        Locale.FRENCH,
        List.of()
    );

    @Test
    void datesAmountsCountriesAndCodesAreSaidInTheLanguageOfThePage() {
        Document offer = new Document("fee", money("1580.00"))
            .append("dueOn", "2026-03-01")
            .append("at", "2026-02-28T17:30:00Z")
            .append("countries", List.of("FR", "DE"))
            .append("language", "en")
            .append("format", "CAROUSEL")
            .append("onBehalf", false);
        String french = page(Map.of("collaborations", List.of(offer)), Locale.FRENCH);
        assertThat(french)
            .contains("<html lang=\"fr\">", "1er mars 2026", "28 février 2026 à 18 h 30", "France, Allemagne")
            .contains("anglais", "carrousel", "<dd>non</dd>", "Rémunération (HT)");
        assertThat(french.replaceAll("\\h", " ")).contains("1 580,00 €");
        assertThat(page(Map.of("collaborations", List.of(offer)), Locale.ENGLISH))
            .contains("<html lang=\"en\">", "1 March 2026", "28 February 2026 at 18:30", "France, Germany")
            .contains("€1,580.00", "English", "carousel", "<dd>no</dd>", "Fee (excl. VAT)");
    }

    @Test
    void whatOnlyLooksLikeADateIsShownAsItWasTyped() {
        List<String> typed = List.of("2026-02-30", "2026-13-01", "2026-02-28T10:00Z", "2026-02-28T99:99:99Z");
        List<Document> notes = typed
            .stream()
            .map(text -> new Document("text", text))
            .toList();
        assertThat(page(Map.of("relationships", notes), Locale.FRENCH)).contains(
            "2026-02-30",
            "2026-13-01",
            "2026-02-28T99:99:99Z"
        );
    }

    @Test
    void theSourceTheDayAndThePurposeStandFirst() {
        Document origin = new Document("source", "Salon de Lyon")
            .append("collectedOn", "2026-11-20")
            .append("purpose", "Casting de printemps");
        String page = page(Map.of("relationships", List.of(new Document("origin", origin))), Locale.FRENCH);
        String beforeTheRecord = page.substring(0, page.indexOf("<section id=\"relationships\">"));
        assertThat(beforeTheRecord).contains(
            "D’où viennent ces données",
            "Salon de Lyon",
            "20 novembre 2026",
            "Casting de printemps"
        );
    }

    @Test
    void everySourceStandsThereOnceAlsoWhereAnotherRecordBroughtIt() {
        Document lyon = new Document("source", "Salon de Lyon").append("purpose", "Casting de printemps");
        Document page = new Document("source", "Page publique").append("purpose", "Campagne d’hiver");
        Document record = new Document("origin", lyon).append("laterOrigins", List.of(page));
        Document absorbed = new Document("origin", page);
        String told = page(Map.of("relationships", List.of(record, absorbed)), Locale.FRENCH);
        String first = told.substring(0, told.indexOf("<section id=\"relationships\">"));
        assertThat(first).contains("Salon de Lyon").containsOnlyOnce("Campagne d’hiver");
    }

    @Test
    void anEmptyRoomIsSaidToBeEmptyAndNoneIsPassedOver() {
        String page = page(Map.of(), Locale.FRENCH);
        AccessWords.ALL.rooms().forEach(room -> assertThat(page).contains("<section id=\"" + room + "\">"));
        assertThat(page.split("Rien n’est conservé\\.", -1)).hasSize(AccessWords.ALL.rooms().size() + 1);
    }

    @Test
    void whatIsInTheFileForMachinesIsOnThePageAlsoFromARoomThatNobodyGaveWords() {
        Document deep = new Document("unforeseen", List.of(new Document("innermost", "Tout au fond")));
        Map<String, List<Document>> kinds = Map.of(
            "conversations",
            List.of(
                new Document("messages", List.of(new Document("text", "Bonjour\nPia").append("is", "message-reply")))
            ),
            "a_new_room",
            List.of(deep)
        );
        AllThatIsKept kept = kept(kinds);
        assertThat(kept.json()).contains("Bonjour\\nPia", "Tout au fond", "message-reply");
        assertThat(AccessPage.of(AccessWords.ALL, kept, CLAIREMBRUN, Locale.FRENCH, "/")).contains(
            "Bonjour\nPia",
            "votre réponse",
            "a_new_room",
            "innermost",
            "Tout au fond"
        );
    }

    @Test
    void technicalIdentifiersAreLeftToTheFileForMachines() {
        Document note = new Document("id", SOMEBODY)
            .append("text", "Préfère le matin")
            .append("authorId", "u1")
            .append("pointer", "b1:" + SOMEBODY);
        AllThatIsKept kept = kept(Map.of("relationships", List.of(new Document("notes", List.of(note)))));
        assertThat(kept.json()).contains(SOMEBODY, "authorId");
        assertThat(AccessPage.of(AccessWords.ALL, kept, CLAIREMBRUN, Locale.FRENCH, "/"))
            .contains("Préfère le matin", "identifiants techniques")
            .doesNotContain(SOMEBODY, "authorId", "pointer");
    }

    @Test
    void whatSomebodyTypedIsTextAndNeverMarkup() {
        String typed = "<script>alert('1')</script> & \"moi\"";
        Document record = new Document("bio", typed).append("<b>key</b>", "x");
        AllThatIsKept kept = new AllThatIsKept(
            typed,
            Instant.parse("2026-11-23T10:00:00Z"),
            Map.of("<i>", List.of(record))
        );
        assertThat(
            AccessPage.of(AccessWords.ALL, kept, CLAIREMBRUN, Locale.ENGLISH, "https://relais.exemple.test/vos-donnees")
        )
            .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;moi&quot;")
            .doesNotContain("<script", "<b>", "<i>");
    }

    @Test
    void theSameNameIsCalledByWhatItMeansWhereItStands() {
        Document rate = new Document("from", "kit média").append("on", "2026-10-24").append("network", "TIKTOK");
        Document audience = new Document("countries", new Document("FR", 78).append("BE", 6));
        Document record = new Document("rates", List.of(rate))
            .append("audience", audience)
            .append("from", "2026-01-02");
        assertThat(page(Map.of("relationships", List.of(record)), Locale.ENGLISH)).contains(
            "According to: kit média",
            "France: 78 · Belgium: 6",
            "<dt>From</dt><dd>2 January 2026</dd>"
        );
    }

    @Test
    void wordsInCapitalsThatAPersonWroteAreNotTakenForACode() {
        Document note = new Document("text", "NO").append("channel", "MAIL");
        assertThat(page(Map.of("conversations", List.of(note)), Locale.FRENCH)).contains("NO", "e-mail");
    }

    @Test
    void thePageStandsAloneAndNothingOnItActs() {
        String page = page(Map.of(), Locale.ENGLISH);
        assertThat(page).contains("default-src 'none'").doesNotContain("<script", "<img", "<link", " src=", "url(");
        assertThat(Pattern.compile("href=\"(?!#)").matcher(page).find()).isFalse();
    }

    @Test
    void alikeAndShortThingsStandInATable() {
        List<Document> days = Stream.of("2026-01-05", "2026-02-05")
            .map(on -> new Document("on", on).append("figures", new Document("followers", 18400L)))
            .toList();
        String page = page(Map.of("metrics", days), Locale.ENGLISH);
        assertThat(page).contains(
            "<th scope=\"col\">On</th><th scope=\"col\">Figures</th>",
            "<td>Followers: 18,400</td>"
        );
    }

    private static String page(Map<String, List<Document>> kinds, Locale language) {
        return AccessPage.of(
            AccessWords.ALL,
            kept(kinds),
            CLAIREMBRUN,
            language,
            "https://relais.exemple.test/vos-donnees"
        );
    }

    private static AllThatIsKept kept(Map<String, List<Document>> kinds) {
        return new AllThatIsKept("Pia Lormeau", Instant.parse("2026-11-23T10:00:00Z"), kinds);
    }

    private static Document money(String amount) {
        return new Document("amount", Decimal128.parse(amount)).append("currency", "EUR");
    }
}
