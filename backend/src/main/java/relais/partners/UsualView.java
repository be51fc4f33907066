package relais.partners;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.platform.decision.Aggregate;

/** The view that one person's grid of a brand opens with; their own affair. The id is {@code brandId:userId}. */
@Document("usual_views")
@TypeAlias("usual-view")
record UsualView(@Id String id, long version, @Nullable String viewId) implements Aggregate {
    static UsualView of(String brandId, String userId) {
        return new UsualView(idOf(brandId, userId), 0, null);
    }

    static String idOf(String brandId, String userId) {
        return brandId + ":" + userId;
    }

    UsualView now(@Nullable String viewId) {
        return new UsualView(id, version, viewId);
    }
}
