package relais.partners;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What happened on the list of those who said no. */
public sealed interface ObjectionNews extends News {
    @TypeAlias("objection-raised")
    record ObjectionRaised(@Nullable String brandId, String objectionId) implements ObjectionNews {}

    @TypeAlias("objection-lifted")
    record ObjectionLifted(String brandId, String objectionId, String actorId) implements ObjectionNews {}
}
