package relais.vetting;

import java.util.List;
import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What happened in vetting. */
public sealed interface VettingNews extends News {
    /** The lights of a partner were computed again, after somebody entered {@code input} or the product noticed. */
    @TypeAlias("lights-computed")
    record LightsComputed(
        String brandId,
        String partnerId,
        String actorId,
        Input input,
        List<Change> changes
    ) implements VettingNews {}

    /** A person stands behind the lights. */
    @TypeAlias("lights-confirmed")
    record LightsConfirmed(String brandId, String partnerId, String actorId, List<Axis> axes) implements VettingNews {}

    /** A manager opened the gate in spite of the lights; the reason stays in the report. */
    @TypeAlias("gate-overridden")
    record GateOverridden(String brandId, String partnerId, String actorId) implements VettingNews {}

    /** A manager took an override back. */
    @TypeAlias("override-withdrawn")
    record OverrideWithdrawn(String brandId, String partnerId, String actorId) implements VettingNews {}

    /** A manager told what the brand is about; every light of the brand may look different now. */
    @TypeAlias("universe-told")
    record UniverseTold(String brandId, String actorId) implements VettingNews {}

    /** One light that changed its colour. */
    record Change(Axis axis, Light before, Light after) {}

    /** What made the lights be computed again. */
    enum Input {
        SEARCH,
        FACT,
        FACT_CHECKED,
        MEDIA_KIT,
        VENDOR_FIGURE,
        POSTS,
        EXCLUSION,
        NOTHING_NEW,
    }
}
