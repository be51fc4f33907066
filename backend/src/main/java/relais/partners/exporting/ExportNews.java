package relais.partners.exporting;

import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What leaves the house. */
sealed interface ExportNews extends News {
    /** Somebody takes partners out as a file; the journal keeps who and when. */
    @TypeAlias("partners-exported")
    record PartnersExported(String brandId, String actorId) implements ExportNews {}
}
