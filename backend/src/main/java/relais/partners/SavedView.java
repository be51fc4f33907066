package relais.partners;

import static relais.partners.SavedViewRefusal.NOT_YOUR_VIEW;
import static relais.partners.SavedViewRefusal.VIEW_NAMELESS;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.identity.Actor;
import relais.identity.Role;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;
import relais.platform.news.News;

/**
 * A way to look at the grid that somebody keeps: a question, and how its answer is laid out. Personal until it is shared
 * with the brand's team; what is shared is changed by its owner and by managers only.
 *
 * @param removed whether it was removed; until then it can be brought back
 */
@Document("saved_views")
@TypeAlias("saved-view")
public record SavedView(
    @Id String id,
    long version,
    String brandId,
    String ownerId,
    Sheet sheet,
    boolean removed
) implements Aggregate {
    /** What a view says; kept as it was asked, and read again each time it is looked at. */
    public record Sheet(String name, boolean shared, Asked asked, List<Column> columns, Density density) {
        public Sheet {
            name = name.strip();
            columns = List.copyOf(columns);
        }
    }

    /**
     * The question in the words of the wire.
     *
     * @param fieldRange none in older documents
     */
    public record Asked(
        @Nullable String q,
        List<String> filter,
        @Nullable Long followersMin,
        @Nullable Long followersMax,
        @Nullable Double engagementMin,
        @Nullable Double engagementMax,
        @Nullable Long viewsMin,
        @Nullable Long viewsMax,
        @Nullable Double priceMin,
        @Nullable Double priceMax,
        @Nullable LocalDate contactFrom,
        @Nullable LocalDate contactTo,
        @Nullable String sort,
        List<String> fieldRange
    ) {
        public Asked {
            filter = List.copyOf(filter);
            fieldRange = List.copyOf(Objects.requireNonNullElse(fieldRange, List.of()));
        }
    }

    /** A column that is shown; as wide as usual where no width is told. */
    public record Column(String id, @Nullable Integer width) {}

    /** How high rows are. */
    public enum Density {
        COMFORTABLE,
        COMPACT,
    }

    /** What may be done with a view. */
    public enum Action {
        CHANGE,
        /** Making it the team's, or one's own again. */
        SHARE,
    }

    /** A view that did not exist yet. */
    static Decision<SavedView> saved(String id, String brandId, Sheet sheet, Actor.Member by) {
        return sheet.name().isEmpty()
            ? refused(VIEW_NAMELESS)
            : accepted(
                  new SavedView(id, 0, brandId, by.id(), sheet, false),
                  new SavedViewNews.ViewSaved(brandId, id, by.id())
              );
    }

    Decision<SavedView> changed(Sheet next, Actor.Member by) {
        if (!may(next.shared() == sheet.shared() ? Action.CHANGE : Action.SHARE, by)) {
            return refused(NOT_YOUR_VIEW);
        }
        if (next.name().isEmpty()) {
            return refused(VIEW_NAMELESS);
        }
        return next.equals(sheet)
            ? accepted(this)
            : accepted(
                  new SavedView(id, version, brandId, ownerId, next, removed),
                  new SavedViewNews.ViewChanged(brandId, id, by.id())
              );
    }

    Decision<SavedView> removed(Actor.Member by) {
        return removed(true, new SavedViewNews.ViewRemoved(brandId, id, by.id()), by);
    }

    Decision<SavedView> restored(Actor.Member by) {
        return removed(false, new SavedViewNews.ViewRestored(brandId, id, by.id()), by);
    }

    private Decision<SavedView> removed(boolean next, News news, Actor.Member by) {
        if (!may(Action.CHANGE, by)) {
            return refused(NOT_YOUR_VIEW);
        }
        return next == removed
            ? accepted(this)
            : accepted(new SavedView(id, version, brandId, ownerId, sheet, next), news);
    }

    /** Whether this person sees it at all. */
    boolean isFor(Actor.Member who) {
        return sheet.shared() || ownerId.equals(who.id());
    }

    /** What this person may do with it. */
    public List<Action> allowed(Actor.Member who) {
        return List.of(Action.values())
            .stream()
            .filter(action -> may(action, who))
            .toList();
    }

    private boolean may(Action action, Actor.Member who) {
        boolean owns = ownerId.equals(who.id());
        return switch (action) {
            case CHANGE -> owns || (sheet.shared() && who.is(Role.MANAGER, brandId));
            case SHARE -> owns;
        };
    }
}
