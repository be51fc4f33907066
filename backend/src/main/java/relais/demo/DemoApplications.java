package relais.demo;

import static relais.demo.DemoTeam.CLAIREMBRUN;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import relais.applications.ApplicationForm;
import relais.applications.ApplicationForm.Plan;
import relais.applications.ApplicationForm.Wording;
import relais.applications.Applying;
import relais.applications.Notice;
import relais.applications.Opening;
import relais.applications.Question;
import relais.applications.Sifting;
import relais.partners.Network;

/** An open form of the demo, with three people who applied: one nobody has read, one taken, one declined. */
@Component
@Order(56)
class DemoApplications implements Chapter {

    private final Opening opening;
    private final Applying applying;
    private final Sifting sifting;
    private final Clock clock;

    DemoApplications(Opening opening, Applying applying, Sifting sifting, Clock clock) {
        this.opening = opening;
        this.applying = applying;
        this.sifting = sifting;
        this.clock = clock;
    }

    @Override
    public Mono<Long> enter() {
        return Mono.defer(() -> opening.get(CLAIREMBRUN, DemoCampaigns.C3)).flatMap(door ->
            door.form() == null ? opened().thenMany(applied()).count() : Mono.just(1L)
        );
    }

    private Mono<Opening.Door> opened() {
        return OnStage.as(
            OnStage.LEONIE,
            Mono.defer(() -> at(9).opening.write(CLAIREMBRUN, DemoCampaigns.C3, 0, plan()))
        );
    }

    private Plan plan() {
        return new Plan(
            new Wording(
                "Montrez votre salle de bain",
                "Vous utilisez nos savons et shampoings solides ? Nous cherchons de vraies salles de bain et de vrais avis, " +
                    "gardés tels quels."
            ),
            new Wording(
                "Show your bathroom",
                "Do you use our solid soaps and shampoos? We are looking for real bathrooms and real opinions, kept as they are."
            ),
            EnumSet.allOf(Question.class),
            true,
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(45),
            60
        );
    }

    private Flux<Sifting.Sifted> applied() {
        return Flux.concat(
            Mono.defer(() ->
                comes(
                    8,
                    "Sidonie Tréguer",
                    "sidonie@exemple.test",
                    "sidonie.treguer.demo",
                    "Cliente depuis le premier pain. Ma salle de bain fait 3 m², et tout y tient dans un porte-savon."
                )
            ).flatMap(one ->
                OnStage.as(
                    OnStage.LEONIE,
                    sifting.take(CLAIREMBRUN, one.application().id(), one.application().version())
                )
            ),
            Mono.defer(() ->
                comes(
                    6,
                    "Octave Lescarret",
                    "octave@exemple.test",
                    "octave.lescarret.demo",
                    "Je peux parler de n'importe quel produit, donnez-moi juste le texte."
                )
            ).flatMap(one ->
                OnStage.as(
                    OnStage.LEONIE,
                    sifting.decline(
                        CLAIREMBRUN,
                        one.application().id(),
                        one.application().version(),
                        "Ne connaît pas nos produits, demande un texte tout fait",
                        "Bonjour Octave,\n\nMerci pour votre candidature. Pour cette campagne nous cherchons des personnes qui " +
                            "utilisent déjà nos produits ; nous n'y donnerons pas suite.\n\nLéonie"
                    )
                )
            ),
            Mono.defer(() ->
                comes(
                    1,
                    "Faustine Abgrall",
                    "faustine@exemple.test",
                    "faustine.abgrall.demo",
                    "Trois enfants, une seule baignoire et zéro flacon depuis un an : je montre volontiers comment."
                )
            )
        );
    }

    /** Through the public door, like anybody: the link of the letter is followed, then they come to lie somewhere. */
    private Mono<Sifting.Sifted> comes(int daysAgo, String name, String email, String handle, String words) {
        At then = at(daysAgo);
        var typed = new Applying.Typed(
            name,
            email,
            List.of(new Applying.TypedAccount("@" + handle, Network.INSTAGRAM)),
            "FR",
            "Les week-ends, à partir du mois prochain",
            "Des produits, ou 150 € la story",
            words,
            true,
            "",
            "fr",
            true,
            Notice.CURRENT
        );
        return opening
            .get(CLAIREMBRUN, DemoCampaigns.C3)
            .mapNotNull(Opening.Door::form)
            .map(ApplicationForm::key)
            .flatMap(key -> then.applying.keep(key, typed))
            .flatMap(then.applying::confirm)
            .flatMap(own -> landed(own.application().id()));
    }

    private Mono<Sifting.Sifted> landed(String applicationId) {
        return sifting
            .list(CLAIREMBRUN, DemoCampaigns.C3, null, 0, 50)
            .flatMapIterable(Sifting.Page::items)
            .filter(one -> one.application().id().equals(applicationId) && one.known() != null)
            .next()
            .switchIfEmpty(Mono.error(() -> new IllegalStateException("Not landed yet")))
            .retryWhen(Retry.fixedDelay(100, Duration.ofMillis(100)));
    }

    private record At(Opening opening, Applying applying) {}

    private At at(int daysAgo) {
        Clock then = Clock.fixed(clock.instant().minus(Duration.ofDays(daysAgo)), ZoneOffset.UTC);
        return new At(opening.at(then), applying.at(then));
    }
}
