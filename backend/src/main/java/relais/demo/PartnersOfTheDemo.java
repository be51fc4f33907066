package relais.demo;

import static relais.demo.DemoTeam.CLAIREMBRUN;
import static relais.demo.DemoTeam.LEONIE;
import static relais.demo.DemoTeam.NOE;
import static relais.demo.DemoTeam.VELOMBRINE;
import static relais.partners.Network.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.Agency;
import relais.partners.Contact;
import relais.partners.FieldsTold;
import relais.partners.Figures;
import relais.partners.Folding;
import relais.partners.Handle;
import relais.partners.Network;
import relais.partners.Newcomer;
import relais.partners.Origin;
import relais.partners.PartnerKind;
import relais.partners.Profile;
import relais.partners.Rate;
import relais.partners.Representing;
import relais.partners.Roster;
import relais.platform.Money;
import relais.platform.decision.Birth;

/** Whom the two brands know: twelve people with a story, and a few hundred around them. */
@Component
@Order(10)
public class PartnersOfTheDemo implements Chapter {

    /** Before the oldest story begins. */
    private static final Duration KNOWN_SINCE = Duration.ofDays(63);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final long SEED = 20261122;
    private static final int AROUND_EACH_BRAND = 150;
    private static final String PAPIER_LUNE = "papier-lune";
    private static final String ZINNIA = "studio-zinnia";
    private static final String MAELLE = "instagram:maelle.tourbigot.demo";

    private final Roster roster;
    private final Representing representing;
    private final Clock clock;

    PartnersOfTheDemo(Roster roster, Representing representing, Clock clock) {
        this.roster = roster;
        this.representing = representing;
        this.clock = clock;
    }

    /** The partner of {@code brandId} whom {@code handleKey} names, as {@code instagram:maelle.tourbigot.demo}. */
    public Mono<String> find(String brandId, String handleKey) {
        return roster.known(brandId, List.of(handleKey)).next().map(Roster.Met::partnerId);
    }

    /** Brings everyone in; Maëlle comes last, so that finding her means that all are there. */
    @Override
    public Mono<Long> enter() {
        return find(CLAIREMBRUN, MAELLE)
            .hasElement()
            .flatMap(isThere -> isThere ? Mono.just(0L) : bring());
    }

    private Mono<Long> bring() {
        Instant now = clock.instant();
        return Flux.concat(
            roster.welcome(
                VELOMBRINE,
                origin(NOE, now),
                around("v", NOE, List.of("Vélo", "Famille", "Ville", "Bricolage"))
            ),
            roster.welcome(
                CLAIREMBRUN,
                origin(LEONIE, now),
                around("c", LEONIE, List.of("Beauté naturelle", "Cheveux", "Zéro déchet", "Mode"))
            ),
            known(VELOMBRINE, NOE, now, velombrine()),
            known(CLAIREMBRUN, LEONIE, now, clairembrun())
        ).count();
    }

    private Flux<Roster.Welcomed> known(String brandId, String owner, Instant now, List<Someone> people) {
        Flux<Agency> agencies = Flux.just(PAPIER_LUNE, ZINNIA).concatMap(name -> agency(brandId, name, now));
        return agencies
            .thenMany(Flux.fromIterable(people))
            .concatMap(who ->
                roster
                    .welcome(brandId, origin(owner, now), List.of(who.row(owner, today(now))))
                    .delayUntil(met -> represented(brandId, met.partnerId(), who.agency))
            );
    }

    private Mono<Boolean> represented(String brandId, String partnerId, String agency) {
        return agency.isEmpty()
            ? Mono.just(false)
            : representing.represent(brandId, partnerId, agencyId(brandId, agency)).thenReturn(true);
    }

