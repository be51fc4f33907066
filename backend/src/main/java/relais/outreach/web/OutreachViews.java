package relais.outreach.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import relais.outreach.LetterKind;
import relais.outreach.Mailbox;
import relais.outreach.Message;
import relais.outreach.OptingOut;
import relais.outreach.Writing;
import relais.platform.decision.Refusal;
import relais.platform.mail.Carriage;
import relais.platform.mail.OutboxLetter;
import relais.platform.mail.Withheld;
import relais.wire.model.CarriageView;
import relais.wire.model.ChannelView;
import relais.wire.model.ConversationPage;
import relais.wire.model.ConversationRow;
import relais.wire.model.ConversationView;
import relais.wire.model.LetterBlock;
import relais.wire.model.LetterKindView;
import relais.wire.model.LetterPreview;
import relais.wire.model.LetterStart;
import relais.wire.model.LetterToSend;
import relais.wire.model.LetterWithheld;
import relais.wire.model.MailboxLetter;
import relais.wire.model.MailboxRow;
import relais.wire.model.MessageView;
import relais.wire.model.OptOutView;
import relais.wire.model.ProblemCode;
import relais.wire.model.Recipient;
import relais.wire.model.RecipientWho;

/** Conversations, letters and the mailbox, as the interface sees them. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
abstract class OutreachViews {

    private static final int EXCERPT = 140;

    @Mapping(target = "toAgent", expression = "java(letter.getTo() == relais.wire.model.RecipientWho.AGENT)")
    abstract Writing.Wish wish(LetterToSend letter);

    abstract LetterStart start(Writing.Start start);

    abstract LetterPreview preview(Writing.Preview preview);

    abstract LetterKind kind(LetterKindView kind);

    abstract relais.outreach.Channel channel(ChannelView channel);

    abstract ConversationPage page(Writing.Threads threads);

    Recipient recipient(Writing.Address address) {
        return new Recipient(
            address.agent() ? RecipientWho.AGENT : RecipientWho.PARTNER,
            address.name(),
            address.address()
        );
    }

    LetterBlock block(Refusal refusal) {
        return new LetterBlock(ProblemCode.fromValue(refusal.name())).params(refusal.params());
    }

    ConversationRow row(Writing.Thread thread) {
        List<Message> messages = thread.conversation().messages();
        return new ConversationRow(
            thread.conversation().partnerId(),
            thread.partnerName(),
            thread.conversation().lastAt(),
            thread.conversation().awaitsUs(),
            messages.isEmpty() ? "" : excerpt(messages.getLast()),
            messages.size()
        );
    }

    ConversationView conversation(Writing.Thread thread, Map<String, Carriage> carriages) {
        return new ConversationView(
            thread.conversation().partnerId(),
            thread.conversation().version(),
            thread.conversation().awaitsUs(),
            thread
                .conversation()
                .messages()
                .stream()
                .map(message -> message(message, carriages))
                .toList()
        );
    }

    private MessageView message(Message message, Map<String, Carriage> carriages) {
        return switch (message) {
            case Message.Written written -> written(
                written,
                carriages.getOrDefault(written.id(), new Carriage.Pending())
            );
            case Message.Reply reply -> reply(reply);
        };
    }

    private MessageView written(Message.Written letter, Carriage carriage) {
        return new MessageView(
            letter.id(),
            letter.at(),
            MessageView.DirectionEnum.OUT,
            ChannelView.MAIL,
            letter.collaborationId(),
            letter.writtenByName()
        )
            .kind(LetterKindView.fromValue(letter.kind().name()))
            .toName(letter.toName())
            .toAgent(letter.toAgent())
            .subject(letter.subject())
            .text(letter.text())
            .carriage(carriage(carriage))
            .withheld(withheld(carriage.withheld()));
    }

    private MessageView reply(Message.Reply reply) {
        return new MessageView(
            reply.id(),
            reply.at(),
            MessageView.DirectionEnum.IN,
            ChannelView.fromValue(reply.channel().name()),
            reply.collaborationId(),
            reply.loggedByName()
        ).text(reply.text());
    }

    private static String excerpt(Message message) {
        String text = switch (message) {
            case Message.Written written -> written.subject();
            case Message.Reply reply -> reply.text() == null ? "" : reply.text();
        };
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT - 1) + "…";
    }

    abstract @Nullable LetterWithheld withheld(@Nullable Withheld why);

    CarriageView carriage(Carriage carriage) {
        return switch (carriage) {
            case Carriage.Pending _ -> CarriageView.PENDING;
            case Carriage.Sending _ -> CarriageView.SENDING;
            case Carriage.Sent _ -> CarriageView.SENT;
            case Carriage.Retry _ -> CarriageView.RETRY;
            case Carriage.Dead _ -> CarriageView.DEAD;
        };
    }

    OptOutView optOut(OptingOut.Standing standing) {
        return new OptOutView(standing.brand().name(), standing.done());
    }

    relais.wire.model.Mailbox mailbox(Mailbox.Contents contents) {
        return new relais.wire.model.Mailbox(
            contents.smtp(),
            contents.letters().stream().map(this::mailboxRow).toList()
        );
    }

    MailboxRow mailboxRow(OutboxLetter letter) {
        return new MailboxRow(
            letter.id(),
            letter.version(),
            letter.postedAt(),
            letter.letter().toName(),
            letter.letter().toAddress(),
            letter.letter().subject(),
            carriage(letter.carriage())
        );
    }

    MailboxLetter letter(OutboxLetter letter) {
        return new MailboxLetter(
            letter.id(),
            letter.version(),
            letter.postedAt(),
            letter.letter().fromName(),
            letter.letter().toName(),
            letter.letter().toAddress(),
            letter.letter().subject(),
            letter.letter().text(),
            carriage(letter.carriage())
        ).why(
            switch (letter.carriage()) {
                case Carriage.Retry(int _, java.time.Instant _, String why) -> why;
                case Carriage.Dead(int _, java.time.Instant _, String why) -> why;
                case Carriage.Pending _, Carriage.Sending _, Carriage.Sent _ -> null;
            }
        );
    }
}
