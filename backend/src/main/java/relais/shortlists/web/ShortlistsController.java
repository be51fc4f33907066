package relais.shortlists.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.shortlists.Comparing;
import relais.shortlists.Guest;
import relais.shortlists.Opinion;
import relais.shortlists.Seeing;
import relais.shortlists.SharedField;
import relais.shortlists.Shortlist;
import relais.shortlists.Shortlisting;
import relais.wire.api.ShortlistsApi;
import relais.wire.model.AnswersNoted;
import relais.wire.model.ComparisonView;
import relais.wire.model.EntryNote;
import relais.wire.model.GuestAddress;
import relais.wire.model.GuestInvitation;
import relais.wire.model.GuestProlonging;
import relais.wire.model.RemarkMade;
import relais.wire.model.ShortlistAdded;
import relais.wire.model.ShortlistAdding;
import relais.wire.model.ShortlistBeginning;
import relais.wire.model.ShortlistEntries;
import relais.wire.model.ShortlistLine;
import relais.wire.model.ShortlistList;
import relais.wire.model.ShortlistMove;
import relais.wire.model.ShortlistRenaming;
import relais.wire.model.ShortlistTaken;
import relais.wire.model.ShortlistView;
import relais.wire.model.ShowingOrder;
import relais.wire.model.ShowingPreview;
import relais.wire.model.ShowingView;
import relais.wire.model.ShowingWish;
import relais.wire.model.VoteCast;

@RestController
class ShortlistsController implements ShortlistsApi {

    private final Shortlisting shortlisting;
    private final Comparing comparing;
    private final Seeing seeing;
    private final ShortlistViews views;
    private final Clock clock;

