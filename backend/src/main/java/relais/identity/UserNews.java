package relais.identity;

import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What happened to an account. */
public sealed interface UserNews extends News {
    /** Whose account. */
    String userId();

    @TypeAlias("installation-opened")
    record InstallationOpened(String userId, String actorId) implements UserNews {}

    @TypeAlias("user-invited")
    record Invited(String userId, String actorId) implements UserNews {}

    @TypeAlias("user-rights-changed")
    record RightsChanged(String userId, String actorId) implements UserNews {}

    @TypeAlias("user-closed")
    record Closed(String userId, String actorId) implements UserNews {}

    @TypeAlias("user-reopened")
    record Reopened(String userId, String actorId) implements UserNews {}

    @TypeAlias("user-password-chosen")
    record PasswordChosen(String userId, String actorId) implements UserNews {}
}
