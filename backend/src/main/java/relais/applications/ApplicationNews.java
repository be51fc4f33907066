package relais.applications;

import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What happened with forms and applications. One that nobody confirmed is no news. */
public sealed interface ApplicationNews extends News {
    @TypeAlias("application-form-opened")
    record FormOpened(String brandId, String campaignId, String actorId) implements ApplicationNews {}

    @TypeAlias("application-form-changed")
    record FormChanged(String brandId, String campaignId, String actorId) implements ApplicationNews {}

    @TypeAlias("application-form-closed")
    record FormClosed(String brandId, String campaignId, String actorId) implements ApplicationNews {}

    /** Somebody followed the link of their letter: the application counts. */
    @TypeAlias("application-confirmed")
    record Confirmed(String brandId, String campaignId, String applicationId) implements ApplicationNews {}

    /** Where it came to lie among the brand's people. */
    @TypeAlias("application-landed")
    record Landed(
        String brandId,
        String campaignId,
        String applicationId,
        String partnerId
    ) implements ApplicationNews {}

    @TypeAlias("application-taken")
    record Taken(
        String brandId,
        String campaignId,
        String applicationId,
        String collaborationId,
        String actorId
    ) implements ApplicationNews {}

    /** A letter follows where there are words for one. */
    @TypeAlias("application-declined")
    record Declined(
        String brandId,
        String campaignId,
        String applicationId,
        String actorId
    ) implements ApplicationNews {}
}
