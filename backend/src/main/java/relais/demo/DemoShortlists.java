package relais.demo;

import static relais.demo.DemoTeam.CLAIREMBRUN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.platform.decision.Birth;
import relais.platform.decision.NotFoundException;
import relais.shortlists.Entry;
import relais.shortlists.Guest;
import relais.shortlists.GuestChoice;
import relais.shortlists.GuestReviewing;
import relais.shortlists.Opinion;
import relais.shortlists.SharedField;
import relais.shortlists.Shortlist;
import relais.shortlists.Shortlisting;

/** Two castings of the demo: one the team votes on, one that a client answered and nobody has read yet. */
@Component
@Order(55)
class DemoShortlists implements Chapter {

    /** Marée Haute, second wave: votes, no client yet. */
    static final String IN_REVIEW = DemoTeam.idOf("shortlist", "maree-haute-2");
    /** The bathrooms' cast: with the client, one guest has answered. */
    static final String WITH_CLIENT = DemoTeam.idOf("shortlist", "salles-de-bain");

    private static final String CLAUDE = DemoTeam.idOf("guest", "claude");
    private static final Set<SharedField> SHARED = Set.of(
        SharedField.ACCOUNTS,
        SharedField.FOLLOWERS,
        SharedField.ENGAGEMENT,
        SharedField.CATEGORIES,
        SharedField.BIO,
        SharedField.PITCH
    );

    private final PartnersOfTheDemo partners;
    private final Shortlisting shortlisting;
    private final GuestReviewing guests;
    private final Clock clock;

