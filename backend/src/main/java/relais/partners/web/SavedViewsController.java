package relais.partners.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.partners.Arranging;
import relais.partners.SavedView;
import relais.wire.api.SavedViewsApi;
import relais.wire.model.GridColumnLaid;
import relais.wire.model.GridDensity;
import relais.wire.model.GridQuestion;
import relais.wire.model.SavedViewAction;
import relais.wire.model.SavedViewChange;
import relais.wire.model.SavedViewList;
import relais.wire.model.SavedViewSheet;
import relais.wire.model.SavedViewVersion;
import relais.wire.model.SavedViewView;
import relais.wire.model.UsualViewChoice;

/** The door of the views that people keep of the grid. */
@RestController
class SavedViewsController implements SavedViewsApi {

    private final Arranging arranging;
    private final Actors actors;
    private final Sights sights;

    SavedViewsController(Arranging arranging, Actors actors, Sights sights) {
        this.arranging = arranging;
        this.actors = actors;
        this.sights = sights;
    }

    @Override
    public Mono<SavedViewList> listViews(String brandId) {
        return listed(brandId, arranging.kept(brandId));
    }

    @Override
    public Mono<SavedViewView> saveView(String brandId, Mono<SavedViewSheet> body, @Nullable UUID idempotencyKey) {
        return shown(brandId, body.flatMap(told -> arranging.save(brandId, idempotencyKey, sheet(told))));
    }

    @Override
    public Mono<SavedViewView> changeView(String brandId, String viewId, Mono<SavedViewChange> body) {
        return shown(
            brandId,
            body.flatMap(told -> arranging.change(brandId, viewId, told.getVersion(), sheet(told.getSheet())))
        );
    }

    @Override
    public Mono<SavedViewView> removeView(String brandId, String viewId, Long version) {
        return shown(brandId, arranging.remove(brandId, viewId, version));
    }

    @Override
    public Mono<SavedViewView> restoreView(String brandId, String viewId, Mono<SavedViewVersion> body) {
        return shown(brandId, body.flatMap(told -> arranging.restore(brandId, viewId, told.getVersion())));
    }

    @Override
    public Mono<SavedViewList> chooseUsualView(String brandId, Mono<UsualViewChoice> body) {
        return listed(brandId, body.flatMap(told -> arranging.open(brandId, told.getViewId())));
    }

    private Mono<SavedViewView> shown(String brandId, Mono<SavedView> view) {
        return view.flatMap(one ->
            Mono.zip(actors.member(), sights.on(brandId), (who, sight) -> view(one, who, sight))
        );
    }

    private Mono<SavedViewList> listed(String brandId, Mono<Arranging.Kept> kept) {
        return kept.flatMap(all ->
            Mono.zip(actors.member(), sights.on(brandId), (who, sight) ->
                new SavedViewList(
                    all
                        .views()
                        .stream()
                        .map(one -> view(one, who, sight))
                        .toList()
                ).usual(all.usual())
            )
        );
    }

    private static SavedViewView view(SavedView view, Actor.Member who, Sight sight) {
        List<SavedViewAction> actions = view
            .allowed(who)
            .stream()
            .map(action -> SavedViewAction.valueOf(action.name()))
            .toList();
        return new SavedViewView(
            view.id(),
            view.version(),
            view.ownerId().equals(who.id()),
            sheet(view.sheet()),
            actions
        ).ownerName(sight.nameOf(view.ownerId()));
    }

    private static SavedViewSheet sheet(SavedView.Sheet sheet) {
        return new SavedViewSheet(
            sheet.name(),
            sheet.shared(),
            question(sheet.asked()),
            sheet
                .columns()
                .stream()
                .map(column -> new GridColumnLaid(column.id()).width(column.width()))
                .toList(),
            GridDensity.valueOf(sheet.density().name())
        );
    }

    private static SavedView.Sheet sheet(SavedViewSheet told) {
        return new SavedView.Sheet(
            told.getName(),
            told.getShared(),
            asked(told.getQuestion()),
            told
                .getColumns()
                .stream()
                .map(column -> new SavedView.Column(column.getId(), column.getWidth()))
                .toList(),
            SavedView.Density.valueOf(told.getDensity().name())
        );
    }

    private static GridQuestion question(SavedView.Asked asked) {
        return new GridQuestion()
            .q(asked.q())
            .filter(asked.filter())
            .followersMin(asked.followersMin())
            .followersMax(asked.followersMax())
            .engagementMin(asked.engagementMin())
            .engagementMax(asked.engagementMax())
            .viewsMin(asked.viewsMin())
            .viewsMax(asked.viewsMax())
            .priceMin(asked.priceMin())
            .priceMax(asked.priceMax())
            .contactFrom(asked.contactFrom())
            .contactTo(asked.contactTo())
            .fieldRange(asked.fieldRange().isEmpty() ? null : asked.fieldRange())
            .sort(asked.sort());
    }

    private static SavedView.Asked asked(GridQuestion told) {
        return new SavedView.Asked(
            told.getQ(),
            told.getFilter(),
            told.getFollowersMin(),
            told.getFollowersMax(),
            told.getEngagementMin(),
            told.getEngagementMax(),
            told.getViewsMin(),
            told.getViewsMax(),
            told.getPriceMin(),
            told.getPriceMax(),
            told.getContactFrom(),
            told.getContactTo(),
            told.getSort(),
            told.getFieldRange() == null ? List.of() : told.getFieldRange()
        );
    }
}