    private Mono<Agency> agency(String brandId, String name, Instant now) {
        boolean isPaperMoon = name.equals(PAPIER_LUNE);
        var wishes = new Representing.Wishes(
            isPaperMoon ? "Papier-Lune Talents" : "Studio Zinnia",
            isPaperMoon ? "Capucine Doréaz" : "Ferdinand Valcoursi",
            List.of(
                new Contact(
                    Contact.Channel.EMAIL,
                    isPaperMoon ? "capucine.doreaz@exemple.test" : "ferdinand.valcoursi@exemple.test",
                    "",
                    "site de l’agence",
                    today(now)
                )
            )
        );
        return representing
            .meet(new Birth(agencyId(brandId, name), null), brandId, wishes)
            .onErrorResume(DuplicateKeyException.class, _ -> Mono.empty());
    }

    private static String agencyId(String brandId, String name) {
        return DemoTeam.idOf("agency", brandId + name);
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, PARIS);
    }

    private static Origin origin(String by, Instant now) {
        Instant met = now.minus(KNOWN_SINCE);
        return new Origin("relevé public", today(met).minusDays(2), "repérage de partenaires", by, met, null, null);
    }

    private static List<Someone> clairembrun() {
        return List.of(
            someone(
                "Soazig Le Brindu",
                "soazig",
                "Brest. Salle de bain sans plastique et gestes simples, au bout de la Bretagne.",
                "",
                "Zéro déchet"
            )
                .on(INSTAGRAM, "soazig.brindu.demo", instagram(8_900, 410, 38))
                .on(PINTEREST, "soazig_brindu_demo", Figures.followers(3_000)),
            someone(
                "Théodore Malingrin",
                "theodore",
                "Paris. Sketchs courts, chute longue, cheveux en bataille, gestes simples ratés.",
                PAPIER_LUNE,
                "Humour"
            ).on(TIKTOK, "theo.malingrin.demo", tiktok(640_000, 310_000, 38_600, 640, 900)),
            someone(
                "Coralie Vantrepoule",
                "coralie",
                "Bordeaux. Silhouettes, cheveux et gestes simples, l’été en Bretagne.",
                ZINNIA,
                "Mode",
                "Beauté naturelle"
            )
                .on(INSTAGRAM, "coralie.vtp.demo", instagram(205_000, 740, 39))
                .on(SNAPCHAT, "coralie_demo", Figures.followers(40_000)),
            someone(
                "Awa Diambrelle",
                "awa",
                "Marseille. Cheveux texturés, gestes simples, routine du dimanche, salle de bain sans plastique.",
                PAPIER_LUNE,
                "Cheveux texturés",
                "Beauté naturelle"
            )
                .on(TIKTOK, "awa.diambrelle.demo", tiktok(88_000, 61_000, 5_150, 210, 480))
                .on(INSTAGRAM, "awa.diambrelle.demo", instagram(52_000, 1_980, 96)),
            someone(
                "Bastien Courtelisse",
                "bastien",
                "Lille. Le quotidien en images : cheveux, gestes simples, week-ends en Bretagne.",
                "",
                "Lifestyle",
                "Beauté naturelle"
            )
                .on(INSTAGRAM, "bastien.courtelisse.demo", instagram(96_000, 2_750, 120))
                .on(X, "bcourtelis_demo", Figures.followers(11_000)),
            ilyana(),
            someone(
                "Maëlle Tourbigot",
                "maelle",
                "Nantes. Gestes simples, cheveux, salle de bain sans plastique.",
                "",
                "Beauté naturelle",
                "Cheveux"
            )
                .on(INSTAGRAM, "maelle.tourbigot.demo", instagram(61_800, 2_110, 118))
                .on(TIKTOK, "maelle.tourbigot.demo", tiktok(24_000, 15_200, 1_130, 64, 90))
        );
    }

    private static List<Someone> velombrine() {
        return List.of(
            someone(
                "Idriss Falquembert",
                "idriss",
                "Lyon. La ville à vélo, en famille, et réparer soi-même. Trente jours sans voiture, bilan chiffré.",
                PAPIER_LUNE,
                "Vélo"
            )
                .on(YOUTUBE, "idriss.roule.demo", youtube(142_000, 86_400, 3_480, 408))
                .on(INSTAGRAM, "idriss.roule.demo", instagram(38_000, 1_160, 74)),
            someone(
                "Jonas Petitgravier",
                "jonas",
                "Strasbourg. Vélotaf en ville, papa, trajets d’école, réparer avant de jeter.",
                "",
                "Vélotaf",
                "Famille"
            )
                .on(INSTAGRAM, "jonas.gravier.demo", instagram(47_000, 262, 20))
                .on(BLOG, "velotaf-demo.exemple.test", Figures.NONE),
            someone(
                "Yuna Tréfolin",
                "yuna",
                "Rennes. Réparer son vélo, souder, recommencer ; toute la famille s’y met, en ville.",
                "",
                "DIY",
                "Réparation"
            )
                .on(TWITCH, "yuna_trefolin_demo", Figures.followers(19_000))
                .on(YOUTUBE, "yuna.trefolin.demo", youtube(33_000, 12_300, 690, 74)),
            someone(
                "Hélène Ostrabois",
                "helene",
                "Grenoble. Mobilité, villes, trajets d’école, familles, données.",
                "",
                "Mobilité"
            )
                .on(LINKEDIN, "helene-ostrabois-demo", Figures.followers(27_000))
                .on(PODCAST, "podcasts.exemple.test/villes-lentes-demo", Figures.NONE),
            someone(
                "Malo et Prune Chantrevieux",
                "malo-et-prune",
                "Annecy. Quatre roues de moins, deux enfants.",
                ZINNIA,
                "Famille"
            )
                .on(INSTAGRAM, "malo.et.prune.demo", instagram(132_000, 4_020, 210))
                .on(FACEBOOK, "malo.et.prune.demo", Figures.followers(20_000)),
            ilyana()
        );
    }

    private static Someone ilyana() {
        return someone(
            "Ilyana Sorbelin",
            "ilyana",
            "Toulouse. Cliente depuis le premier pain : cheveux, gestes simples, salle de bain sans plastique.",
            "",
            "Beauté naturelle"
        )
            .as(PartnerKind.AMBASSADOR)
            .on(INSTAGRAM, "ilyana.sorbelin.demo", instagram(4_200, 236, 31));
    }

    private static Someone someone(String name, String mail, String bio, String agency, String... categories) {
        return new Someone(name, mail, bio, agency, List.of(categories), PartnerKind.INFLUENCER, new LinkedHashMap<>());
    }

    private static Figures instagram(long followers, double likes, double comments) {
        return new Figures(followers, null, likes, comments, null, null, null);
    }

    private static Figures tiktok(long followers, double views, double likes, double comments, double shares) {
        return new Figures(followers, views, likes, comments, shares, null, null);
    }

    private static Figures youtube(long followers, double views, double likes, double comments) {
        return new Figures(followers, views, likes, comments, null, null, null);
    }

    /** Someone with a story. */
    private record Someone(
        String name,
        String mail,
        String bio,
        String agency,
        List<String> categories,
        PartnerKind kind,
        Map<Handle, Figures> accounts
    ) {
        Someone on(Network network, String handle, Figures figures) {
            accounts.put(Handle.of(network, handle), figures);
            return this;
        }

        Someone as(PartnerKind other) {
            return new Someone(name, mail, bio, agency, categories, other, accounts);
        }

        Newcomer row(String owner, LocalDate today) {
            var contact = new Contact(
                Contact.Channel.EMAIL,
                mail + "@exemple.test",
                "",
                "bio du compte",
                today.minusDays(9)
            );
            Map<String, Figures> figures = new LinkedHashMap<>();
            accounts.forEach((handle, told) -> figures.put(handle.key(), told));
            return new Newcomer(
                mail,
                new Profile(name, Set.of(kind), "FR", "FR", List.of("fr"), categories, bio),
                List.copyOf(accounts.keySet()),
                figures,
                today.minusDays(3),
                List.of(contact),
                List.of(),
                owner
            );
        }
    }

    /** The same people at every first start: plausible, invented, ending in .demo. */
    private static List<Newcomer> around(String prefix, String owner, List<String> categories) {
        var chance = new Random(SEED + prefix.hashCode());
        List<Newcomer> people = new ArrayList<>();
        for (int i = 0; i < AROUND_EACH_BRAND; i++) {
            people.add(passerBy(prefix + i, owner, categories, chance));
        }
        return people;
    }

    private static Newcomer passerBy(String key, String owner, List<String> categories, Random chance) {
        String name = one(FIRST_NAMES, chance) + " " + one(FIRST_SYLLABLES, chance) + one(LAST_SYLLABLES, chance);
        Network network = List.of(INSTAGRAM, INSTAGRAM, INSTAGRAM, TIKTOK, TIKTOK, YOUTUBE).get(chance.nextInt(6));
        Handle handle = Handle.of(
            network,
            Folding.fold(name).replace(' ', '.').replaceAll("^(.{1,12}).*", "$1") + "." + key + ".demo"
        );
        long followers = Math.round(Math.exp(Math.log(2_000) + chance.nextDouble() * Math.log(400)));
        double rate = 0.004 + chance.nextDouble() * 0.055;
        String country = List.of("FR", "FR", "FR", "FR", "FR", "FR", "BE", "CH", "CA").get(chance.nextInt(9));
        var profile = new Profile(
            name,
            Set.of(PartnerKind.INFLUENCER),
            country,
            chance.nextInt(4) == 0 ? "BE" : country,
            List.of("fr"),
            List.of(categories.get(chance.nextInt(categories.size()))),
            ""
        );
        return new Newcomer(
            key,
            profile,
            List.of(handle),
            Map.of(handle.key(), figures(network, followers, rate)),
            null,
            List.of(),
            chance.nextInt(5) == 0 ? List.of("à revoir") : List.of(),
            chance.nextInt(3) == 0 ? owner : null,
            price(key, network, followers),
            Set.of(),
            false,
            List.of(),
            null,
            FieldsTold.NOTHING,
            List.of()
        );
    }

    /** Every third one is known to ask for something, by size. */
    private static List<Rate> price(String key, Network network, long followers) {
        long tens = Math.max(8, Math.round(followers * 0.0012));
        String format = network == INSTAGRAM ? "Reel" : "Vidéo";
        return Integer.parseInt(key.substring(1)) % 3 == 0
            ? List.of(new Rate(network, format, Money.euros(tens + "0"), "kit média", LocalDate.of(2026, 9, 1)))
            : List.of();
    }

    private static Figures figures(Network network, long followers, double rate) {
        double whole = network == INSTAGRAM ? followers : Math.max(followers * 0.6, 500);
        double reactions = Math.rint(whole * rate);
        double comments = Math.rint(reactions * 0.05);
        return new Figures(
            followers,
            network == INSTAGRAM ? null : Math.rint(whole),
            reactions - comments,
            comments,
            null,
            null,
            null
        );
    }

    private static String one(List<String> words, Random chance) {
        return words.get(chance.nextInt(words.size()));
    }

    private static final List<String> FIRST_NAMES = List.of(
        "Agathe",
        "Basile",
        "Célia",
        "Dorian",
        "Éloïse",
        "Fanny",
        "Gaspard",
        "Hortense",
        "Imane",
        "Joris",
        "Kenza",
        "Lilian",
        "Margaux",
        "Naïm",
        "Octave",
        "Pénélope",
        "Quentin",
        "Rosalie",
        "Samba",
        "Thaïs",
        "Ugo",
        "Violette",
        "Wassim",
        "Ysé",
        "Zélie"
    );
    private static final List<String> FIRST_SYLLABLES = List.of(
        "Aubre",
        "Brico",
        "Cante",
        "Doura",
        "Escla",
        "Ferne",
        "Galvo",
        "Hauré",
        "Issar",
        "Jonque",
        "Lavaud",
        "Maré",
        "Noiré",
        "Oriva",
        "Pelte",
        "Quiré",
        "Rouva",
        "Savine",
        "Tourne",
        "Vergo"
    );
    private static final List<String> LAST_SYLLABLES = List.of(
        "bois",
        "celle",
        "dreau",
        "fleur",
        "gnac",
        "lande",
        "mont",
        "nelle",
        "pierre",
        "quin",
        "ray",
        "sart",
        "tier",
        "vaux",
        "zelle"
    );
}
