package relais.vetting;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.vetting.VettingExamples.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import relais.partners.Network;
import relais.vetting.Lights.Basis;

/** Missing data is never green: whatever is taken away, no light becomes greener. */
class MissingDataTests {

    private static final int WORLDS = 500;
    private final Random random = new Random(20261123);

    /** All that five lights are computed from. */
    private record World(Dossier dossier, Known known, BrandUniverse universe) {
        List<Reading> lights() {
            return Lights.read(dossier, new Basis(known, universe, BENCHMARK, MONDAY));
        }

        World with(Dossier next) {
            return new World(next, known, universe);
        }

        World with(Known next) {
            return new World(dossier, next, universe);
        }

        World with(BrandUniverse next) {
            return new World(dossier, known, next);
        }
    }

    @Test
    void takingAnInputAwayNeverMakesALightGreener() {
        for (int i = 0; i < WORLDS; i++) {
            World world = aWorld();
            List<Reading> before = world.lights();
            for (UnaryOperator<World> loss : LOSSES) {
                List<Reading> after = loss.apply(world).lights();
                for (Axis axis : Axis.values()) {
                    assertThat(greenness(after.get(axis.ordinal()).light()))
                        .as("%s of %s", axis, world)
                        .isLessThanOrEqualTo(greenness(before.get(axis.ordinal()).light()));
                }
            }
        }
    }

    @Test
    void withoutItsInputALightIsGrey() {
        for (int i = 0; i < WORLDS / 10; i++) {
            World world = aWorld();
            assertThat(LOSSES.getFirst().apply(world).lights().get(Axis.AUDIENCE.ordinal()).light()).isEqualTo(
                Light.GREY
            );
            assertThat(world.with(Dossier.EMPTY).lights().get(Axis.AUTHENTICITY.ordinal()).light()).isEqualTo(
                Light.GREY
            );
        }
    }

    /** Grey is where a loss leads; among what is known, green is above amber. A loss may also leave red as it was. */
    private static int greenness(Light light) {
        return switch (light) {
            case GREEN -> 2;
            case AMBER -> 1;
            case GREY, RED -> 0;
        };
    }

    private static final List<UnaryOperator<World>> LOSSES = List.of(
        world -> world.with(without(world.dossier(), "kits")),
        world -> world.with(without(world.dossier(), "searches")),
        world -> world.with(without(world.dossier(), "figures")),
        world -> world.with(without(world.dossier(), "posts")),
        world -> world.with(partOf(world, "country")),
        world -> world.with(partOf(world, "age")),
        world -> world.with(partOf(world, "gender")),
        world -> world.with(new Known(world.known().accounts(), List.of(), world.known().bio(), world.known().notes())),
        world -> world.with(new Known(world.known().accounts(), world.known().categories(), "", world.known().notes())),
        world ->
            world.with(new Known(List.of(), world.known().categories(), world.known().bio(), world.known().notes())),
        world ->
            world.with(
                new Known(
                    world
                        .known()
                        .accounts()
                        .stream()
                        .map(a -> new AccountFigures(a.network(), a.handle(), a.followers(), null, a.on(), a.source()))
                        .toList(),
                    world.known().categories(),
                    world.known().bio(),
                    world.known().notes()
                )
            ),
        world -> world.with(new BrandUniverse("b1", 1, List.of(), List.of(), List.of(), List.of(), List.of(), TARGET)),
        world ->
            world.with(
                new BrandUniverse(
                    "b1",
                    1,
                    CLAIREMBRUN.keywords(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Audience.UNKNOWN
                )
            )
    );

    private static Dossier without(Dossier all, String what) {
        return new Dossier(
            what.equals("searches") ? List.of() : all.searches(),
            all.facts(),
            what.equals("kits") ? List.of() : all.mediaKits(),
            what.equals("figures") ? List.of() : all.vendorFigures(),
            what.equals("posts") ? List.of() : all.posts(),
            all.exclusions()
        );
    }

    private static Dossier partOf(World world, String part) {
        List<MediaKit> kits = world
            .dossier()
            .mediaKits()
            .stream()
            .map(kit -> {
                Audience whole = kit.audience();
                return mediaKit(
                    kit.on(),
                    new Audience(
                        part.equals("country") ? Map.of() : whole.countries(),
                        whole.languages(),
                        part.equals("age") ? Map.of() : whole.ages(),
                        part.equals("gender") ? Map.of() : whole.genders()
                    )
                );
            })
            .toList();
        Dossier all = world.dossier();
        return new Dossier(all.searches(), all.facts(), kits, all.vendorFigures(), all.posts(), all.exclusions());
    }

    private World aWorld() {
        Dossier dossier = Dossier.EMPTY.with(
            random.nextBoolean()
                ? search(TODAY.minusDays(random.nextInt(50)))
                : searchWithAds(10 + random.nextInt(20), random.nextInt(8))
        )
            .with(mediaKit(TODAY.minusDays(random.nextInt(120)), anAudience()))
            .with(vendorFigure(random.nextInt(50), null, null, TODAY.minusDays(random.nextInt(220))));
        for (int i = random.nextInt(3); i > 0; i--) {
            dossier = dossier.with(fact(1 + random.nextInt(3), TODAY.minusDays(random.nextInt(700))));
        }
        // One account has one source here: two that contradict each other are another question.
        List<AccountFigures> listed = new ArrayList<>();
        if (random.nextBoolean()) {
            long followers = 1_000 + random.nextInt(900_000);
            dossier = dossier.with(
                typed(
                    Network.INSTAGRAM,
                    "big",
                    followers,
                    posts(5 + random.nextInt(10), 1 + random.nextInt(20_000), random.nextInt(400))
                )
            );
            listed.add(listed(Network.INSTAGRAM, "big", followers, null));
        } else {
            listed.add(listed(Network.INSTAGRAM, "big", 1_000L + random.nextInt(900_000), random.nextDouble() / 10));
        }
        listed.add(listed(Network.YOUTUBE, "small", (long) random.nextInt(1_000), aRate()));
        List<String> words = CLAIREMBRUN.keywords();
        var known = new Known(
            listed,
            IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .toList(),
            random.nextBoolean() ? "Beauté naturelle en Bretagne" : "Bonjour",
            random.nextBoolean() ? List.of() : List.of("Cheveux et gestes simples")
        );
        return new World(dossier, known, CLAIREMBRUN);
    }

    private @Nullable Double aRate() {
        return random.nextBoolean() ? null : random.nextDouble() / 10;
    }

    private Audience anAudience() {
        return new Audience(
            Map.of("FR", (double) random.nextInt(100), "BR", 1.0),
            Map.of(),
            Map.of("25-34", (double) random.nextInt(60), "35-44", (double) random.nextInt(40)),
            Map.of("F", 5.0 + random.nextInt(90))
        );
    }
}
