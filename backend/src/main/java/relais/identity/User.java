package relais.identity;

import static relais.identity.IdentityRefusal.LAST_ADMIN;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;
import relais.platform.news.News;

/**
 * A member of the team with an account.
 *
 * @param keys what no two accounts may share: the address, and the place of the first administrator
 * @param demo whether the sign-in page of the demo offers this person
 */
@Document("users")
public record User(
    String id,
    long version,
    String name,
    String title,
    String email,
    Locale locale,
    boolean admin,
    boolean open,
    boolean demo,
    Secret secret,
    Map<String, Set<Role>> rolesByBrand,
    List<String> keys
) implements Aggregate {
    static final String FIRST_ADMIN_KEY = "first-admin";

    public User {
        rolesByBrand = rolesByBrand
            .entrySet()
            .stream()
            .filter(held -> !held.getValue().isEmpty())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, held -> Set.copyOf(held.getValue())));
        keys = List.copyOf(keys);
    }

    /** The one who opens a new installation. */
    static Decision<User> opens(String id, Invitation who, String hash, Instant now) {
        List<String> keys = List.of(emailKey(who.email()), FIRST_ADMIN_KEY);
        Secret secret = new Secret.Chosen(hash, now);
        User user = who.account(id, true, false, secret, keys);
        return accepted(user, new UserNews.InstallationOpened(id, id));
    }

    /** A colleague who will choose a password by following the invitation. */
    static Decision<User> invited(String id, Invitation who, boolean demo, String actorId) {
        User user = who.account(id, who.admin(), demo, new Secret.Unset(), List.of(emailKey(who.email())));
        return accepted(user, new UserNews.Invited(id, actorId));
    }

    /** Changes what the administrator may change; {@code otherAdmins} tells whether one would be left. */
    Decision<User> changed(Change change, boolean otherAdmins, String actorId) {
        if (isAdmin() && !(change.admin() && change.open()) && !otherAdmins) {
            return refused(LAST_ADMIN);
        }
        User after = new User(
            id,
            version,
            change.name().strip(),
            change.title().strip(),
            email,
            locale,
            change.admin(),
            change.open(),
            demo,
            secret,
            change.rolesByBrand(),
            keys
        );
        return new Decision.Accepted<>(after, newsOf(after, actorId));
    }

    Decision<User> choosesPassword(String hash, Instant now) {
        Secret chosen = new Secret.Chosen(hash, now);
        return accepted(with(locale, chosen), new UserNews.PasswordChosen(id, id));
    }

    Decision<User> speaks(Locale language) {
        return accepted(with(language, secret));
    }

    /** Whether this account administers the installation today. */
    boolean isAdmin() {
        return admin && open;
    }

    /** This person, as whoever acts. */
    public Actor.Member actor() {
        return new Actor.Member(id, name, admin, rolesByBrand);
    }

    static String emailKey(String email) {
        return "email:" + normal(email);
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private List<News> newsOf(User after, String actorId) {
        List<News> news = new ArrayList<>();
        if (after.admin != admin || !after.rolesByBrand.equals(rolesByBrand)) {
            news.add(new UserNews.RightsChanged(id, actorId));
        }
        if (open && !after.open) {
            news.add(new UserNews.Closed(id, actorId));
        }
        if (!open && after.open) {
            news.add(new UserNews.Reopened(id, actorId));
        }
        return news;
    }

    private User with(Locale language, Secret proof) {
        return new User(id, version, name, title, email, language, admin, open, demo, proof, rolesByBrand, keys);
    }

    /** Whom to make an account for. */
    public record Invitation(
        String name,
        String title,
        String email,
        Locale locale,
        boolean admin,
        Map<String, Set<Role>> rolesByBrand
    ) {
        private User account(String id, boolean isAdmin, boolean demo, Secret secret, List<String> keys) {
            return new User(
                id,
                1,
                name.strip(),
                title.strip(),
                normal(email),
                locale,
                isAdmin,
                true,
                demo,
                secret,
                rolesByBrand,
                keys
            );
        }
    }

    /** What an administrator may change. */
    public record Change(String name, String title, boolean admin, boolean open, Map<String, Set<Role>> rolesByBrand) {}
}
