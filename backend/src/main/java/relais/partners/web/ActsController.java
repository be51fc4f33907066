package relais.partners.web;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.partners.Cells;
import relais.partners.Choosing;
import relais.partners.DoneTo;
import relais.partners.Tending;
import relais.partners.acting.Act;
import relais.partners.acting.ActState;
import relais.partners.acting.Acting;
import relais.wire.api.ActsApi;
import relais.wire.model.ActEnding;
import relais.wire.model.ActRow;
import relais.wire.model.ActRowPage;
import relais.wire.model.ActSeen;
import relais.wire.model.ActView;
import relais.wire.model.ActWish;
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
    private final Deeds deeds;
    private final Sights sights;
    private final Profiles profiles;
    private final Clock clock;

    ActsController(
        Tending tending,
        Choosing choosing,
        Acting acting,
        Selections selections,
        Deeds deeds,
        Sights sights,
        Profiles profiles,
        Clock clock
    ) {
        this.tending = tending;
        this.choosing = choosing;
        this.acting = acting;
        this.selections = selections;
        this.deeds = deeds;
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
                    .zipWith(deeds.read(brandId, wish.getDeed()))
                    .flatMap(told -> acting.begin(brandId, idempotencyKey, wish, told.getT1(), told.getT2()))
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
            deeds.view(act.deed()),
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
}
