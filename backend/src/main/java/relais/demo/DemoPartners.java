package relais.demo;

import static relais.partners.Network.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.Contact;
import relais.partners.Figures;
import relais.partners.Handle;
import relais.partners.Network;
import relais.partners.Newcomer;
import relais.partners.Origin;
import relais.partners.PartnerKind;
import relais.partners.Profile;
import relais.partners.Roster;

/** The twelve partners of the demo, each known to one brand, with the figures of a list of last week. */
@Component
@Order(20)
class DemoPartners implements Chapter {

    private static final int LIST_AGE_DAYS = 7;

    private final Roster roster;
    private final Clock clock;

    DemoPartners(Roster roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    /** One of the twelve; {@code handle} of the first account is how the demo finds them again. */
    enum Person {
        MAELLE(
            "Maëlle Tourbigot",
            DemoTeam.CLAIREMBRUN,
            "Beauté naturelle | Cheveux",
            "Gestes simples pour une salle de bain sans plastique. Nantes, souvent en Bretagne.",
            account(INSTAGRAM, "maelle.tourbigot.demo", 61_800, null, 1_840, 76, null),
            account(TIKTOK, "maelle.tourbigot.demo", 24_000, 9_000, 1_150, 30, 60)
        ),
        IDRISS(
            "Idriss Falquembert",
            DemoTeam.VELOMBRINE,
            "Vélo | Mobilité",
            "La ville à vélo cargo, réparer soi-même, transporter la famille. Lyon.",
            account(YOUTUBE, "idriss.roule.demo", 142_000, 38_000, 1_600, 110, null),
            account(INSTAGRAM, "idriss.roule.demo", 38_000, null, 1_010, 32, null)
        ),
        SOAZIG(
            "Soazig Le Brindu",
            DemoTeam.CLAIREMBRUN,
            "Zéro déchet | Beauté naturelle",
            "Des gestes simples et une salle de bain sans plastique, au bout de la Bretagne. Brest.",
            account(INSTAGRAM, "soazig.brindu.demo", 8_900, null, 352, 22, null),
            account(PINTEREST, "soazigbrindudemo", 3_000, null, null, null, null)
        ),
        THEODORE(
            "Théodore Malingrin",
            DemoTeam.CLAIREMBRUN,
            "Humour",
            "Sketchs du quotidien, cheveux en bataille et gestes simples ratés. Paris.",
            account(TIKTOK, "theo.malingrin.demo", 640_000, 420_000, 48_000, 900, 5_200)
        ),
        CORALIE(
            "Coralie Vantrepoule",
            DemoTeam.CLAIREMBRUN,
            "Mode | Cheveux",
            "Beauté naturelle, gestes simples, retour chaque été en Bretagne. Bordeaux.",
            account(INSTAGRAM, "coralie.vtp.demo", 205_000, null, 759, 20, null),
            account(SNAPCHAT, "coralie.vtp.demo", 40_000, null, null, null, null)
        ),
        JONAS(
            "Jonas Petitgravier",
            DemoTeam.VELOMBRINE,
            "Vélo | Famille",
            "Vélotaf et trajets d'école en ville, réparer plutôt que jeter. Strasbourg.",
            account(INSTAGRAM, "jonas.gravier.demo", 47_000, null, 270, 12, null)
        ),
        AWA(
            "Awa Diambrelle",
            DemoTeam.CLAIREMBRUN,
            "Cheveux texturés | Beauté naturelle",
            "Cheveux texturés, gestes simples, une salle de bain sans plastique. Marseille.",
            account(TIKTOK, "awa.diambrelle.demo", 88_000, 60_000, 7_100, 210, 600),
            account(INSTAGRAM, "awa.diambrelle.demo", 52_000, null, 1_500, 48, null)
        ),
        BASTIEN(
            "Bastien Courtelisse",
            DemoTeam.CLAIREMBRUN,
            "Lifestyle | Beauté naturelle",
            "Gestes simples, cheveux au vent, week-ends en Bretagne. Lille.",
            account(INSTAGRAM, "bastien.courtelisse.demo", 96_000, null, 2_650, 70, null),
            account(X, "bastiencdemo", 11_000, null, null, null, null)
        ),
        YUNA(
            "Yuna Tréfolin",
            DemoTeam.VELOMBRINE,
            "DIY | Vélo",
            "Réparer, souder, rouler en ville ; toute la famille s'y met. Rennes.",
            account(YOUTUBE, "yuna.trefolin.demo", 33_000, 12_500, 640, 45, null),
            account(TWITCH, "yunatrefolindemo", 19_000, null, null, null, null)
        ),
        HELENE(
            "Hélène Ostrabois",
            DemoTeam.VELOMBRINE,
            "Mobilité | Vélo",
            "La ville après la voiture : trajets d'école, famille, données. Grenoble.",
            account(LINKEDIN, "helene-ostrabois-demo", 27_000, null, 310, 44, null)
        ),
        MALO_ET_PRUNE(
            "Malo et Prune Chantrevieux",
            DemoTeam.VELOMBRINE,
            "Famille | Vélo",
            "Trajets d'école et grandes virées, réparer ensemble, la ville autrement. Annecy.",
            account(INSTAGRAM, "malo.et.prune.demo", 132_000, null, 3_350, 60, null),
            account(FACEBOOK, "maloetprunedemo", 20_000, null, null, null, null)
        ),
        ILYANA(
            "Ilyana Sorbelin",
            DemoTeam.CLAIREMBRUN,
            "Cliente | Beauté naturelle",
            "Cheveux bouclés, gestes simples, salle de bain sans plastique. Toulouse.",
            account(INSTAGRAM, "ilyana.sorbelin.demo", 4_200, null, 212, 14, null)
        );

        private final String displayName;
        private final String brandId;
        private final List<String> categories;
        private final String bio;
        private final List<Told> accounts;

        Person(String displayName, String brandId, String categories, String bio, Told... accounts) {
            this.displayName = displayName;
            this.brandId = brandId;
            this.categories = List.of(categories.split(" \\| "));
            this.bio = bio;
            this.accounts = List.of(accounts);
        }

        String displayName() {
            return displayName;
        }

        String brandId() {
            return brandId;
        }

        /** The key by which the roster finds this person. */
        String key() {
            return accounts.getFirst().handle().key();
        }

        private static Told account(
            Network network,
            String handle,
            long followers,
            @Nullable Integer views,
            @Nullable Integer likes,
            @Nullable Integer comments,
            @Nullable Integer shares
        ) {
            return new Told(
                Handle.of(network, handle),
                new Figures(followers, wide(views), wide(likes), wide(comments), wide(shares), null, null)
            );
        }

        private static @Nullable Double wide(@Nullable Integer average) {
            return average == null ? null : average.doubleValue();
        }

        private Newcomer newcomer(LocalDate listed) {
            var kinds =
                this == ILYANA
                    ? EnumSet.of(PartnerKind.AMBASSADOR, PartnerKind.INFLUENCER)
                    : EnumSet.of(PartnerKind.INFLUENCER);
            return new Newcomer(
                name(),
                new Profile(displayName, kinds, "FR", null, List.of("fr"), categories, bio),
                accounts.stream().map(Told::handle).toList(),
                accounts.stream().collect(Collectors.toMap(told -> told.handle().key(), Told::figures)),
                listed,
                List.of(mail(listed)),
                List.of(),
                brandId.equals(DemoTeam.CLAIREMBRUN) ? DemoTeam.LEONIE : DemoTeam.NOE
            );
        }

        private Contact mail(LocalDate since) {
            String address = name().toLowerCase(java.util.Locale.ROOT).replace('_', '.') + "@exemple.test";
            return new Contact(Contact.Channel.EMAIL, address, "", "Profil public", since);
        }
    }

    private record Told(Handle handle, Figures figures) {}

    @Override
    public Mono<Long> enter() {
        return Flux.just(DemoTeam.CLAIREMBRUN, DemoTeam.VELOMBRINE).concatMap(this::enter).count();
    }

    /** Those whom the brand does not know yet. */
    private Flux<Roster.Welcomed> enter(String brandId) {
        Instant now = clock.instant();
        LocalDate listed = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(LIST_AGE_DAYS);
        var origin = new Origin(
            "Liste de créateurs (démo)",
            listed,
            "Prospection pour les campagnes",
            DemoTeam.LEONIE,
            now,
            null,
            null
        );
        return known(brandId).flatMapMany(known ->
            roster.welcome(
                brandId,
                origin,
                Stream.of(Person.values())
                    .filter(one -> one.brandId().equals(brandId) && !known.contains(one.key()))
                    .map(one -> one.newcomer(listed))
                    .toList()
            )
        );
    }

    private Mono<Set<String>> known(String brandId) {
        return roster.known(brandId, keys(brandId)).map(Roster.Met::key).collect(Collectors.toSet());
    }

    private static List<String> keys(String brandId) {
        return Stream.of(Person.values())
            .filter(one -> one.brandId().equals(brandId))
            .map(Person::key)
            .toList();
    }

    /** The id under which the brand knows this person. */
    Mono<String> idOf(Person person) {
        return roster.known(person.brandId(), List.of(person.key())).next().map(Roster.Met::partnerId);
    }
}
