package relais.partners.rights;

import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What happened to requests of people about their data. One that nobody confirmed is no news. */
public sealed interface RightsNews extends News {
    @TypeAlias("rights-confirmed")
    record RightsConfirmed(String requestId) implements RightsNews {}

    @TypeAlias("rights-answered")
    record RightsAnswered(String brandId, String requestId, String actorId) implements RightsNews {}
}
