package relais.outreach;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.collaborations.Collaborating;
import relais.collaborations.Collaboration;
import relais.partners.Belongings;
import relais.partners.MergeMove;
import relais.partners.MergePart;
import relais.platform.decision.Birth;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;

/**
 * What was written, when two partners turn out to be one: both conversations become one. When they are two again, each letter
 * goes with its collaboration, those written since too.
 */
@Component
@Order(4)
class LetterBelongings implements Belongings {

    private final Conversations conversations;
    private final Collaborating collaborating;
    private final AnswerTimes answers;
    private final Ledger ledger;
    private final Clock clock;

    LetterBelongings(
        Conversations conversations,
        Collaborating collaborating,
        AnswerTimes answers,
        Ledger ledger,
        Clock clock
    ) {
        this.conversations = conversations;
        this.collaborating = collaborating;
        this.answers = answers;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Mono<Map<MergePart, Long>> count(String brandId, String partnerId) {
        return conversations
            .find(brandId, partnerId)
            .map(said -> (long) said.messages().size())
            .defaultIfEmpty(0L)
            .map(letters -> Map.of(MergePart.LETTERS, letters));
    }

    @Override
    public Flux<String> workedWith(String brandId, Collection<String> partnerIds) {
        return conversations.among(brandId, partnerIds);
    }

    @Override
    public Mono<Void> carry(MergeMove move) {
        return conversations
            .find(move.brandId(), move.from())
            .filter(said -> said.carriedOnWith() == null)
            .delayUntil(said -> join(move.brandId(), move.to(), said.messages()))
            .flatMap(said -> ledger.change(Mono.just(said), one -> Decision.accepted(one.carriedOn(move.to()))))
            .then(Mono.defer(() -> answers.settle(move.brandId(), move.to())));
    }

    @Override
    public Mono<Map<MergePart, Long>> back(MergeMove move) {
        return collaborating
            .ofPartner(move.brandId(), move.from())
            .map(Collaboration::id)
            .collectList()
            .flatMap(theirs -> part(move, theirs))
            .then(Mono.defer(() -> answers.settle(move.brandId(), move.from())))
            .then(Mono.defer(() -> answers.settle(move.brandId(), move.to())))
            .thenReturn(Map.of());
    }

    private Mono<Conversation> part(MergeMove move, List<String> theirs) {
        return conversations
            .find(move.brandId(), move.to())
            .delayUntil(said ->
                conversations
                    .find(move.brandId(), move.from())
                    .hasElement()
                    .flatMap(was ->
                        was || !said.about(theirs).isEmpty()
                            ? join(move.brandId(), move.from(), said.about(theirs))
                            : Mono.empty()
                    )
            )
            .flatMap(said ->
                ledger.change(Mono.just(said), one -> Decision.accepted(one.without(theirs, move.from())))
            );
    }

    private Mono<Conversation> join(String brandId, String partnerId, List<Message> more) {
        var silence = Conversation.silent(brandId, partnerId, clock.instant());
        return conversations
            .find(brandId, partnerId)
            .flatMap(said -> ledger.change(Mono.just(said), one -> Decision.accepted(one.joined(more))))
            .switchIfEmpty(
                Mono.defer(() ->
                    ledger.enterOnce(new Birth(silence.id(), null), Decision.accepted(silence.joined(more)))
                )
            )
            .onErrorMap(DuplicateKeyException.class, _ -> new ChangedMeanwhileException(silence.id()));
    }
}
