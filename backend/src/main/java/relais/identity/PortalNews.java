package relais.identity;

import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What happened at a partner's door. */
public sealed interface PortalNews extends News {
    @TypeAlias("portal-account-opened")
    record AccountOpened(String accountId, String partnerId, String actorId) implements PortalNews {}
}
