package relais.shortlists;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import relais.campaigns.Campaign;
import relais.campaigns.Campaigning;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.identity.Throttle;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.NotFoundException;

/**
 * What a guest does through their link. Looking opens nothing: a mail scanner that follows links sees a greeting. Every
 * call is slowed down by where it comes from, and guessing by much more.
 */
@Service
public class GuestReviewing {

    private static final int CALLS = 600;
    private static final int WRONG_ONES = 20;

    private final GuestLinks links;
    private final Shortlists shortlists;
    private final Campaigning campaigns;
    private final Branding brands;
    private final Throttle throttle;
    private final Ledger ledger;
    private final Clock clock;

    GuestReviewing(
        GuestLinks links,
        Shortlists shortlists,
        Campaigning campaigns,
        Branding brands,
        Throttle throttle,
        Ledger ledger,
        Clock clock
    ) {
        this.links = links;
        this.shortlists = shortlists;
        this.campaigns = campaigns;
        this.brands = brands;
        this.throttle = throttle;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whose link it is, and whether it opens. */
    public record Sight(Guest guest, Guest.Standing standing, Brand brand, boolean open) {}

    /** What is shown to a guest, with the answers they gave so far. */
    public record Review(Brand brand, Campaign campaign, Shortlist list, Guest guest, Shown shown, Showing showing) {}

    public Mono<Sight> look(String token, String from) {
        return found(token, from).flatMap(found ->
            brands
                .get(found.list().brandId())
                .map(brand ->
                    new Sight(
                        found.guest(),
                        found.guest().standing(clock.instant()),
                        brand,
                        found.list().isWithClient()
                    )
                )
        );
    }

    /** The guest pressed the button. */
    public Mono<Review> open(String token, String from) {
        return change(token, from, (list, guestId) -> list.opened(guestId, clock.instant()));
    }

    /** One answer; without a choice it is taken back. */
    public Mono<Review> answer(
        String token,
        String from,
        String entryId,
        @Nullable GuestChoice choice,
        String comment,
        int showing
    ) {
        Instant now = clock.instant();
        return change(token, from, (list, guestId) ->
            choice == null
                ? list.unanswered(guestId, entryId, now)
                : list.answered(guestId, new Answer(entryId, choice, comment.strip(), showing, now), now)
        );
    }

    /** The team may read the answers as they stand. */
    public Mono<Review> send(String token, String from, String name, String email) {
        return change(token, from, (list, guestId) -> list.sent(guestId, name, email, clock.instant()));
    }

    private record Found(Shortlist list, Guest guest) {}

    private Mono<Found> found(String token, String from) {
        return throttle
            .admit("guest from " + from, CALLS)
            .then(Mono.defer(() -> links.get(token)))
            .flatMap(link -> shortlists.get(link.brandId(), link.shortlistId()).map(list -> found(list, link)))
            .onErrorResume(NotFoundException.class, absent ->
                throttle.admit("guest guessing from " + from, WRONG_ONES).then(Mono.error(() -> absent))
            );
    }

    private static Found found(Shortlist list, GuestLink link) {
        return list
            .guest(link.guestId())
            .map(guest -> new Found(list, guest))
            .orElseThrow(() -> new NotFoundException("guest", link.guestId()));
    }

    private Mono<Review> change(String token, String from, BiFunction<Shortlist, String, Decision<Shortlist>> decide) {
        return found(token, from)
            .flatMap(found -> {
                String guestId = found.guest().id();
                return Shortlisting.onWhatIsThere(ledger, shortlists, found.list().brandId(), found.list().id(), list ->
                    decide.apply(list, guestId)
                ).map(list -> new Found(list, list.guest(guestId).orElseThrow()));
            })
            .flatMap(this::review);
    }

    private Mono<Review> review(Found found) {
        Shortlist list = found.list();
        Shown shown = list.lastShown().orElseThrow();
        return Mono.zip(
            brands.get(list.brandId()),
            campaigns.get(list.brandId(), list.campaignId()),
            shortlists.showing(list.brandId(), shown.showingId())
        ).map(all -> new Review(all.getT1(), all.getT2(), list, found.guest(), shown, list.stillOf(all.getT3())));
    }
}
