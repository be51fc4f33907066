package relais.partners;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import relais.platform.Ids;
import relais.platform.decision.Decision;

/**
 * Invented people as an agency's base holds them, the same for the same number: categories, countries and tags by Zipf,
 * followers log-normal, one to three accounts each, bios of five to twenty-five words.
 */
public final class Crowd {

    /** Not so long ago that their time is over. */
    private static final LocalDate LAST_WINTER = LocalDate.of(2026, 1, 5);
    private static final Instant MET = Instant.parse("2026-01-05T09:00:00Z");
    private static final List<String> FIRST = List.of(
        (
            "Inès Malo Océane Gaël Zoé Aïcha Théo Noémie Hélène Søren Mohamed Jürgen Clara Lucas Emma Hugo Jade Louis Alice" +
            " Arthur Chloé Jules Lina Adam Rose Raphaël Anna Léo Mila Gabriel Louise Nathan Camille Sacha Manon Tom"
        ).split(" ")
    );
    private static final List<String> SYLLABLES = List.of(
        "mar chet ti fal quem bert tour bi got cham bre vieux dor vaux mal bosc guen nec au bi gné lo rin val dru".split(
            " "
        )
    );
    private static final List<String> WORDS = List.of(
        (
            "crème solaire naturelle cuisine recette saison vélo voyage montagne mer famille enfants jardin potager livre" +
            " lecture jeu vidéo mode couture seconde main beauté maquillage soin peau cheveux bouclés sport course" +
            " yoga musculation bien-être méditation décoration maison bricolage photo dessin musique danse théâtre" +
            " cinéma série podcast humour politique écologie zéro déchet végétal chocolat café thé vin bière fromage" +
            " travel running fitness skincare makeup recipe garden books gaming fashion family tested weekly honest"
        ).split(" ")
    );
    private static final List<String> COUNTRIES = List.of(
        "FR BE CH CA ES DE IT GB US PT NL MA LU TN SN CI BR MX SE PL".split(" ")
    );
    private static final Network[] NETWORKS = {
        Network.INSTAGRAM,
        Network.TIKTOK,
        Network.YOUTUBE,
        Network.PINTEREST,
        Network.TWITCH,
        Network.X,
    };

    private Crowd() {}

    /** Number {@code i} as a brand knows them, to whom nobody writes until a day. */
    public static Relationship closed(String brandId, int i, LocalDate until) {
        return relationship(brandId, i).closed("banc", until, "somebody", MET) instanceof
            Decision.Accepted<Relationship>(Relationship closed, _)
            ? closed
            : relationship(brandId, i);
    }

    /** Number {@code i} as a brand keeps them who calls them so, found on one account. */
    public static Relationship called(String brandId, int i, String name, String handle) {
        var on = List.of(Handle.of(Network.TIKTOK, handle));
        var told = new Newcomer("r" + i, Profile.named(name), on, Map.of(), null, List.of(), List.of(), null);
        var origin = new Origin("liste", LAST_WINTER, "casting", "carol", MET, "crowd", told.key());
        return Relationship.begun(brandId, inTurn(brandId, i), told.profile(), List.of(), origin).learning(
            told,
            origin
        );
    }

