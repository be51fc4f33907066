package relais.outreach;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.identity.Links;
import relais.identity.PortalAccount;
import relais.identity.Welcoming;
import relais.outreach.LetterTemplates.Filled;
import relais.platform.Ids;
import relais.platform.decision.RefusedException;
import relais.platform.mail.Letter;
import relais.platform.mail.Outbox;

/**
 * Letters that call a partner to the portal: each opens the thing itself, by a link that serves once. They are part of an
 * agreement under way, so they carry no outreach notice; who has no address gets none, and sees the same in the portal. As
 * long as nothing is agreed they are proposals: whoever said no gets none, and they carry a way to say it.
 */
@Component
class PortalLetters {

    private final Occasions occasions;
    private final LetterTemplates templates;
    private final Welcoming welcoming;
    private final Links links;
    private final OptingOut optingOut;
    private final Outbox outbox;

    PortalLetters(
        Occasions occasions,
        LetterTemplates templates,
        Welcoming welcoming,
        Links links,
        OptingOut optingOut,
        Outbox outbox
    ) {
        this.occasions = occasions;
        this.templates = templates;
        this.welcoming = welcoming;
        this.links = links;
        this.optingOut = optingOut;
        this.outbox = outbox;
    }

    /** Writes the letter {@code template} about a collaboration; the same cause never makes two. */
    Mono<Void> write(
        String brandId,
        String collaborationId,
        String template,
        String target,
        String cause,
        String actorId
    ) {
        return occasions
            .get(brandId, collaborationId)
            .flatMap(occasion ->
                Mono.justOrEmpty(reader(occasion)).flatMap(reader ->
                    invited(occasion, reader, target, actorId).flatMap(url ->
                        outbox.post(letter(occasion, reader, template, url, cause, Map.of()))
                    )
                )
            )
            .then();
    }

    /**
     * The same of something that nobody agreed to yet: whoever may not be written to today gets neither letter nor account,
     * and its reader is looked at once more before it leaves.
     */
    Mono<Void> propose(
        String brandId,
        String collaborationId,
        String template,
        String target,
        String cause,
        String actorId
    ) {
        return occasions
            .get(brandId, collaborationId)
            .filter(Occasion::mayBeWrittenTo)
            .flatMap(occasion ->
                Mono.justOrEmpty(reader(occasion))
                    .filterWhen(reader -> optingOut.isClosed(brandId, reader.address()).map(closed -> !closed))
                    .flatMap(reader ->
                        Mono.zip(
                            invited(occasion, reader, target, actorId),
                            optingOut.issue(brandId, occasion.partner().partnerId())
                        ).flatMap(both ->
                            outbox.post(
                                letter(
                                    occasion,
                                    reader,
                                    template,
                                    both.getT1(),
                                    cause,
                                    Map.of(OptingOut.HEADER, "<" + both.getT2() + ">")
                                )
                            )
                        )
                    )
            )
            .then();
    }

    /** The partner's own address first: it is the partner who decides and signs. */
    private static Optional<Occasion.Recipient> reader(Occasion occasion) {
        return occasion
            .recipients()
            .stream()
            .min(Comparator.comparing(to -> to.who() == Occasion.Who.PARTNER ? 0 : 1));
    }

    private Mono<String> invited(Occasion occasion, Occasion.Recipient reader, String target, String actorId) {
        PortalAccount.Guest guest = new PortalAccount.Guest(
            occasion.partner().partnerId(),
            occasion.partner().name(),
            reader.address(),
            Occasion.localeOf(occasion.locale()),
            occasion.brand().id()
        );
        return welcoming.welcome(guest, actorId).flatMap(account -> links.issue(account.id(), target));
    }

    private Letter letter(
        Occasion occasion,
        Occasion.Recipient reader,
        String template,
        String url,
        String cause,
        Map<String, String> headers
    ) {
        LetterTemplates.Words words = templates.in(template, occasion.locale());
        Map<String, Object> fields = Map.of(
            "brand",
            Map.of("name", occasion.brand().name()),
            "campaign",
            Map.of("name", occasion.campaign().name()),
            "partner",
            occasion.fields("").get("partner"),
            "url",
            url
        );
        return new Letter(
            Ids.derivedFrom("portal-letter", cause),
            occasion.brand().id(),
            occasion.brand().name(),
            reader.address(),
            reader.name(),
            null,
            filled(words.subject(), fields),
            filled(words.text(), fields),
            headers
        );
    }

    private static String filled(String words, Map<String, ?> fields) {
        return switch (LetterTemplates.fill(words, fields)) {
            case Filled.Text(String text) -> text;
            case Filled.Unknown unknown -> throw new RefusedException(unknown.refusal());
        };
    }
}
