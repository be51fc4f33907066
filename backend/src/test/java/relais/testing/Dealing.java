package relais.testing;

import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.awaitility.core.ThrowingRunnable;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.partners.Contact;
import relais.partners.Handle;
import relais.partners.Network;
import relais.partners.Newcomer;
import relais.partners.Origin;
import relais.partners.PartnerKind;
import relais.partners.Profile;
import relais.partners.Roster;
import relais.platform.Ids;

/** What one brand and one partner have to do with each other, step by step over HTTP. The lights are open by override. */
public final class Dealing {

    public static final String NAME = "Pia Lormeau";

    public final Cast.Troupe team;
    public final String partnerId;
    public final String id;
    public final WebTestClient partner;

    /** A partner with an address, in a campaign of a brand of its own. */
    public Dealing(Cast cast, Roster roster) {
        this(cast.troupe(), roster, handle());
    }

    /** The partner with this account, in a campaign of this brand. */
    public Dealing(Cast.Troupe team, Roster roster, Handle handle) {
        this(team, roster, handle, "pia@exemple.test");
    }

    /** The same, whom this brand knows by this address. */
    public Dealing(Cast.Troupe team, Roster roster, Handle handle, String email) {
        this.team = team;
        partnerId = welcome(team, roster, handle, email);
        String campaignId = read(post(team.cm(), brand("/campaigns"), CAMPAIGN), "$.id");
        String lights = get(team.manager(), brand("/partners/" + partnerId + "/lights"));
        post(
            team.manager(),
            brand("/partners/" + partnerId + "/lights/override"),
            Map.of("version", version(lights), "reason", "Connue de longue date")
        );
        id = read(
            post(team.cm(), brand("/collaborations"), Map.of("campaignId", campaignId, "partnerId", partnerId)),
            "$.id"
        );
        partner = team.partner(partnerId).browser();
    }

    public static Handle handle() {
        return Handle.of(Network.INSTAGRAM, "pia" + Ids.next().substring(16).toLowerCase(Locale.ROOT));
    }

    /** Somebody else of this brand, at this address. */
    public static String welcome(Cast.Troupe team, Roster roster, Handle handle, String email) {
        var kinds = Set.of(PartnerKind.INFLUENCER);
        var profile = new Profile(NAME, kinds, "FR", null, List.of("fr"), List.of(), "");
        var origin = new Origin("Liste", LocalDate.EPOCH, "Prospection", "u1", Instant.EPOCH, null, null);
        var mail = new Contact(Contact.Channel.EMAIL, email, "", "Liste", LocalDate.EPOCH);
        var row = new Newcomer("1", profile, List.of(handle), Map.of(), null, List.of(mail), List.of(), null);
        return Objects.requireNonNull(
            roster
                .welcome(team.brandId(), origin, List.of(row))
                .next()
                .map(Roster.Welcomed::partnerId)
                .toFuture()
                .join()
        );
    }

    /** An agency whose agent, Capucine, reads at capucine@exemple.test. */
    public String agency() {
        Map<String, String> mail = Map.of(
            "channel",
            "EMAIL",
            "value",
            "capucine@exemple.test",
            "label",
            "",
            "source",
            "site",
            "since",
            LocalDate.now().minusDays(5).toString()
        );
        return read(
            post(
                team.cm(),
                brand("/agencies"),
                Map.of("name", "Papier-Lune", "agent", "Capucine", "contacts", List.of(mail))
            ),
            "$.id"
        );
    }

    /** A letter of this kind to the partner. */
    public WebTestClient.ResponseSpec write(String kind) {
        return team
            .cm()
            .post()
            .uri(collaboration("/letters"))
            .bodyValue(
                Map.of(
                    "kind",
                    kind,
                    "locale",
                    "fr",
                    "to",
                    "PARTNER",
                    "subject",
                    "Une idée",
                    "text",
                    "Bonjour {{partner.firstName}}"
                )
            )
            .exchange();
    }

    /** Talked already, somewhere else. */
    public void discuss() {
        post(team.cm(), collaboration("/contact"), Map.of("version", version(seen()), "channel", "mail"));
        post(team.cm(), collaboration("/discussion"), Map.of("version", version(seen())));
    }

    public void reply() {
        post(
            team.cm(),
            collaboration("/replies"),
            Map.of("channel", "PHONE", "at", Instant.now().toString(), "text", "Avec plaisir")
        );
    }

    public String offer(String fee) {
        return offer(fee, "EUR");
    }

    /** The same, in this currency. */
    public String offer(String fee, String currency) {
        return text(offering(fee, currency).expectStatus().isOk());
    }

    /** The same, whatever is answered. */
    public WebTestClient.ResponseSpec offering(String fee, String currency) {
        Map<String, Object> reel = Map.of(
            "key",
            "d1",
            "network",
            "INSTAGRAM",
            "format",
            "REEL",
            "count",
            1,
            "dueOn",
            LocalDate.now().plusDays(20).toString(),
            "caption",
            Map.of("requiredTags", List.of(), "bannedWords", List.of())
        );
        Map<String, Object> terms = Map.of(
            "deliverables",
            List.of(reel),
            "fee",
            Map.of("amount", fee, "currency", currency),
            "rights",
            List.of(),
            "rounds",
            2,
            "paymentDays",
            30,
            "from",
            LocalDate.now().toString(),
            "to",
            LocalDate.now().plusDays(40).toString(),
            "clauses",
            List.of()
        );
        return team
            .cm()
            .post()
            .uri(collaboration("/offers"))
            .bodyValue(Map.of("version", version(seen()), "terms", terms, "message", "Pour vous"))
            .exchange();
    }

