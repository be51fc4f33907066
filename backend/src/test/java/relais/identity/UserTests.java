package relais.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.identity.IdentityRefusal.LAST_ADMIN;
import static relais.platform.decision.Decision.refused;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import relais.platform.decision.Decision;
import relais.platform.news.News;

class UserTests {

    @Test
    void theLastAdministratorCannotLeave() {
        assertThat(ada().changed(asA(false, true), false, "ada")).isEqualTo(refused(LAST_ADMIN));
        assertThat(ada().changed(asA(true, false), false, "ada")).isEqualTo(refused(LAST_ADMIN));
    }

    @Test
    void oneOfTwoAdministratorsMayLeave() {
        assertThat(newsOf(ada().changed(asA(true, false), true, "bea"))).containsExactly(
            new UserNews.Closed("ada", "bea")
        );
    }

    @Test
    void aChangeOfNameIsNoNewsForTheTrail() {
        assertThat(newsOf(ada().changed(asA(true, true), false, "ada"))).isEmpty();
    }

    @Test
    void addressesAreComparedInLowerCase() {
        assertThat(ada().keys()).containsExactly("email:ada@exemple.test");
    }

    @Test
    void aBrandWithoutRolesIsNotABrandOfTheirs() {
        User user = result(
            User.invited(
                "u",
                new User.Invitation("U", "", "u@x.y", Locale.FRENCH, false, Map.of("b", Set.of())),
                false,
                "ada"
            )
        );
        assertThat(user.rolesByBrand()).isEmpty();
    }

    private static User ada() {
        return result(
            User.invited(
                "ada",
                new User.Invitation("Ada", "", " ADA@exemple.test", Locale.FRENCH, true, Map.of()),
                false,
                "x"
            )
        );
    }

    private static User.Change asA(boolean admin, boolean open) {
        return new User.Change("Ada L.", "", admin, open, Map.of());
    }

    private static User result(Decision<User> decision) {
        return ((Decision.Accepted<User>) decision).result();
    }

    private static java.util.List<News> newsOf(Decision<User> decision) {
        return ((Decision.Accepted<User>) decision).news();
    }
}
