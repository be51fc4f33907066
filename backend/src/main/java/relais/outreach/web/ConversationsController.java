package relais.outreach.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.outreach.Carriages;
import relais.outreach.Readdressing;
import relais.outreach.Writing;
import relais.wire.api.ConversationsApi;
import relais.wire.model.ConversationPage;
import relais.wire.model.ConversationView;
import relais.wire.model.LetterKindView;
import relais.wire.model.LetterPreview;
import relais.wire.model.LetterStart;
import relais.wire.model.LetterToSend;
import relais.wire.model.NewAddressee;
import relais.wire.model.RecipientWho;
import relais.wire.model.ReplyToLog;

@RestController
class ConversationsController implements ConversationsApi {

    private final Writing writing;
    private final Readdressing readdressing;
    private final Carriages carriages;
    private final OutreachViews views;

    ConversationsController(Writing writing, Readdressing readdressing, Carriages carriages, OutreachViews views) {
        this.writing = writing;
        this.readdressing = readdressing;
        this.carriages = carriages;
        this.views = views;
    }

    @Override
    public Mono<ConversationPage> listConversations(
        String brandId,
        Boolean awaitingUs,
        Integer limit,
        @Nullable String cursor
    ) {
        return writing.list(brandId, awaitingUs, limit, cursor).map(views::page);
    }

    @Override
    public Mono<ConversationView> getConversation(String brandId, String partnerId) {
        return writing.read(brandId, partnerId).flatMap(this::view);
    }

    @Override
    public Mono<LetterStart> startLetter(
        String brandId,
        String collaborationId,
        LetterKindView kind,
        @Nullable String locale
    ) {
        return writing.start(brandId, collaborationId, views.kind(kind), locale).map(views::start);
    }

    @Override
    public Mono<LetterPreview> previewLetter(String brandId, String collaborationId, Mono<LetterToSend> letterToSend) {
        return letterToSend
            .flatMap(letter -> writing.preview(brandId, collaborationId, views.wish(letter)))
            .map(views::preview);
    }

    @Override
    public Mono<ConversationView> sendLetter(
        String brandId,
        String collaborationId,
        Mono<LetterToSend> letterToSend,
        @Nullable UUID idempotencyKey
    ) {
        return letterToSend
            .flatMap(letter -> writing.send(brandId, collaborationId, views.wish(letter), idempotencyKey))
            .flatMap(this::view);
    }

    @Override
    public Mono<ConversationView> readdressLetter(
        String brandId,
        String partnerId,
        String messageId,
        Mono<NewAddressee> newAddressee
    ) {
        return newAddressee
            .flatMap(asked ->
                readdressing.readdress(
                    brandId,
                    partnerId,
                    messageId,
                    asked.getVersion(),
                    asked.getTo() == RecipientWho.AGENT
                )
            )
            .flatMap(this::view);
    }

    @Override
    public Mono<ConversationView> dropLetter(String brandId, String partnerId, String messageId, Long version) {
        return readdressing.drop(brandId, partnerId, messageId, version).flatMap(this::view);
    }

    @Override
    public Mono<ConversationView> logReply(
        String brandId,
        String collaborationId,
        Mono<ReplyToLog> replyToLog,
        @Nullable UUID idempotencyKey
    ) {
        return replyToLog
            .map(reply -> new Writing.Answer(views.channel(reply.getChannel()), reply.getAt(), reply.getText()))
            .flatMap(answer -> writing.log(brandId, collaborationId, answer, idempotencyKey))
            .flatMap(this::view);
    }

    private Mono<ConversationView> view(Writing.Thread thread) {
        return carriages.of(thread.conversation()).map(known -> views.conversation(thread, known));
    }
}