    DemoShortlists(PartnersOfTheDemo partners, Shortlisting shortlisting, GuestReviewing guests, Clock clock) {
        this.partners = partners;
        this.shortlisting = shortlisting;
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    public Mono<Long> enter() {
        return Flux.concat(
            told(IN_REVIEW, Mono.defer(this::secondWave)),
            told(WITH_CLIENT, Mono.defer(this::bathrooms))
        ).count();
    }

    private Mono<Shortlist> told(String id, Mono<Shortlist> story) {
        return shortlisting.get(CLAIREMBRUN, id).onErrorResume(NotFoundException.class, _ -> story);
    }

    private Mono<Shortlist> secondWave() {
        Shortlisting then = at(4);
        return begun(
            then,
            IN_REVIEW,
            DemoCampaigns.C1,
            "Marée Haute, deuxième vague",
            List.of(Person.MAELLE, Person.AWA, Person.SOAZIG, Person.ILYANA, Person.BASTIEN)
        )
            .flatMap(list -> as(OnStage.LEONIE, then.review(CLAIREMBRUN, IN_REVIEW, list.edition())))
            .flatMap(list ->
                votes(
                    list,
                    OnStage.LEONIE,
                    Map.of(0, Opinion.YES, 1, Opinion.YES, 2, Opinion.MAYBE, 3, Opinion.YES, 4, Opinion.NO)
                )
            )
            .flatMap(list -> votes(list, OnStage.KARIM, Map.of(0, Opinion.YES, 1, Opinion.MAYBE, 4, Opinion.NO)))
            .flatMap(list ->
                as(
                    OnStage.KARIM,
                    at(3).remark(
                        CLAIREMBRUN,
                        IN_REVIEW,
                        list.people().get(1).id(),
                        "Deux fois Awa dans la même campagne : garder un écart d'un mois."
                    )
                )
            )
            .flatMap(list ->
                as(
                    OnStage.LEONIE,
                    at(3).remark(
                        CLAIREMBRUN,
                        IN_REVIEW,
                        list.people().get(4).id(),
                        "À revoir quand l'incident sera clos."
                    )
                )
            );
    }

    private Mono<Shortlist> bathrooms() {
        Shortlisting then = at(6);
        return begun(
            then,
            WITH_CLIENT,
            DemoCampaigns.C3,
            "Les Salles de bain, le casting",
            List.of(Person.ILYANA, Person.SOAZIG, Person.MAELLE, Person.CORALIE)
        )
            .flatMap(list -> pitched(list, 0, "Cliente depuis deux ans, elle montre sa vraie salle de bain."))
            .flatMap(list -> pitched(list, 1, "Le zéro déchet sans leçon de morale."))
            .flatMap(list -> as(OnStage.LEONIE, then.review(CLAIREMBRUN, WITH_CLIENT, list.edition())))
            .flatMap(list ->
                votes(list, OnStage.LEONIE, Map.of(0, Opinion.YES, 1, Opinion.YES, 2, Opinion.YES, 3, Opinion.MAYBE))
            )
            .flatMap(list -> votes(list, OnStage.KARIM, Map.of(0, Opinion.YES, 3, Opinion.NO)))
            .flatMap(this::shown)
            .flatMap(_ -> invited("Claude Ferrand", "claude.ferrand@exemple.test", CLAUDE))
            .flatMap(list -> answered(list))
            .flatMap(_ -> invited("Dana Whitlock", "dana.whitlock@exemple.test", DemoTeam.idOf("guest", "dana")));
    }

    private Mono<Shortlist> shown(Shortlist list) {
        Shortlisting then = at(5);
        return as(OnStage.LEONIE, Mono.defer(() -> then.preview(CLAIREMBRUN, WITH_CLIENT, SHARED))).flatMap(showing ->
            as(OnStage.LEONIE, then.show(CLAIREMBRUN, WITH_CLIENT, list.edition(), SHARED, showing.fingerprint()))
        );
    }

    private Mono<Shortlist> invited(String name, String email, String guestId) {
        String locale = name.startsWith("Dana") ? "en" : "fr";
        return as(
            OnStage.LEONIE,
            at(1).invite(
                CLAIREMBRUN,
                WITH_CLIENT,
                guestId,
                new Guest.Invitation(name, email, locale, Duration.ofDays(14))
            )
        );
    }

    /** Through the guest's own door, like anybody who follows the link. */
    private Mono<Shortlist> answered(Shortlist list) {
        return as(OnStage.LEONIE, shortlisting.link(CLAIREMBRUN, WITH_CLIENT, CLAUDE))
            .map(url -> url.substring(url.lastIndexOf('/') + 1))
            .flatMap(token ->
                guests
                    .open(token, "demo")
                    .then(answer(token, list, 0, GuestChoice.APPROVED, "C'est exactement le ton."))
                    .then(answer(token, list, 1, GuestChoice.APPROVED, ""))
                    .then(answer(token, list, 2, GuestChoice.BACKUP, "Si une place se libère."))
                    .then(answer(token, list, 3, GuestChoice.REJECTED, "Trop mode pour nous."))
                    .then(guests.send(token, "demo", "Claude Ferrand", "claude.ferrand@exemple.test"))
            )
            .map(GuestReviewing.Review::list);
    }

    private Mono<?> answer(String token, Shortlist list, int at, GuestChoice choice, String comment) {
        return at < list.people().size()
            ? Mono.defer(() -> guests.answer(token, "demo", list.people().get(at).id(), choice, comment, 1))
            : Mono.empty();
    }

    private Mono<Shortlist> begun(Shortlisting then, String id, String campaignId, String name, List<Person> people) {
        return Flux.fromIterable(people)
            .concatMap(person -> partners.find(CLAIREMBRUN, person.key()))
            .collectList()
            .flatMap(ids ->
                as(
                    OnStage.LEONIE,
                    then
                        .begin(
                            CLAIREMBRUN,
                            campaignId,
                            name,
                            new Birth(id, null),
                            new relais.shortlists.By(OnStage.LEONIE.id(), OnStage.LEONIE.name())
                        )
                        .then(then.add(CLAIREMBRUN, id, ids, ""))
                )
            )
            .map(Shortlisting.Added::list);
    }

    private Mono<Shortlist> pitched(Shortlist list, int at, String words) {
        List<Entry> people = list.people();
        return at < people.size()
            ? as(OnStage.LEONIE, at(6).annotate(CLAIREMBRUN, list.id(), list.edition(), people.get(at).id(), "", words))
            : Mono.just(list);
    }

    private Mono<Shortlist> votes(Shortlist list, Actor.Member who, Map<Integer, Opinion> opinions) {
        List<Entry> people = list.people();
        return Flux.fromIterable(opinions.entrySet())
            .filter(vote -> vote.getKey() < people.size())
            .concatMap(vote ->
                as(who, at(3).vote(CLAIREMBRUN, list.id(), people.get(vote.getKey()).id(), vote.getValue()))
            )
            .last(list);
    }

    private static <T> Mono<T> as(Actor who, Mono<T> work) {
        return OnStage.as(who, work);
    }

    private Shortlisting at(int daysAgo) {
        Instant then = clock.instant().minus(Duration.ofDays(daysAgo));
        return shortlisting.at(Clock.fixed(then, ZoneOffset.UTC));
    }
}
