package relais.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.identity.Links;
import relais.identity.PortalAccount;
import relais.identity.Role;
import relais.identity.Welcoming;
import relais.platform.Ids;

/**
 * The people of a test. {@link #troupe()} makes a brand of its own; its people are made when they are first asked for,
 * each signed in, in a browser of their own:
 *
 * {@snippet :
 * Cast.Troupe troupe = cast.troupe();
 * troupe.cm().get().uri("/api/brands/{brandId}/partners", troupe.brandId()).exchange().expectStatus().isOk();
 * }
 */
@TestComponent
public class Cast {

    private static final String PASSWORD = "quatre mots pour entrer";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Environment environment;
    private final Welcoming welcoming;
    private final Links links;
    private @Nullable WebTestClient admin;

    Cast(Environment environment, Welcoming welcoming, Links links) {
        this.environment = environment;
        this.welcoming = welcoming;
        this.links = links;
    }

    /** Where the house stands, such as {@code http://127.0.0.1:40123}. */
    public String address() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    /** Someone without an account. */
    public WebTestClient nobody() {
        return Browser.at(address());
    }

    /** The administrator of the house. */
    public synchronized WebTestClient admin() {
        if (admin == null) {
            WebTestClient browser = nobody();
            browser
                .post()
                .uri("/api/first-admin")
                .bodyValue(Map.of("name", "Ada", "email", "ada@exemple.test", "password", PASSWORD))
                .exchange()
                .expectStatus()
                .isOk();
            admin = browser;
        }
        return admin;
    }

    /** A brand of its own, with an advertiser of its own. */
    public Troupe troupe() {
        return troupe("Annonceur " + COUNTER.incrementAndGet());
    }

    /** Another brand of a given advertiser. */
    public Troupe troupe(String advertiser) {
        int number = COUNTER.incrementAndGet();
        Map<?, ?> brand = body(
            admin()
                .post()
                .uri("/api/brands")
                .bodyValue(
                    Map.of(
                        "name",
                        "Marque " + number,
                        "slug",
                        "marque-" + number,
                        "advertiser",
                        advertiser,
                        "zone",
                        "Europe/Paris",
                        "locale",
                        "fr"
                    )
                )
        );
        return new Troupe(this, String.valueOf(brand.get("id")), String.valueOf(brand.get("slug")), advertiser);
    }

    /** A member signed in, with these roles in these brands. */
    public Person member(String name, Map<String, List<Role>> rolesByBrand) {
        List<Map<String, Object>> roles = rolesByBrand
            .entrySet()
            .stream()
            .map(held -> Map.<String, Object>of("brandId", held.getKey(), "roles", held.getValue()))
            .toList();
        String email = name.toLowerCase(Locale.ROOT) + COUNTER.incrementAndGet() + "@exemple.test";
        Map<?, ?> invited = body(
            admin()
                .post()
                .uri("/api/users")
                .bodyValue(Map.of("name", name, "email", email, "admin", false, "roles", roles))
        );
        String id = String.valueOf(((Map<?, ?>) invited.get("user")).get("id"));
        return follow(id, email, String.valueOf(invited.get("invitationUrl")), Map.of("password", PASSWORD));
    }

    /** The partner {@code partnerId} signed in to the portal, at an address to which this brand wrote. */
    public Person partner(String partnerId, String name, String brandId) {
        return partner(partnerId, name, "partner" + COUNTER.incrementAndGet() + "@exemple.test", brandId);
    }

    /** The same, at this address. */
    public Person partner(String partnerId, String name, String email, String brandId) {
        String url = welcoming
            .welcome(new PortalAccount.Guest(partnerId, name, email, Locale.FRENCH, brandId), "system")
            .flatMap(account -> links.issue(account.id(), "/portal"))
            .toFuture()
            .join();
        return follow(partnerId, email, url, Map.of());
    }

    private Person follow(String id, String email, String url, Map<String, String> opening) {
        WebTestClient browser = nobody();
        String token = url.substring(url.lastIndexOf('/') + 1);
        browser.post().uri("/api/links/{token}", token).bodyValue(opening).exchange().expectStatus().isOk();
        return new Person(id, email, PASSWORD, browser);
    }

    private static Map<?, ?> body(WebTestClient.RequestHeadersSpec<?> request) {
        Map<?, ?> body = request
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
        if (body == null) {
            throw new AssertionError("An answer without a body");
        }
        return body;
    }

    /** Someone with an account, in a browser of their own. */
    public record Person(String id, String email, String password, WebTestClient browser) {}

    /** One brand and its people. */
    public static final class Troupe {

        private final Cast cast;
        private final String brandId;
        private final String slug;
        private final String advertiser;
        private final Map<String, Person> people = new java.util.HashMap<>();
        private @Nullable Troupe neighbours;

        private Troupe(Cast cast, String brandId, String slug, String advertiser) {
            this.cast = cast;
            this.brandId = brandId;
            this.slug = slug;
            this.advertiser = advertiser;
        }

        public String brandId() {
            return brandId;
        }

        public String slug() {
            return slug;
        }

        public String advertiser() {
            return advertiser;
        }

        public WebTestClient manager() {
            return person(Role.MANAGER).browser();
        }

        public WebTestClient cm() {
            return person(Role.CM).browser();
        }

        public WebTestClient legal() {
            return person(Role.LEGAL).browser();
        }

        public WebTestClient finance() {
            return person(Role.FINANCE).browser();
        }

        public WebTestClient admin() {
            return cast.admin();
        }

        public WebTestClient nobody() {
            return cast.nobody();
        }

        /** The person with these roles here, always the same. */
        public synchronized Person person(Role... roles) {
            String key = Arrays.toString(roles);
            Person known = people.get(key);
            if (known == null) {
                known = cast.member(roles[0].name(), Map.of(brandId, List.of(roles)));
                people.put(key, known);
            }
            return known;
        }

        /** A partner in the portal; {@code partnerId} as the partners room knows it. */
        public Person partner(String partnerId) {
            return cast.partner(partnerId, "Maëlle", brandId);
        }

        /** A partner in the portal whom no room knows. */
        public Person strangePartner() {
            return partner(Ids.next());
        }

        /** Another brand of another advertiser; its people must see nothing here. */
        public synchronized Troupe neighbours() {
            if (neighbours == null) {
                neighbours = cast.troupe();
            }
            return neighbours;
        }

        /** Another brand's CM, who sees nothing here. */
        public WebTestClient otherBrandsCm() {
            return neighbours().cm();
        }
    }
}