    public String counter(String fee) {
        String offer = get(partner, portal(""));
        return post(
            partner,
            portal("/counter"),
            Map.of(
                "version",
                version(offer),
                "fingerprint",
                read(offer, "$.fingerprint"),
                "fee",
                euros(fee),
                "dates",
                List.of(),
                "message",
                "Deux jours de tournage"
            )
        );
    }

    public String accept() {
        String offer = get(partner, portal(""));
        return post(
            partner,
            portal("/acceptance"),
            Map.of("version", version(offer), "fingerprint", read(offer, "$.fingerprint"), "party", party(NAME))
        );
    }

    public String draftContract() {
        return post(
            team.cm(),
            collaboration("/contracts"),
            Map.of(
                "version",
                version(seen()),
                "language",
                "FR",
                "brand",
                party("Fabriques Imaginaires SAS"),
                "partner",
                party(NAME)
            )
        );
    }

    public String sendContract() {
        return post(team.cm(), collaboration("/contract/sending"), Map.of("version", version(seen())));
    }

    public String sign() {
        String contract = get(partner, portal("/contract"));
        return post(
            partner,
            portal("/contract/signature"),
            Map.of(
                "version",
                version(contract),
                "documentSha256",
                read(contract, "$.documentSha256"),
                "termsFingerprint",
                read(contract, "$.termsFingerprint"),
                "readToTheEnd",
                true,
                "consent",
                true,
                "name",
                NAME
            )
        );
    }

    public String decide(String kind) {
        String review = get(team.legal(), collaboration("/contract/review"));
        return post(
            team.legal(),
            collaboration("/contract/decision"),
            Map.of(
                "version",
                JsonPath.<Number>read(review, "$.collaboration.version"),
                "signedSha256",
                read(review, "$.signedSha256"),
                "kind",
                kind
            )
        );
    }

    public String signForBrand() {
        String known = seen();
        return post(
            team.manager(),
            collaboration("/contract/brand-signature"),
            Map.of(
                "version",
                version(known),
                "signedSha256",
                read(known, "$.contracts[0].partnerSignature.sha256"),
                "name",
                "MANAGER",
                "capacity",
                "Directrice de marque",
                "mandated",
                true
            )
        );
    }

    /** The collaboration as the CM sees it now. */
    public String seen() {
        return get(team.cm(), collaboration(""));
    }

    public String brand(String rest) {
        return "/api/brands/" + team.brandId() + rest;
    }

    public String collaboration(String rest) {
        return brand("/collaborations/" + id + rest);
    }

    public String portal(String rest) {
        return "/api/portal/collaborations/" + id + rest;
    }

    public static String get(WebTestClient who, String uri) {
        return text(who.get().uri(uri).exchange().expectStatus().isOk());
    }

    public static String post(WebTestClient who, String uri, Map<String, ?> body) {
        return text(who.post().uri(uri).bodyValue(body).exchange().expectStatus().isOk());
    }

    /** The code of a refusal. */
    public static String refusal(WebTestClient.ResponseSpec answer) {
        return read(text(answer.expectStatus().isEqualTo(409)), "$.code");
    }

    public static String text(WebTestClient.ResponseSpec answer) {
        return new String(answer.expectBody().returnResult().getResponseBodyContent(), StandardCharsets.UTF_8);
    }

    public static String read(String json, String path) {
        return String.valueOf((Object) JsonPath.read(json, path));
    }

    public static long version(String json) {
        return JsonPath.<Number>read(json, "$.version").longValue();
    }

    /** What listeners bring about comes a little later. */
    public static void soon(ThrowingRunnable expectation) {
        await()
            .atMost(Duration.ofSeconds(30))
            .ignoreExceptionsInstanceOf(PathNotFoundException.class)
            .untilAsserted(expectation);
    }

    /** What people change while the house still writes about the same thing is read and asked again. */
    public static String atLast(Supplier<WebTestClient.ResponseSpec> asked) {
        AtomicReference<String> answer = new AtomicReference<>();
        soon(() -> answer.set(text(asked.get().expectStatus().isOk())));
        return answer.get();
    }

    private static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    /** A side of a contract. */
    public static Map<String, Object> party(String name) {
        Map<String, Object> party = new HashMap<>();
        party.put("legalName", name);
        party.put("registration", "");
        party.put("address", "4 place du Marché, 35000 Rennes");
        party.put("email", "pia@exemple.test");
        party.put("taxResidence", "FR");
        party.put("signatory", name);
        return party;
    }

    public static final Map<String, Object> CAMPAIGN = Map.of(
        "name",
        "Marée Haute",
        "objective",
        "faire connaître",
        "classification",
        "PAID",
        "from",
        LocalDate.now().toString(),
        "budget",
        Map.of("amount", "18000.00", "currency", "EUR")
    );
}
