package relais.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.partners.Contact;
import relais.partners.Knowing;
import relais.partners.Objecting;
import relais.partners.Objections;
import relais.partners.Relationship;
import relais.platform.Installation;
import relais.platform.Secrets;
import relais.platform.decision.NotFoundException;
import relais.platform.mail.Letter;
import relais.platform.mail.Withheld;

/** How someone who was written to says no more, with one click and without an account (GDPR article 21(2)). */
@Service
public class OptingOut {

    /** The header under which a letter carries its way out. */
    static final String HEADER = "List-Unsubscribe";

    /** Where anyone asks about their data. */
    static final String YOUR_DATA = "/vos-donnees";

    private final ReactiveMongoTemplate mongo;
    private final Knowing knowing;
    private final Objecting objecting;
    private final Objections objections;
    private final Branding branding;
    private final Installation installation;
    private final Clock clock;

    OptingOut(
        ReactiveMongoTemplate mongo,
        Knowing knowing,
        Objecting objecting,
        Objections objections,
        Branding branding,
        Installation installation,
        Clock clock
    ) {
        this.mongo = mongo;
        this.knowing = knowing;
        this.objecting = objecting;
        this.objections = objections;
        this.branding = branding;
        this.installation = installation;
        this.clock = clock;
    }

    /** The address that a letter to this partner carries. */
    Mono<String> issue(String brandId, String partnerId) {
        return Secrets.next()
            .delayUntil(token -> mongo.insert(new OptOut(Secrets.kept(token), brandId, partnerId, clock.instant())))
            .map(token -> installation.at("/opt-out/" + token));
    }

    /** Whose letters the reader may refuse, and whether they did. */
    public Mono<Standing> look(String token) {
        return get(token).flatMap(this::standing);
    }

    /** No more letters from this brand; saying it twice changes nothing. */
    public Mono<Standing> apply(String token) {
        return get(token)
            .delayUntil(found -> objecting.toOne(found.brandId(), found.partnerId()))
            .flatMap(this::standing);
    }

    /**
     * Why this letter shall not leave today: its reader said no since, or the brand no longer knows them, or decided not to
     * write to them for now; none where it may. A letter without a way out is no outreach.
     */
    Mono<Optional<Withheld>> against(Letter letter) {
        String token = token(letter);
        return token.isEmpty()
            ? Mono.just(Optional.empty())
            : look(token)
                  .flatMap(standing -> against(standing, letter))
                  .onErrorReturn(NotFoundException.class, Optional.of(Withheld.UNWANTED));
    }

    private Mono<Optional<Withheld>> against(Standing standing, Letter letter) {
        return standing.done()
            ? Mono.just(Optional.of(Withheld.UNWANTED))
            : isClosed(standing.brand().id(), letter.toAddress()).map(closed ->
                  closed
                      ? Optional.of(Withheld.UNWANTED)
                      : Optional.of(Withheld.CLOSED).filter(_ -> !standing.mayBeWrittenTo())
              );
    }

    /** About whom a letter is, by its way out; empty where it has none. */
    Mono<OptOut> find(Letter letter) {
        return mongo.findById(Secrets.kept(token(letter)), OptOut.class);
    }

    private static String token(Letter letter) {
        String wayOut = letter.headers().getOrDefault(HEADER, "");
        return wayOut.substring(wayOut.lastIndexOf('/') + 1).replace(">", "");
    }

    /** Whoever reads at this address said no, as whomever the brand knows them. */
    Mono<Boolean> isClosed(String brandId, String address) {
        String key = new Contact(Contact.Channel.EMAIL, address, "", "", LocalDate.EPOCH).key();
        return objections.among(brandId, List.of(key)).map(found -> !found.isEmpty());
    }

    private Mono<OptOut> get(String token) {
        return mongo
            .findById(Secrets.kept(token), OptOut.class)
            .switchIfEmpty(Mono.error(() -> new NotFoundException("opt-out", "")));
    }

    private Mono<Standing> standing(OptOut found) {
        return Mono.defer(() ->
            Mono.zip(branding.get(found.brandId()), knowing.relationship(found.brandId(), found.partnerId()), (b, r) ->
                Standing.of(b, r, clock.instant())
            )
        );
    }

    /**
     * What a reader may refuse, and whether they did.
     *
     * @param mayBeWrittenTo whether the brand writes to them today: it may have decided not to, for a while or for good
     */
    public record Standing(Brand brand, boolean done, boolean mayBeWrittenTo) {
        static Standing of(Brand brand, Relationship known, Instant now) {
            return new Standing(brand, known.saidNo(), known.mayBeContacted(LocalDate.ofInstant(now, brand.zone())));
        }
    }
}
