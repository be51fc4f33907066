package relais.partners;

import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What happened to a saved view. */
public sealed interface SavedViewNews extends News {
    @TypeAlias("view-saved")
    record ViewSaved(String brandId, String viewId, String actorId) implements SavedViewNews {}

    @TypeAlias("view-changed")
    record ViewChanged(String brandId, String viewId, String actorId) implements SavedViewNews {}

    @TypeAlias("view-removed")
    record ViewRemoved(String brandId, String viewId, String actorId) implements SavedViewNews {}

    @TypeAlias("view-restored")
    record ViewRestored(String brandId, String viewId, String actorId) implements SavedViewNews {}
}
