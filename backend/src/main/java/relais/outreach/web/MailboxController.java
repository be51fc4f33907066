package relais.outreach.web;

import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.outreach.Mailbox;
import relais.wire.api.MailboxApi;
import relais.wire.model.LetterSeen;
import relais.wire.model.MailboxLetter;
import relais.wire.model.MailboxRow;

@RestController
class MailboxController implements MailboxApi {

    private final Mailbox mailbox;
    private final OutreachViews views;

    MailboxController(Mailbox mailbox, OutreachViews views) {
        this.mailbox = mailbox;
        this.views = views;
    }

    @Override
    public Mono<relais.wire.model.Mailbox> listMailbox(Integer limit) {
        return mailbox.open(limit).map(views::mailbox);
    }

    @Override
    public Mono<MailboxLetter> readLetter(String letterId) {
        return mailbox.read(letterId).map(views::letter);
    }

    @Override
    public Mono<MailboxLetter> sendLetterAgain(String letterId, Mono<LetterSeen> letterSeen) {
        return letterSeen.flatMap(seen -> mailbox.again(letterId, seen.getVersion())).map(views::letter);
    }

    @Override
    public Mono<MailboxRow> sendBrandLetterAgain(String brandId, String letterId, Mono<LetterSeen> letterSeen) {
        return letterSeen
            .flatMap(seen -> mailbox.againFor(brandId, letterId, seen.getVersion()))
            .map(views::mailboxRow);
    }
}
