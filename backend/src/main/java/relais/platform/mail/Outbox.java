package relais.platform.mail;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Ledger;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.RefusedException;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/**
 * The letters that left or are about to. What is posted is durable at once and carried as soon as possible; a letter the
 * mail server does not take is tried again with growing pauses, then lies dead until a person sends it again; one that
 * should not reach its reader any more does not leave.
 */
@Component
public class Outbox implements Hears<MailNews> {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int A_ROUND = 200;

    private final ReactiveMongoTemplate mongo;
    private final Ledger ledger;
    private final Postman postman;
    private final LastWord lastWord;
    private final Clock clock;

    Outbox(ReactiveMongoTemplate mongo, Ledger ledger, Postman postman, LastWord lastWord, Clock clock) {
        this.mongo = mongo;
        this.ledger = ledger;
        this.postman = postman;
        this.lastWord = lastWord;
        this.clock = clock;
    }

    /** Accepts a letter. The same id again is the same letter: nothing is posted twice. */
    public Mono<OutboxLetter> post(Letter letter) {
        return post(letter, null);
    }

    /** The same for a letter with a link that works until {@code forgetAt}: then it goes, with the link. */
    public Mono<OutboxLetter> post(Letter letter, @Nullable Instant forgetAt) {
        return Mono.defer(() -> ledger.enter(OutboxLetter.posted(letter, forgetAt, clock.instant()))).onErrorResume(
            DuplicateKeyException.class,
            posted -> get(letter.id())
        );
    }

    /** The letter; errors when there is none. */
    public Mono<OutboxLetter> get(String id) {
        return mongo
            .findById(id, OutboxLetter.class)
            .switchIfEmpty(Mono.error(() -> new NotFoundException("letter", id)));
    }

    /** The newest letters of these scopes, newest first. */
    public Flux<OutboxLetter> newest(Set<String> scopes, int limit) {
        return mongo.find(
            query(where("letter.scope").in(scopes))
                .with(Sort.by(Sort.Direction.DESC, "postedAt", "_id"))
                .limit(limit),
            OutboxLetter.class
        );
    }

    /** The letters of these scopes that were given up, newest first. */
    public Flux<OutboxLetter> dead(Set<String> scopes, int limit) {
        return dead(scopes, Set.of(), limit);
    }

    /** The same, but for those that were kept back for one of these reasons. */
    public Flux<OutboxLetter> dead(Set<String> scopes, Set<Withheld> but, int limit) {
        return mongo.find(
            query(
                where("letter.scope")
                    .in(scopes)
                    .and("carriage._class")
                    .is("letter-dead")
                    .and("carriage.why")
                    .nin(but.stream().map(Withheld::name).toList())
            )
                .with(Sort.by(Sort.Direction.DESC, "postedAt", "_id"))
                .limit(limit),
            OutboxLetter.class
        );
    }

    /** The letters with these ids that exist. */
    public Flux<OutboxLetter> find(java.util.Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids)), OutboxLetter.class);
    }

    /** Sends a dead letter again. */
    public Mono<OutboxLetter> sendAgain(String id, long seenVersion) {
        return ledger.change(get(id), seenVersion, letter -> letter.again(clock.instant()));
    }

    /** A letter that was given up; refused while it is still tried, and once it has left. */
    public Mono<OutboxLetter> givenUp(String id) {
        return get(id).flatMap(letter ->
            letter.carriage() instanceof Carriage.Dead
                ? Mono.just(letter)
                : Mono.error(() -> new RefusedException(MailRefusal.LETTER_NOT_DEAD))
        );
    }

    /** Sends a dead letter to somebody else, as it is. */
    public Mono<OutboxLetter> readdress(String id, String toName, String toAddress) {
        return ledger.change(get(id), letter -> letter.readdressed(toName, toAddress, clock.instant()));
    }

    /** Nobody has a dead letter; saying it twice changes nothing. */
    public Mono<OutboxLetter> drop(String id) {
        return ledger.change(get(id), OutboxLetter::dropped);
    }

    @Override
    public Mono<Void> hear(Heard<MailNews> heard) {
        return switch (heard.news()) {
            case LetterPosted(String letterId) -> carry(letterId);
            case LetterLeft _, LetterDied _ -> Mono.empty();
        };
    }

    /** Carries what is due: retries, and what a killed process held in its hands. */
    @Scheduled(fixedDelayString = "${relais.mail.round:15s}", initialDelayString = "${relais.mail.round:15s}")
    Mono<Void> round() {
        return Flux.defer(() ->
            mongo.find(query(where("dueAt").lte(clock.instant())).limit(A_ROUND), OutboxLetter.class)
        )
            .concatMap(due -> carry(due.id()))
            .onErrorResume(failure -> {
                LOG.warn("The postman's round was broken off: {}", failure.toString());
                return Mono.empty();
            })
            .then();
    }

    private Mono<Void> carry(String letterId) {
        return get(letterId)
            .filter(letter -> !letter.isDone())
            .flatMap(letter -> lastWord.on(letter.letter()))
            .flatMap(word -> word.isPresent() ? keep(letterId, word.get()) : take(letterId))
            .onErrorResume(RefusedException.class, done -> Mono.empty())
            .onErrorResume(ChangedMeanwhileException.class, anotherHasIt -> Mono.empty())
            .then();
    }

    private Mono<OutboxLetter> keep(String letterId, Withheld why) {
        return ledger.change(get(letterId), letter -> letter.withheld(why, clock.instant()));
    }

    private Mono<OutboxLetter> take(String letterId) {
        return ledger.change(get(letterId), letter -> letter.taken(clock.instant())).flatMap(this::deliver);
    }

    private Mono<OutboxLetter> deliver(OutboxLetter taken) {
        return postman
            .carry(taken.letter())
            .then(Mono.defer(() -> ledger.change(Mono.just(taken), letter -> letter.delivered(clock.instant()))))
            .onErrorResume(org.springframework.mail.MailException.class, failure -> giveBack(taken, failure));
    }

    private Mono<OutboxLetter> giveBack(OutboxLetter taken, Exception failure) {
        LOG.warn("Letter {} was not taken: {}", taken.id(), failure.getClass().getSimpleName());
        boolean forGood = List.of(MailParseException.class, MailPreparationException.class).contains(
            failure.getClass()
        );
        String why =
            failure instanceof MailAuthenticationException ? "AUTHENTICATION" : forGood ? "UNWRITABLE" : "NOT_TAKEN";
        return ledger.change(Mono.just(taken), letter -> letter.returned(why, forGood, clock.instant()));
    }
}
