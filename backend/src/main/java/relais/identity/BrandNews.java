package relais.identity;

import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What happened to a brand. */
public sealed interface BrandNews extends News {
    /** Which brand. */
    String brandId();

    @TypeAlias("brand-founded")
    record Founded(String brandId, String actorId) implements BrandNews {}

    @TypeAlias("brand-changed")
    record Changed(String brandId, String actorId) implements BrandNews {}
}
