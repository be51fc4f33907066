package relais.partners.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.partners.Cells;
import relais.partners.Choosing;
import relais.partners.DoneTo;
import relais.partners.Tending;
import relais.partners.acting.Act;
import relais.partners.acting.ActState;
import relais.partners.acting.Acting;
import relais.platform.problems.ProblemException;
import relais.wire.api.ActsApi;
import relais.wire.model.ActEnding;
import relais.wire.model.ActRow;
import relais.wire.model.ActRowPage;
import relais.wire.model.ActSeen;
import relais.wire.model.ActView;
import relais.wire.model.ActWish;
import relais.wire.model.Deed;
import relais.wire.model.DeedKind;
import relais.wire.model.DeedStep;
import relais.wire.model.LatestActs;
import relais.wire.model.NamedSelection;
import relais.wire.model.PartnerCells;
import relais.wire.model.PartnerSelection;
import relais.wire.model.PartnerView;

/** The door of what is done with rows: one cell, or one thing for many rows. */
@RestController
class ActsController implements ActsApi {

    /** As many as a shortlist takes. */
    private static final int MOST_BY_NAME = 300;

    private final Tending tending;
    private final Choosing choosing;
    private final Acting acting;
    private final Selections selections;
    private final Sights sights;
    private final Profiles profiles;
    private final Clock clock;

    ActsController(
        Tending tending,
        Choosing choosing,
        Acting acting,
        Selections selections,
        Sights sights,
        Profiles profiles,
        Clock clock
    ) {
        this.tending = tending;
        this.choosing = choosing;
        this.acting = acting;
        this.selections = selections;
        this.sights = sights;
        this.profiles = profiles;
        this.clock = clock;
    }

    @Override
    public Mono<PartnerView> editPartnerCells(String brandId, String partnerId, Mono<PartnerCells> body) {
        return body
            .flatMap(asked -> tending.edit(brandId, partnerId, asked.getVersion(), cells(asked)))
            .flatMap(profiles::view);
    }

    @Override
    public Mono<NamedSelection> nameSelection(String brandId, Mono<PartnerSelection> body) {
        return body
            .flatMap(selection -> selections.read(brandId, selection))
            .flatMap(chosen -> choosing.named(brandId, chosen, MOST_BY_NAME))
            .map(NamedSelection::new);
    }

    @Override
    public Mono<LatestActs> listActs(String brandId) {
        return sights
            .on(brandId)
            .flatMap(sight ->
                acting
                    .latest(brandId)
                    .map(act -> view(act, sight))
                    .collectList()
            )
            .map(LatestActs::new);
    }

    @Override
    public Mono<ActView> beginAct(String brandId, Mono<ActWish> body, @Nullable UUID idempotencyKey) {
        return body
            .flatMap(wish ->
                selections
                    .read(brandId, wish.getSelection())
                    .flatMap(whom -> acting.begin(brandId, idempotencyKey, wish, whom, deed(wish.getDeed())))
            )
            .flatMap(this::view);
    }

    @Override
    public Mono<ActView> getAct(String brandId, String actId) {
        return acting.get(brandId, actId).flatMap(this::view);
    }

    @Override
    public Mono<ActRowPage> listActRows(
        String brandId,
        String actId,
        ActEnding ending,
        Integer limit,
        @Nullable String cursor
    ) {
        return acting.rows(brandId, actId, DoneTo.Ending.valueOf(ending.name()), limit, cursor).map(page ->
            new ActRowPage(
                page
                    .items()
                    .stream()
                    .map(row -> new ActRow(row.partnerId(), row.name(), row.params()).code(row.code()))
                    .toList()
            ).nextCursor(page.nextCursor())
        );
    }

    @Override
    public Mono<ActView> undoAct(String brandId, String actId, Mono<ActSeen> body) {
        return body.flatMap(seen -> acting.undo(brandId, actId, seen.getVersion())).flatMap(this::view);
    }

    private static Cells cells(PartnerCells asked) {
        return new Cells(asked.getOwnerId(), asked.getTags() == null ? null : asked.getTags().getValues());
    }

    private Mono<ActView> view(Act act) {
        return sights.on(act.brandId()).map(sight -> view(act, sight));
    }

    private ActView view(Act act, Sight sight) {
        String by = sight.nameOf(act.by());
        return new ActView(
            act.id(),
            act.version(),
            wire(act.deed()),
            state(act.state()),
            act.partners(),
            act.behind(),
            act.tally().done(),
            act.tally().already(),
            act.tally().refused(),
            act.tally().takenBack(),
            act.tally().kept(),
            by == null ? "" : by,
            act.at(),
            act.isUndoable(clock.instant())
        );
    }

    private static relais.wire.model.ActState state(ActState state) {
        return switch (state) {
            case ActState.Running _ -> relais.wire.model.ActState.RUNNING;
            case ActState.Done _ -> relais.wire.model.ActState.DONE;
            case ActState.Undoing _ -> relais.wire.model.ActState.UNDOING;
            case ActState.Undone _ -> relais.wire.model.ActState.UNDONE;
        };
    }

    private static relais.partners.Deed deed(Deed said) {
        String reason = said.getReason() == null ? "" : said.getReason().strip();
        return switch (said.getKind()) {
            case TAG -> new relais.partners.Deed.Tag(orEmpty(said.getTags()));
            case UNTAG -> new relais.partners.Deed.Untag(orEmpty(said.getTags()));
            case ASSIGN -> new relais.partners.Deed.Assign(orNull(said.getOwnerId()));
            case CLOSE_CONTACT -> new relais.partners.Deed.CloseContact(reason, said.getUntil());
            case JOIN_CAMPAIGN -> new relais.partners.Deed.JoinCampaign(said(said.getCampaignId()));
            case MOVE -> new relais.partners.Deed.Move(
                relais.partners.Deed.Step.valueOf(said(said.getStep()).name()),
                reason
            );
        };
    }

    private static Deed wire(relais.partners.Deed deed) {
        return switch (deed) {
            case relais.partners.Deed.Tag(List<String> tags) -> new Deed(DeedKind.TAG).tags(tags);
            case relais.partners.Deed.Untag(List<String> tags) -> new Deed(DeedKind.UNTAG).tags(tags);
            case relais.partners.Deed.Assign(String ownerId) -> new Deed(DeedKind.ASSIGN).ownerId(ownerId);
            case relais.partners.Deed.CloseContact(String reason, var until) -> new Deed(DeedKind.CLOSE_CONTACT)
                .reason(reason)
                .until(until);
            case relais.partners.Deed.JoinCampaign(String campaignId) -> new Deed(DeedKind.JOIN_CAMPAIGN).campaignId(
                campaignId
            );
            case relais.partners.Deed.Move(relais.partners.Deed.Step step, String reason) -> new Deed(DeedKind.MOVE)
                .step(DeedStep.valueOf(step.name()))
                .reason(reason);
        };
    }

    /** Each kind of deed has particulars that it cannot do without. */
    private static <T> T said(@Nullable T particular) {
        if (particular == null) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, () -> "BAD_REQUEST");
        }
        return particular;
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    private static @Nullable String orNull(@Nullable String id) {
        return id == null || id.isBlank() ? null : id;
    }
}
