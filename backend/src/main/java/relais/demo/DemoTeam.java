package relais.demo;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Brand;
import relais.identity.DemoCast;
import relais.identity.Role;
import relais.identity.User;
import relais.platform.Ids;

/** The two brands of Fabriques Imaginaires and the people who work for them. */
@Component
public class DemoTeam {

    /** Solid cosmetics from Brittany. */
    public static final String CLAIREMBRUN = idOf("brand", "clairembrun");
    /** Cargo bikes. */
    public static final String VELOMBRINE = idOf("brand", "velombrine");
    /** CM of Clairembrun. */
    public static final String LEONIE = idOf("user", "leonie");
    /** CM of Vélombrine. */
    public static final String NOE = idOf("user", "noe");
    /** Manager of both. */
    public static final String KARIM = idOf("user", "karim");
    /** Legal of both. */
    public static final String ANNE = idOf("user", "anne");
    /** Finance of both. */
    public static final String PAUL = idOf("user", "paul");
    /** The administrator. */
    public static final String ADMIN = idOf("user", "admin");

    private static final String ADVERTISER = "Fabriques Imaginaires SAS";
    private static final String ZONE = "Europe/Paris";

    private final DemoCast cast;

    DemoTeam(DemoCast cast) {
        this.cast = cast;
    }

    /** The id that a thing of the demo always has. */
    public static String idOf(String kind, String name) {
        return Ids.derivedFrom("demo", kind, name);
    }

    /** Brings everyone who is not there yet. */
    Mono<Long> enter() {
        return Flux.concat(
            brand(CLAIREMBRUN, "clairembrun", "Clairembrun"),
            brand(VELOMBRINE, "velombrine", "Vélombrine")
        )
            .count()
            .then(people());
    }

    private Mono<Long> people() {
        return Flux.concat(
            member(LEONIE, "Léonie Marsaudet", "Responsable de communauté, Clairembrun", only(CLAIREMBRUN, Role.CM)),
            member(NOE, "Noé Quintebois", "Responsable de communauté, Vélombrine", only(VELOMBRINE, Role.CM)),
            member(KARIM, "Karim Belloiseau", "Responsable marketing", both(Role.MANAGER)),
            member(ANNE, "Anne Rouvrelle", "Juriste", both(Role.LEGAL)),
            member(PAUL, "Paul Tassignac", "Finances", both(Role.FINANCE)),
            admin()
        ).count();
    }

    private Mono<Brand> brand(String id, String slug, String name) {
        return cast.brand(id, new Brand.Wishes(slug, name, ADVERTISER, ZONE, Locale.FRENCH));
    }

    private Mono<User> member(String id, String name, String title, Map<String, Set<Role>> roles) {
        return cast.member(id, new User.Invitation(name, title, address(name), Locale.FRENCH, false, roles));
    }

    private Mono<User> admin() {
        String name = "Inès Calvarin";
        return cast.member(
            ADMIN,
            new User.Invitation(name, "Administration", address(name), Locale.FRENCH, true, Map.of())
        );
    }

    private static String address(String name) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + "@exemple.test";
    }

    private static Map<String, Set<Role>> only(String brandId, Role role) {
        return Map.of(brandId, Set.of(role));
    }

    private static Map<String, Set<Role>> both(Role role) {
        return Map.of(CLAIREMBRUN, Set.of(role), VELOMBRINE, Set.of(role));
    }
}
