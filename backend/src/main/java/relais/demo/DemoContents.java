package relais.demo;

import static relais.demo.DemoTeam.CLAIREMBRUN;
import static relais.demo.DemoTeam.LEONIE;
import static relais.demo.DemoTeam.VELOMBRINE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.collaborations.Collaborating;
import relais.collaborations.Collaboration;
import relais.collaborations.DeliverableTerms;
import relais.content.Deliverable;
import relais.content.Rehearsing;
import relais.content.Rehearsing.Picture;
import relais.content.Rehearsing.Scene;
import relais.platform.decision.RefusedException;

/** What the demo's partners handed in, and what became of it. */
@Component
@Order(60)
class DemoContents implements Chapter {

    private static final Logger LOG = LoggerFactory.getLogger(DemoContents.class);

    private static final int FILM_PIECE = 65_536;

    private final PartnersOfTheDemo partners;
    private final Collaborating collaborating;
    private final Rehearsing rehearsing;
    private final Clock clock;

    DemoContents(PartnersOfTheDemo partners, Collaborating collaborating, Rehearsing rehearsing, Clock clock) {
        this.partners = partners;
        this.collaborating = collaborating;
        this.rehearsing = rehearsing;
        this.clock = clock;
    }

    /** One content: whose, which of what they owe, and its scenes, told for the partner's id. */
    private record Story(Person person, String brandId, String key, Function<String, List<Scene>> scenes) {}

    @Override
    public Mono<Long> enter() {
        return Flux.just(
            new Story(Person.MAELLE, CLAIREMBRUN, "d1", this::reel),
            new Story(Person.MAELLE, CLAIREMBRUN, "d2", this::stories),
            new Story(Person.AWA, CLAIREMBRUN, "d1", this::routine),
            new Story(Person.AWA, CLAIREMBRUN, "d2", this::claims),
            new Story(Person.AWA, CLAIREMBRUN, "d3", this::lateStory),
            new Story(Person.IDRISS, VELOMBRINE, "d1", this::thirtyDays),
            new Story(Person.IDRISS, VELOMBRINE, "d2", this::teaser),
            new Story(Person.JONAS, VELOMBRINE, "d1", this::schoolRun),
            new Story(Person.BASTIEN, CLAIREMBRUN, "d1", this::threeGestures),
            new Story(Person.ILYANA, CLAIREMBRUN, "d1", this::parcel),
            new Story(Person.ILYANA, CLAIREMBRUN, "d2", this::bathroom)
        )
            .concatMap(this::told)
            .count();
    }

    private Mono<Deliverable> told(Story story) {
        return partners
            .find(story.person().brandId(), story.person().key())
            .flatMap(partnerId ->
                collaborating
                    .ofPartner(story.brandId(), partnerId)
                    .filter(known -> known.accord().isPresent())
                    .next()
                    .flatMap(known -> told(story, partnerId, known))
            )
            .onErrorResume(RefusedException.class, refused -> {
                LOG.warn("Demo: {} of {} stops early: {}", story.key(), story.person(), refused.getMessage());
                return Mono.empty();
            });
    }

    private Mono<Deliverable> told(Story story, String partnerId, Collaboration known) {
        return Flux.fromStream(owed(known))
            .filter(owed -> owed.key().equals(story.key()))
            .next()
            .flatMap(owed -> rehearsing.play(story.brandId(), known.id(), owed, story.scenes().apply(partnerId)));
    }

    private static Stream<DeliverableTerms> owed(Collaboration known) {
        return known
            .latestTerms()
            .stream()
            .flatMap(version -> version.terms().deliverables().stream());
    }

    private List<Scene> reel(String maelle) {
        return List.of(
            new Scene.HandsIn(
                ago(4),
                maelle,
                "Trois semaines avec le shampoing solide Marée Haute de @clairembrun.demo 🌊 Résultat à la fin !",
                List.of(film("maelle-couverture", "")),
                "Première version, dites-moi."
            ),
            new Scene.Says(ago(3), LEONIE, "Léonie Marsaudet", true, "Ici, montrer la mousse de plus près.", 0.4, 0.6),
            new Scene.Says(ago(3), LEONIE, "Léonie Marsaudet", false, "Le ton est très juste, à garder.", 0.6, 0.2),
            new Scene.AsksForChanges(
                ago(3),
                LEONIE,
                "On y est presque : « Collaboration commerciale » est à mettre en tête de légende. Le reste est bon."
            ),
            new Scene.HandsIn(
                ago(1),
                maelle,
                "Collaboration commerciale avec @clairembrun.demo 🌊 Trois semaines de Marée Haute, sans filtre.",
                List.of(film("maelle-mousse", "")),
                "La mention est en tête, et la mousse de plus près."
            )
        );
    }

    private List<Scene> stories(String maelle) {
        return List.of(
            new Scene.HandsIn(
                ago(1),
                maelle,
                "@clairembrun.demo",
                List.of(
                    picture("maelle-story-1", "Publicité"),
                    picture("maelle-story-2", ""),
                    picture("maelle-story-3", "Publicité")
                ),
                null
            )
        );
    }

