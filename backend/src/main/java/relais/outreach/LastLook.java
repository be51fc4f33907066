package relais.outreach;

import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.outreach.Message.Written;
import relais.platform.mail.LastWord;
import relais.platform.mail.Letter;
import relais.platform.mail.Withheld;

/** What may have changed since a letter was written: its reader may not be written to, or its agent answers no more. */
@Component
class LastLook implements LastWord {

    private final OptingOut optingOut;
    private final Originals originals;
    private final Occasions occasions;

    LastLook(OptingOut optingOut, Originals originals, Occasions occasions) {
        this.optingOut = optingOut;
        this.originals = originals;
        this.occasions = occasions;
    }

    @Override
    public Mono<Optional<Withheld>> on(Letter letter) {
        return optingOut
            .against(letter)
            .flatMap(why ->
                why.isPresent()
                    ? Mono.just(why)
                    : isMisaddressed(letter).map(wrong -> wrong ? Optional.of(Withheld.MISADDRESSED) : Optional.empty())
            );
    }

    /**
     * Whoever was just chosen instead has it, once the outbox hears of it. Who is written to by a mandate is looked up
     * again; who was chosen without one stays chosen.
     */
    private Mono<Boolean> isMisaddressed(Letter letter) {
        return originals
            .written(letter)
            .flatMap(written -> written.isIn(letter) ? isNoLongerAgents(written, letter.scope()) : Mono.just(true))
            .defaultIfEmpty(false);
    }

    private Mono<Boolean> isNoLongerAgents(Written written, String brandId) {
        return written.mandateId() == null
            ? Mono.just(false)
            : occasions
                  .get(brandId, written.collaborationId())
                  .map(occasion -> !occasion.isAgentsToday(written.toAddress()));
    }
}
