package relais.partners;

import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What a brand decided on how long it keeps people. */
public sealed interface RetentionNews extends News {
    @TypeAlias("retention-changed")
    record RetentionChanged(String brandId, String actorId) implements RetentionNews {}
}