    private List<Scene> routine(String awa) {
        return List.of(
            new Scene.HandsIn(
                ago(12),
                awa,
                "Publicité · Ma routine du dimanche avec @clairembrun.demo (code AWA15)",
                List.of(film("awa-routine", "Publicité")),
                null
            ),
            new Scene.Approves(ago(11), LEONIE, Set.of()),
            new Scene.Posts(ago(7), awa, "https://www.tiktok.com/@awa.diambrelle.demo/video/7300000000000000001")
        );
    }

    private List<Scene> claims(String awa) {
        return List.of(
            new Scene.HandsIn(
                ago(2),
                awa,
                "Publicité – Un soin neutre en carbone et 100 % biodégradable, signé @clairembrun.demo.",
                List.of(picture("awa-carrousel", "")),
                null
            ),
            new Scene.AsksForChanges(
                ago(1),
                LEONIE,
                "Deux mots à retirer : « neutre en carbone » et « 100 % biodégradable », faute de preuve au dossier."
            )
        );
    }

    private List<Scene> thirtyDays(String idriss) {
        return List.of(
            new Scene.HandsIn(
                ago(40),
                idriss,
                "Publicité pour @velombrine.demo | 30 jours sans voiture à Lyon : le bilan chiffré.",
                List.of(film("idriss-bilan", "Publicité")),
                null
            ),
            new Scene.Approves(ago(39), DemoTeam.NOE, Set.of()),
            new Scene.Posts(ago(36), idriss, "https://www.youtube.com/watch?v=demo30jours")
        );
    }

    private List<Scene> lateStory(String awa) {
        return List.of(
            new Scene.HandsIn(
                ago(10),
                awa,
                "@clairembrun.demo",
                List.of(picture("awa-story", "Publicité")),
                "Un jour de retard, désolée."
            ),
            new Scene.Approves(ago(9), LEONIE, Set.of()),
            new Scene.Posts(ago(9), awa, "https://www.instagram.com/p/DemoAwaStory/")
        );
    }

    private List<Scene> teaser(String idriss) {
        return List.of(
            new Scene.HandsIn(
                ago(41),
                idriss,
                "Publicité pour @velombrine.demo | Trente jours sans voiture, ça commence lundi.",
                List.of(film("idriss-bilan", "Publicité")),
                null
            ),
            new Scene.Approves(ago(40), DemoTeam.NOE, Set.of()),
            new Scene.Posts(ago(38), idriss, "https://www.youtube.com/shorts/demo30avant")
        );
    }

    private List<Scene> bathroom(String ilyana) {
        return List.of(
            new Scene.HandsIn(
                ago(4),
                ilyana,
                "@clairembrun.demo",
                List.of(picture("ilyana-story", "Collaboration commerciale")),
                null
            ),
            new Scene.Approves(ago(3), LEONIE, Set.of()),
            new Scene.Posts(ago(2), ilyana, "https://www.instagram.com/p/DemoIlyanaStory/")
        );
    }

    private List<Scene> schoolRun(String jonas) {
        return List.of(
            new Scene.HandsIn(
                ago(1),
                jonas,
                "Collaboration commerciale – Le trajet de l'école en @velombrine.demo, sous la pluie aussi.",
                List.of(picture("jonas-pluie-1", ""), picture("jonas-pluie-2", "")),
                null
            )
        );
    }

    private List<Scene> threeGestures(String bastien) {
        return List.of(
            new Scene.HandsIn(
                ago(3),
                bastien,
                "#ad Ma routine en trois gestes avec @clairembrun.demo",
                List.of(picture("bastien-routine", "")),
                null
            )
        );
    }

    private List<Scene> parcel(String ilyana) {
        return List.of(
            new Scene.HandsIn(
                ago(6),
                ilyana,
                "Merci à @clairembrun.demo pour ce colis 💛",
                List.of(picture("ilyana-colis", "")),
                null
            ),
            new Scene.AsksForChanges(
                ago(5),
                LEONIE,
                "Un merci ne suffit pas : commencer par « Collaboration commerciale »."
            ),
            new Scene.HandsIn(
                ago(3),
                ilyana,
                "Collaboration commerciale – @clairembrun.demo m'a offert Marée Haute : mon avis après un mois " +
                    "(code ILYANA10)",
                List.of(picture("ilyana-colis", "")),
                null
            ),
            new Scene.Approves(ago(2), LEONIE, Set.of())
        );
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    /** A few seconds of drifting discs, four of which are kept beside the seed. */
    private static Picture film(String name, String overlay) {
        return new Picture(
            name + ".mp4",
            DataBufferUtils.read(
                new ClassPathResource("relais/demo/" + name + ".mp4"),
                DefaultDataBufferFactory.sharedInstance,
                FILM_PIECE
            ),
            overlay
        );
    }

    private static Picture picture(String name, String overlay) {
        return new Picture(name + ".png", DemoPictures.of(name), overlay);
    }
}