    ShortlistsController(
        Shortlisting shortlisting,
        Comparing comparing,
        Seeing seeing,
        ShortlistViews views,
        Clock clock
    ) {
        this.shortlisting = shortlisting;
        this.comparing = comparing;
        this.seeing = seeing;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Mono<ShortlistList> listShortlists(String brandId, @Nullable String campaignId) {
        return shortlisting.list(brandId, campaignId).concatMap(this::line).collectList().map(ShortlistList::new);
    }

    @Override
    public Mono<ShortlistView> beginShortlist(
        String brandId,
        Mono<ShortlistBeginning> body,
        @Nullable UUID idempotencyKey
    ) {
        return shown(
            body.flatMap(told -> shortlisting.begin(brandId, told.getCampaignId(), told.getName(), idempotencyKey))
        );
    }

    @Override
    public Mono<ShortlistView> getShortlist(String brandId, String shortlistId) {
        return shown(shortlisting.get(brandId, shortlistId));
    }

    @Override
    public Mono<ShortlistView> renameShortlist(String brandId, String shortlistId, Mono<ShortlistRenaming> body) {
        return shown(
            body.flatMap(told -> shortlisting.rename(brandId, shortlistId, told.getVersion(), told.getName()))
        );
    }

    @Override
    public Mono<ShortlistView> moveShortlist(String brandId, String shortlistId, Mono<ShortlistMove> body) {
        return shown(
            body.flatMap(
                told ->
                    switch (told.getTo()) {
                        case GATHERING -> shortlisting.gather(brandId, shortlistId, told.getVersion());
                        case IN_REVIEW -> shortlisting.review(brandId, shortlistId, told.getVersion());
                        case CLOSED -> shortlisting.close(brandId, shortlistId, told.getVersion());
                    }
            )
        );
    }

    @Override
    public Mono<ShortlistView> orderShortlist(String brandId, String shortlistId, Mono<ShortlistEntries> body) {
        return shown(
            body.flatMap(told -> shortlisting.order(brandId, shortlistId, told.getVersion(), told.getEntryIds()))
        );
    }

    @Override
    public Mono<ShortlistAdded> addToShortlist(String brandId, String shortlistId, Mono<ShortlistAdding> body) {
        return body
            .flatMap(told ->
                shortlisting.add(
                    brandId,
                    shortlistId,
                    told.getPartnerIds(),
                    Objects.requireNonNullElse(told.getWhy(), "")
                )
            )
            .flatMap(added ->
                line(added.list()).map(line ->
                    new ShortlistAdded(line, added.added(), added.already(), added.doNotContact())
                )
            );
    }

    @Override
    public Mono<ShortlistView> annotateEntry(String brandId, String shortlistId, String entryId, Mono<EntryNote> body) {
        return shown(
            body.flatMap(told ->
                shortlisting.annotate(
                    brandId,
                    shortlistId,
                    told.getVersion(),
                    entryId,
                    Objects.requireNonNullElse(told.getWhy(), ""),
                    Objects.requireNonNullElse(told.getPitch(), "")
                )
            )
        );
    }

    @Override
    public Mono<ShortlistView> removeEntry(String brandId, String shortlistId, String entryId) {
        return shown(shortlisting.remove(brandId, shortlistId, entryId));
    }

    @Override
    public Mono<ShortlistView> returnEntry(String brandId, String shortlistId, String entryId) {
        return shown(shortlisting.putBack(brandId, shortlistId, entryId));
    }

    @Override
    public Mono<ShortlistView> voteOnEntry(String brandId, String shortlistId, String entryId, Mono<VoteCast> body) {
        return shown(
            body.flatMap(told ->
                shortlisting.vote(
                    brandId,
                    shortlistId,
                    entryId,
                    told.getOpinion() == null ? null : Opinion.valueOf(told.getOpinion().name())
                )
            )
        );
    }

    @Override
    public Mono<ShortlistView> remarkOnEntry(
        String brandId,
        String shortlistId,
        String entryId,
        Mono<RemarkMade> body
    ) {
        return shown(body.flatMap(told -> shortlisting.remark(brandId, shortlistId, entryId, told.getText())));
    }

    @Override
    public Mono<ShortlistView> takeRemarkBack(String brandId, String shortlistId, String entryId, String remarkId) {
        return shown(shortlisting.unremark(brandId, shortlistId, entryId, remarkId));
    }

    @Override
    public Mono<ShowingPreview> previewShowing(String brandId, String shortlistId, Mono<ShowingWish> body) {
        return body
            .flatMap(told -> shortlisting.preview(brandId, shortlistId, fields(told.getFields())))
            .map(views::preview);
    }

    @Override
    public Mono<ShortlistView> showToClient(String brandId, String shortlistId, Mono<ShowingOrder> body) {
        return shown(
            body.flatMap(told ->
                shortlisting.show(
                    brandId,
                    shortlistId,
                    told.getVersion(),
                    fields(told.getFields()),
                    told.getFingerprint()
                )
            )
        );
    }

    @Override
    public Mono<ShowingView> getShowing(String brandId, String shortlistId, Integer number) {
        return shortlisting.shown(brandId, shortlistId, number).map(showing -> views.showing(showing, number));
    }

    @Override
    public Mono<ShortlistView> inviteGuest(String brandId, String shortlistId, Mono<GuestInvitation> body) {
        return shown(
            body.flatMap(told ->
                shortlisting.invite(
                    brandId,
                    shortlistId,
                    new Guest.Invitation(
                        told.getName(),
                        told.getEmail(),
                        told.getLocale().getValue(),
                        told.getDays() == null ? Guest.LIFE : Duration.ofDays(told.getDays())
                    )
                )
            )
        );
    }

    @Override
    public Mono<ShortlistView> withdrawGuest(String brandId, String shortlistId, String guestId) {
        return shown(shortlisting.withdraw(brandId, shortlistId, guestId));
    }

    @Override
    public Mono<ShortlistView> letGuestIn(String brandId, String shortlistId, String guestId) {
        return shown(shortlisting.letIn(brandId, shortlistId, guestId));
    }

    @Override
    public Mono<ShortlistView> prolongGuest(
        String brandId,
        String shortlistId,
        String guestId,
        Mono<GuestProlonging> body
    ) {
        return shown(
            body.flatMap(told -> shortlisting.prolong(brandId, shortlistId, guestId, Duration.ofDays(told.getDays())))
        );
    }

    @Override
    public Mono<ShortlistView> writeToGuestAgain(String brandId, String shortlistId, String guestId) {
        return shown(shortlisting.writeAgain(brandId, shortlistId, guestId));
    }

    @Override
    public Mono<GuestAddress> makeGuestLink(String brandId, String shortlistId, String guestId) {
        return shortlisting
            .link(brandId, shortlistId, guestId)
            .zipWith(shortlisting.get(brandId, shortlistId), (url, list) ->
                new GuestAddress(url, list.guest(guestId).map(Guest::expiresAt).orElseGet(clock::instant))
            );
    }

    @Override
    public Mono<ShortlistView> noteAnswers(String brandId, String shortlistId, Mono<AnswersNoted> body) {
        return shown(body.flatMap(noted -> shortlisting.note(brandId, shortlistId, noted.getToNote())));
    }

    @Override
    public Mono<ShortlistTaken> takeIntoCampaign(String brandId, String shortlistId, Mono<ShortlistEntries> body) {
        return body
            .flatMap(told -> shortlisting.take(brandId, shortlistId, told.getVersion(), told.getEntryIds()))
            .flatMap(taken ->
                seeing
                    .see(taken.list())
                    .map(seen -> new ShortlistTaken(views.list(seen), taken.begun(), taken.already(), taken.over()))
            );
    }

    @Override
    public Mono<ComparisonView> comparePartners(String brandId, List<String> ids) {
        return comparing.compare(brandId, ids).map(views::comparison);
    }

    private Mono<ShortlistView> shown(Mono<Shortlist> list) {
        return list.flatMap(seeing::see).map(views::list);
    }

    private Mono<ShortlistLine> line(Shortlist list) {
        return seeing.campaignName(list).map(campaign -> views.line(list, campaign));
    }

    private static Set<SharedField> fields(List<relais.wire.model.SharedField> told) {
        return told
            .stream()
            .map(field -> SharedField.valueOf(field.name()))
            .collect(Collectors.toSet());
    }
}
