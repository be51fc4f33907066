package relais.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Branding;
import relais.partners.Knowing;
import relais.platform.decision.NotFoundException;
import relais.platform.mail.Outbox;
import relais.platform.mail.OutboxLetter;
import relais.platform.mail.Withheld;

/** What a brand's correspondence asks of its team. */
@Service
public class OpenLetters {

    private static final int AT_MOST = 200;

    /** There is nothing to do about them. */
    private static final Set<Withheld> SETTLED = Set.of(Withheld.UNWANTED, Withheld.DROPPED);

    private final Conversations conversations;
    private final OptingOut optingOut;
    private final Knowing knowing;
    private final Branding branding;
    private final Outbox outbox;
    private final Clock clock;

    OpenLetters(
        Conversations conversations,
        OptingOut optingOut,
        Knowing knowing,
        Branding branding,
        Outbox outbox,
        Clock clock
    ) {
        this.conversations = conversations;
        this.optingOut = optingOut;
        this.knowing = knowing;
        this.branding = branding;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The conversations in which the partner had the last word. */
    public Flux<Conversation> awaitingUs(String brandId) {
        return conversations.page(brandId, true, AT_MOST, null).flatMapIterable(Conversations.Page::items);
    }

    /** The letters that were given up, but for those whose readers said no and those that nobody shall have. */
    public Flux<Undelivered> undelivered(String brandId) {
        return outbox
            .dead(Set.of(brandId), SETTLED, AT_MOST)
            .concatMap(letter ->
                optingOut
                    .find(letter.letter())
                    .map(about -> new Undelivered(letter, about.partnerId()))
                    .defaultIfEmpty(new Undelivered(letter, null))
            )
            .filterWhen(given -> mayBeWrittenTo(brandId, given.partnerId()));
    }

    /** Whether the letter may still go to somebody; nobody is written to about whom the brand no longer knows. */
    private Mono<Boolean> mayBeWrittenTo(String brandId, @Nullable String partnerId) {
        return partnerId == null
            ? Mono.just(true)
            : Mono.zip(branding.get(brandId), knowing.relationship(brandId, partnerId), (brand, known) ->
                  known.mayBeContacted(LocalDate.ofInstant(clock.instant(), brand.zone()))
              ).onErrorReturn(NotFoundException.class, false);
    }

    /**
     * A letter that did not arrive.
     *
     * @param partnerId about whom it is; absent where it is part of no conversation
     */
    public record Undelivered(OutboxLetter letter, @Nullable String partnerId) {}
}
