package relais.outreach;

import java.util.Optional;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import relais.collaborations.Collaboration;
import relais.identity.Actors;
import relais.outreach.Message.Written;
import relais.partners.Knowing;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.Refusal;
import relais.platform.decision.RefusedException;
import relais.platform.mail.Outbox;

/** A member decides who has a letter that did not leave, or that nobody has. */
@Service
public class Readdressing {

    private final Conversations conversations;
    private final Occasions occasions;
    private final Knowing knowing;
    private final Gate gate;
    private final Outbox outbox;
    private final Actors actors;
    private final Ledger ledger;

    Readdressing(
        Conversations conversations,
        Occasions occasions,
        Knowing knowing,
        Gate gate,
        Outbox outbox,
        Actors actors,
        Ledger ledger
    ) {
        this.conversations = conversations;
        this.occasions = occasions;
        this.knowing = knowing;
        this.gate = gate;
        this.outbox = outbox;
        this.actors = actors;
        this.ledger = ledger;
    }

    /** The same words, to the agent or to the partner; refused while the letter is still tried, and once it has left. */
    public Mono<Writing.Thread> readdress(
        String brandId,
        String partnerId,
        String messageId,
        long seenVersion,
        boolean toAgent
    ) {
        return conversation(brandId, partnerId)
            .map(said -> said.letter(messageId))
            .delayUntil(letter -> outbox.givenUp(Posting.letterId(letter.id())))
            .flatMap(letter -> occasion(brandId, letter))
            .zipWith(actors.member())
            .flatMap(known ->
                ledger
                    .change(conversation(brandId, partnerId), seenVersion, said ->
                        readdressed(said, messageId, known.getT1(), toAgent, known.getT2().id())
                    )
                    .map(said -> new Writing.Thread(said, known.getT1().partner().name()))
            );
    }

    /** Nobody has it; refused while the letter is still tried, and once it has left. */
    public Mono<Writing.Thread> drop(String brandId, String partnerId, String messageId, long seenVersion) {
        return conversation(brandId, partnerId)
            .map(said -> said.letter(messageId))
            .delayUntil(letter -> outbox.givenUp(Posting.letterId(letter.id())))
            .then(
                ledger.change(conversation(brandId, partnerId), actors.member(), seenVersion, (said, member) ->
                    said.drop(messageId, member.id())
                )
            )
            .delayUntil(_ -> outbox.drop(Posting.letterId(messageId)))
            .zipWith(knowing.relationship(brandId, partnerId), (said, known) ->
                new Writing.Thread(said, known.displayName())
            );
    }

    /** What the letter is about today. */
    private Mono<Occasion> occasion(String brandId, Written letter) {
        return occasions.get(brandId, letter.collaborationId()).delayUntil(occasion ->
            gate
                .before(occasion, letter.kind())
                .map(closed -> closed.or(() -> tooLate(occasion.collaboration(), letter.kind())))
                .flatMap(reason ->
                    reason.isPresent() ? Mono.error(() -> new RefusedException(reason.get())) : Mono.just(occasion)
                )
        );
    }

    /** A first letter that never left begins nothing that is over. */
    static Optional<Refusal> tooLate(Collaboration about, LetterKind kind) {
        return kind == LetterKind.FIRST_CONTACT && !about.stage().name().open()
            ? Optional.of(OutreachRefusal.COLLABORATION_OVER)
            : Optional.empty();
    }

    private static Decision<Conversation> readdressed(
        Conversation said,
        String messageId,
        Occasion occasion,
        boolean toAgent,
        String actorId
    ) {
        Occasion.Recipient to = occasion
            .recipient(toAgent ? Occasion.Who.AGENT : Occasion.Who.PARTNER)
            .orElseThrow(() -> new RefusedException(OutreachRefusal.NO_ADDRESS));
        Written letter = said.letter(messageId).to(to, occasion.mandateIdOf(to));
        return said.readdress(letter, actorId, occasion.mayBeWrittenTo());
    }

    /** What was said, with whoever stands for this partner today. */
    private Mono<Conversation> conversation(String brandId, String partnerId) {
        return knowing
            .relationship(brandId, partnerId)
            .flatMap(known -> conversations.find(brandId, known.partnerId()))
            .switchIfEmpty(Mono.error(() -> new NotFoundException("conversation", partnerId)));
    }
}
