package relais.outreach;

import static relais.outreach.OutreachRefusal.NO_ADDRESS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.outreach.LetterTemplates.Filled;
import relais.outreach.Message.Reply;
import relais.outreach.Message.Written;
import relais.partners.Knowing;
import relais.partners.Mandate;
import relais.platform.Ids;
import relais.platform.Installation;
import relais.platform.decision.Birth;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.PlatformRefusal;
import relais.platform.decision.Refusal;
import relais.platform.decision.RefusedException;

/** A member writes to a partner, or logs what came back. */
@Service
public class Writing {

    private final Conversations conversations;
    private final Occasions occasions;
    private final LetterTemplates templates;
    private final Installation installation;
    private final Gate gate;
    private final Knowing knowing;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    Writing(
        Conversations conversations,
        Occasions occasions,
        LetterTemplates templates,
        Installation installation,
        Gate gate,
        Knowing knowing,
        Actors actors,
        Ledger ledger,
        Clock clock
    ) {
        this.conversations = conversations;
        this.occasions = occasions;
        this.templates = templates;
        this.installation = installation;
        this.gate = gate;
        this.knowing = knowing;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What a member wants to send; subject and text may hold merge fields. */
    public record Wish(LetterKind kind, String locale, boolean toAgent, String subject, String text) {
        Occasion.Who who() {
            return toAgent ? Occasion.Who.AGENT : Occasion.Who.PARTNER;
        }
    }

    /** What the partner or the agent answered. */
    public record Answer(Channel channel, Instant at, @Nullable String text) {}

    /** What a letter starts from. */
    public record Start(
        LetterKind kind,
        String partnerId,
        String locale,
        String subject,
        String text,
        List<Address> recipients,
        Addressee addressee,
        List<String> fields,
        List<Refusal> blocked
    ) {}

    /** Someone a letter can go to. */
    public record Address(boolean agent, String name, String address) {}

    /** Why the first recipient is the first. */
    public record Addressee(String why, @Nullable String agencyName, @Nullable LocalDate until) {
        static Addressee of(Occasion occasion) {
            return new Addressee(
                occasion.why().name(),
                occasion.agency() == null ? null : occasion.agency().name(),
                occasion.mandate().map(Mandate::until).orElse(null)
            );
        }
    }

    /** A letter as its reader will see it. */
    public record Preview(String toName, String toAddress, String subject, String text, String foot) {}

    /** What was said, with the names the screen shows. */
    public record Thread(Conversation conversation, String partnerName) {}

    /** A page of conversations with the partners' names. */
    public record Threads(List<Thread> items, @Nullable String nextCursor, long total) {}

    /** The beginning of a letter: words, recipients, and whether it may be sent now. */
    public Mono<Start> start(String brandId, String collaborationId, LetterKind kind, @Nullable String locale) {
        return occasions
            .get(brandId, collaborationId)
            .flatMap(occasion -> blocks(occasion, kind).map(blocked -> start(occasion, kind, locale, blocked)));
    }

    /** The letter as its reader will see it; sends nothing. */
    public Mono<Preview> preview(String brandId, String collaborationId, Wish wish) {
        return Mono.zip(occasions.get(brandId, collaborationId), actors.member(), (occasion, sender) ->
            filled(occasion, wish, sender)
        ).map(letter ->
            new Preview(letter.to().name(), letter.to().address(), letter.subject(), letter.text(), letter.foot())
        );
    }

    /** Sends a letter; the same key again is the same letter. */
    public Mono<Thread> send(String brandId, String collaborationId, Wish wish, @Nullable UUID key) {
        return Mono.zip(occasions.get(brandId, collaborationId), actors.member(), (occasion, sender) ->
            send(occasion, sender, wish, key)
        ).flatMap(sent -> sent);
    }

    /** Keeps what the partner or the agent answered; the same key again is the same reply. */
    public Mono<Thread> log(String brandId, String collaborationId, Answer answer, @Nullable UUID key) {
        return Mono.zip(occasions.get(brandId, collaborationId), actors.member(), (occasion, member) -> {
            Reply reply = new Reply(
                messageId("reply", member, key),
                answer.at(),
                collaborationId,
                answer.channel(),
                member.id(),
                member.name(),
                answer.text()
            );
            return enter(occasion, said -> logged(said, reply));
        }).flatMap(logged -> logged);
    }

    private Decision<Conversation> logged(Conversation said, Reply reply) {
        return before(said, reply.id())
            .map(known -> again(said, known instanceof Reply kept && Objects.equals(kept.text(), reply.text())))
            .orElseGet(() -> said.log(reply, clock.instant()));
    }

    /** Everything said between the brand and a partner it knows. */
    public Mono<Thread> read(String brandId, String partnerId) {
        return knowing.relationship(brandId, partnerId).flatMap(known ->
            conversations
                .find(brandId, known.partnerId())
                .defaultIfEmpty(Conversation.silent(brandId, known.partnerId(), clock.instant()))
                .map(said -> new Thread(said, known.displayName()))
        );
    }

    /** A page of the brand's conversations, the latest first. */
    public Mono<Threads> list(String brandId, boolean awaitingUs, int limit, @Nullable String cursor) {
        return conversations.page(brandId, awaitingUs, limit, cursor).flatMap(page -> named(brandId, page));
    }

    private Mono<Threads> named(String brandId, Conversations.Page page) {
        List<String> partnerIds = page.items().stream().map(Conversation::partnerId).toList();
        return knowing
            .relationships(brandId, partnerIds)
            .collect(Collectors.toMap(known -> known.partnerId(), known -> known.displayName()))
            .map(names ->
                new Threads(
                    page
                        .items()
                        .stream()
                        .map(said -> new Thread(said, names.getOrDefault(said.partnerId(), "")))
                        .toList(),
                    page.nextCursor(),
                    page.total()
                )
            );
    }

    private Start start(Occasion occasion, LetterKind kind, @Nullable String locale, List<Refusal> blocked) {
        String language = LetterTemplates.language(locale == null ? occasion.locale() : locale);
        LetterTemplates.Words words = templates.in(kind.template(), language);
        List<Address> recipients = occasion
            .recipients()
            .stream()
            .map(to -> new Address(to.who() == Occasion.Who.AGENT, to.name(), to.address()))
            .toList();
        return new Start(
            kind,
            occasion.partner().partnerId(),
            language,
            words.subject(),
            words.text(),
            recipients,
            Addressee.of(occasion),
            Occasion.fieldNames(),
            blocked
        );
    }

    private Mono<List<Refusal>> blocks(Occasion occasion, LetterKind kind) {
        Stream.Builder<Refusal> known = Stream.builder();
        if (!occasion.mayBeWrittenTo()) {
            known.add(OutreachRefusal.DO_NOT_CONTACT);
        }
        if (occasion.recipients().isEmpty()) {
            known.add(NO_ADDRESS);
        }
        return gate.before(occasion, kind).map(closed -> Stream.concat(closed.stream(), known.build()).toList());
    }

    private Mono<Thread> send(Occasion occasion, Actor.Member sender, Wish wish, @Nullable UUID key) {
        return gate.before(occasion, wish.kind()).flatMap(closed -> {
            if (closed.isPresent()) {
                return Mono.error(new RefusedException(closed.get()));
            }
            Ready letter = filled(occasion, wish, sender);
            Written written = letter.written(messageId("letter", sender, key), clock.instant(), occasion, wish, sender);
            return enter(occasion, said -> sent(said, written, occasion));
        });
    }

    private Decision<Conversation> sent(Conversation said, Written letter, Occasion occasion) {
        return before(said, letter.id())
            .map(known -> again(said, known instanceof Written sent && sent.text().equals(letter.text())))
            .orElseGet(() -> said.write(letter, occasion.mayBeWrittenTo()));
    }

    private static String messageId(String kind, Actor.Member member, @Nullable UUID key) {
        return key == null ? Ids.next() : Ids.derivedFrom(kind, member.id(), key.toString());
    }

    private static Optional<Message> before(Conversation said, String messageId) {
        return said
            .messages()
            .stream()
            .filter(message -> message.id().equals(messageId))
            .findFirst();
    }

    private static Decision<Conversation> again(Conversation said, boolean isSame) {
        return isSame ? Decision.accepted(said) : Decision.refused(PlatformRefusal.KEY_REUSED);
    }

    private Mono<Thread> enter(
        Occasion occasion,
        java.util.function.Function<Conversation, Decision<Conversation>> decide
    ) {
        String brandId = occasion.brand().id();
        String partnerId = occasion.partner().partnerId();
        return conversations
            .find(brandId, partnerId)
            .flatMap(said -> ledger.change(Mono.just(said), decide))
            .switchIfEmpty(Mono.defer(() -> begin(brandId, partnerId, decide)))
            .map(said -> new Thread(said, occasion.partner().name()));
    }

    private Mono<Conversation> begin(
        String brandId,
        String partnerId,
        java.util.function.Function<Conversation, Decision<Conversation>> decide
    ) {
        Conversation silence = Conversation.silent(brandId, partnerId, clock.instant());
        return ledger
            .enterOnce(new Birth(silence.id(), null), decide.apply(silence))
            .onErrorMap(DuplicateKeyException.class, quicker -> new ChangedMeanwhileException(silence.id()));
    }

    private Ready filled(Occasion occasion, Wish wish, Actor.Member sender) {
        Occasion.Recipient to = occasion.recipient(wish.who()).orElseThrow(() -> new RefusedException(NO_ADDRESS));
        Map<String, Map<String, String>> fields = occasion.fields(sender.name());
        String foot = Foot.of(templates, occasion, wish.locale(), "…", installation.at(OptingOut.YOUR_DATA));
        return new Ready(to, text(wish.subject(), fields), text(wish.text(), fields), foot);
    }

    private static String text(String words, Map<String, ?> fields) {
        return switch (LetterTemplates.fill(words, fields)) {
            case Filled.Text(String text) -> text;
            case Filled.Unknown unknown -> throw new RefusedException(unknown.refusal());
        };
    }

    /** A letter with everything filled in. */
    private record Ready(Occasion.Recipient to, String subject, String text, String foot) {
        Written written(String id, Instant now, Occasion occasion, Wish wish, Actor.Member sender) {
            return new Written(
                id,
                now,
                occasion.collaboration().id(),
                wish.kind(),
                sender.id(),
                sender.name(),
                to.address(),
                to.name(),
                wish.toAgent(),
                LetterTemplates.language(wish.locale()),
                subject,
                text,
                occasion.mandateIdOf(to)
            );
        }
    }
}