    /** Number {@code i} as a row of a list. */
    public static Newcomer newcomer(int i) {
        var dice = new Random(77_777L + i);
        String name = name(dice);
        List<Handle> handles = new ArrayList<>();
        Map<String, Figures> figures = new java.util.HashMap<>();
        int accounts = 1 + zipf(dice, 3);
        for (int a = 0; a < accounts; a++) {
            Handle handle = Handle.of(NETWORKS[(zipf(dice, 6) + a) % 6], handle(name, i, a));
            handles.add(handle);
            figures.put(handle.key(), figures(dice));
        }
        List<String> categories = IntStream.range(0, 1 + dice.nextInt(3))
            .mapToObj(_ -> WORDS.get(zipf(dice, 40)))
            .distinct()
            .toList();
        List<String> tags = IntStream.range(0, dice.nextInt(3))
            .mapToObj(_ -> "liste " + zipf(dice, 60))
            .distinct()
            .toList();
        var contacts =
            dice.nextInt(3) == 0
                ? List.<Contact>of()
                : List.of(new Contact(Contact.Channel.EMAIL, "p" + i + "@exemple.test", "", "liste", LocalDate.EPOCH));
        var profile = new Profile(
            name,
            Set.of(dice.nextInt(20) == 0 ? PartnerKind.AMBASSADOR : PartnerKind.INFLUENCER),
            COUNTRIES.get(zipf(dice, COUNTRIES.size())),
            COUNTRIES.get(zipf(dice, COUNTRIES.size())),
            List.of(List.of("fr", "en", "es", "de").get(zipf(dice, 4))),
            categories,
            bio(dice)
        );
        String owner = dice.nextInt(4) == 0 ? "owner" + zipf(dice, 10) : null;
        return new Newcomer("r" + i, profile, handles, figures, null, contacts, tags, owner);
    }

    /** Ids rise, as those of people who come in one after the other. */
    private static String inTurn(String brandId, int i) {
        return "%s%08d".formatted(Ids.derivedFrom("crowd", brandId).substring(0, 18), i);
    }

    /** Number {@code i} as a brand keeps them. */
    public static Relationship relationship(String brandId, int i) {
        var dice = new Random(99_999L + i);
        var told = newcomer(i);
        var origin = new Origin("liste", LAST_WINTER, "casting", "carol", MET, "crowd", told.key());
        var colours = LightColour.values();
        var lights = new Lights(
            colours[zipf(dice, 4)],
            colours[3 - zipf(dice, 4)],
            colours[zipf(dice, 4)],
            colours[zipf(dice, 4)],
            colours[zipf(dice, 4)],
            false,
            null
        );
        var stages = RelationshipStage.values();
        var standing = Standing.NEW.lit(lights).at(stages[zipf(dice, stages.length)]);
        return Relationship.begun(brandId, inTurn(brandId, i), told.profile(), List.of(), origin)
            .learning(told, origin)
            .standing(
                dice.nextInt(3) == 0 ? standing.inTouch(MET.plusSeconds(dice.nextInt(20_000_000))) : standing,
                MET
            );
    }

    private static Figures figures(Random dice) {
        double followers = Math.exp(9.5 + 1.6 * dice.nextGaussian());
        double rate = Math.exp(-3.6 + 0.7 * dice.nextGaussian());
        double views = followers * (0.2 + dice.nextDouble());
        return new Figures((long) followers, views, followers * rate, followers * rate * 0.04, null, null, null);
    }

    private static String name(Random dice) {
        String last = IntStream.range(0, 2 + dice.nextInt(2))
            .mapToObj(_ -> SYLLABLES.get(dice.nextInt(SYLLABLES.size())))
            .collect(Collectors.joining());
        return (
            FIRST.get(zipf(dice, FIRST.size())) +
            " " +
            last.substring(0, 1).toUpperCase(Locale.ROOT) +
            last.substring(1)
        );
    }

    private static String handle(String name, int i, int account) {
        return Folding.fold(name).replace(" ", account == 0 ? "." : "_") + i;
    }

    private static String bio(Random dice) {
        return IntStream.range(0, 5 + dice.nextInt(20))
            .mapToObj(_ -> WORDS.get(zipf(dice, WORDS.size())))
            .collect(Collectors.joining(" "));
    }

    /** The first of {@code n} most often, the second half as often, the third a third as often. */
    private static int zipf(Random dice, int n) {
        double sum = 0;
        for (int k = 1; k <= n; k++) {
            sum += 1.0 / k;
        }
        double at = dice.nextDouble() * sum;
        for (int k = 1; k <= n; k++) {
            at -= 1.0 / k;
            if (at <= 0) {
                return k - 1;
            }
        }
        return n - 1;
    }
}
