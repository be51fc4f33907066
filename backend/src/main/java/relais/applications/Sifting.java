package relais.applications;

import static relais.applications.ApplicationRefusal.PERSON_SAID_NO;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import relais.applications.Application.State;
import relais.campaigns.Campaigning;
import relais.collaborations.Collaborating;
import relais.collaborations.Collaboration;
import relais.collaborations.CollaborationRefusal;
import relais.collaborations.Negotiating;
import relais.identity.Actors;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.partners.Knowing;
import relais.partners.Relationship;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Ledger;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.RefusedException;

/** A team reads who applied, takes people into the campaign, and says no to others. */
@Service
public class Sifting {

    private final Applications applications;
    private final Landing landing;
    private final ApplicationLetters letters;
    private final Campaigning campaigns;
    private final Negotiating negotiating;
    private final Collaborating collaborating;
    private final Knowing knowing;
    private final Branding brands;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    Sifting(
        Applications applications,
        Landing landing,
        ApplicationLetters letters,
        Campaigning campaigns,
        Negotiating negotiating,
        Collaborating collaborating,
        Knowing knowing,
        Branding brands,
        Actors actors,
        Ledger ledger,
        Clock clock
    ) {
        this.applications = applications;
        this.landing = landing;
        this.letters = letters;
        this.campaigns = campaigns;
        this.negotiating = negotiating;
        this.collaborating = collaborating;
        this.knowing = knowing;
        this.brands = brands;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** An application beside what the brand knows of the person. */
    public record Sifted(Application application, Brand brand, @Nullable Relationship known) {}

    /** A page of applications, the newest first. */
    public record Page(List<Sifted> items, long total) {}

    public Mono<Page> list(String brandId, String campaignId, @Nullable State state, int skip, int limit) {
        return campaigns
            .get(brandId, campaignId)
            .then(
                Mono.zip(
                    applications.of(brandId, campaignId, state, skip, limit).collectList(),
                    applications.count(brandId, campaignId, state)
                )
            )
            .flatMap(found ->
                beside(brandId, found.getT1()).map(beside ->
                    new Page(found.getT1().stream().map(beside::sifted).toList(), found.getT2())
                )
            );
    }

    /** They come into the campaign, by the same door as anybody. Told again after a crash it finds what it began. */
    public Mono<Sifted> take(String brandId, String applicationId, long seenVersion) {
        return applications
            .get(brandId, applicationId)
            .map(one -> seen(one, seenVersion))
            .flatMap(one -> one.partnerId() == null ? landing.land(one) : Mono.just(one))
            .flatMap(one ->
                one.partnerId() == null
                    ? Mono.error(() -> new RefusedException(PERSON_SAID_NO))
                    : begun(one, one.partnerId())
                          .zipWith(actors.member())
                          .flatMap(both ->
                              ledger.change(applications.get(brandId, applicationId), now ->
                                  now.taken(both.getT1(), both.getT2().id(), both.getT2().name(), clock.instant())
                              )
                          )
            )
            .flatMap(this::sifted);
    }

    /**
     * Not this time; {@code letter} goes to the person where it has words. Nothing goes to whoever said no, and then nothing
     * says that it did.
     */
    public Mono<Sifted> decline(String brandId, String applicationId, long seenVersion, String reason, String letter) {
        return applications
            .get(brandId, applicationId)
            .flatMap(letters::mayBeWrittenTo)
            .map(may -> may ? letter : "")
            .flatMap(words ->
                ledger.change(applications.get(brandId, applicationId), actors.member(), seenVersion, (one, who) ->
                    one.declined(reason, words, who.id(), who.name(), clock.instant())
                )
            )
            .flatMap(this::sifted);
    }

    private static Application seen(Application one, long seenVersion) {
        if (one.version() != seenVersion) {
            throw new ChangedMeanwhileException(one.id());
        }
        one.undecided().ifPresent(reason -> {
            throw new RefusedException(reason);
        });
        return one;
    }

    private Mono<String> begun(Application one, String partnerId) {
        return knowing
            .relationship(one.brandId(), partnerId)
            .flatMap(known ->
                known.saidNo()
                    ? Mono.error(() -> new RefusedException(PERSON_SAID_NO))
                    : inCampaign(one, known.partnerId()).switchIfEmpty(
                          Mono.defer(() -> begunNow(one, known.partnerId()))
                      )
            );
    }

    /** Taken up first: whoever would say no in this moment is told that it is decided. */
    private Mono<String> begunNow(Application one, String partnerId) {
        return ledger
            .change(applications.get(one.brandId(), one.id()), now -> now.takenUp(clock.instant()))
            .then(Mono.defer(() -> negotiating.begin(one.brandId(), one.campaignId(), partnerId, null)))
            .map(Collaboration::id)
            .onErrorResume(RefusedException.class, refused ->
                refused.reason().name().equals(CollaborationRefusal.ALREADY_IN_CAMPAIGN.name())
                    ? inCampaign(one, partnerId).switchIfEmpty(
                          Mono.error(() -> new NotFoundException("collaboration", partnerId))
                      )
                    : Mono.error(() -> refused)
            );
    }

    /** A collaboration that is over does not carry an application. */
    private Mono<String> inCampaign(Application one, String partnerId) {
        return collaborating
            .ofPartner(one.brandId(), partnerId)
            .filter(known -> known.campaignId().equals(one.campaignId()))
            .next()
            .map(known -> {
                if (known.stage().isOver()) {
                    throw new RefusedException(CollaborationRefusal.COLLABORATION_OVER);
                }
                return known.id();
            });
    }

    private Mono<Sifted> sifted(Application one) {
        return beside(one.brandId(), List.of(one)).map(beside -> beside.sifted(one));
    }

    private Mono<Beside> beside(String brandId, List<Application> some) {
        List<String> ids = some.stream().map(Application::partnerId).filter(Objects::nonNull).distinct().toList();
        return Mono.zip(
            brands.get(brandId),
            knowing.relationships(brandId, ids).collectMap(Relationship::partnerId),
            Beside::new
        );
    }

    private record Beside(Brand brand, Map<String, Relationship> people) {
        Sifted sifted(Application one) {
            return new Sifted(one, brand, one.partnerId() == null ? null : people.get(one.partnerId()));
        }
    }
}
