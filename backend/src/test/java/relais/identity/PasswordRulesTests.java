package relais.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.platform.decision.RefusedException;

class PasswordRulesTests {

    private static final List<String> CAROL = List.of("Carol Kerbrat", "carol.kerbrat@exemple.test");

    @ParameterizedTest
    @ValueSource(
        strings = {
            "quatre mots pour entrer",
            "Vélo-cargo & savon",
            "xkq7#Lp2!vTz9@mWr",
            "🌊🧼🚲 des vagues, du savon",
        }
    )
    void aLongUncommonPasswordIsAccepted(String password) {
        assertThat(PasswordRules.accepted(password, CAROL)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "fourteen chars",
            "aaaaaaaaaaaaaaaaaaaa",
            "azertyuiopqsdfghjkl",
            "123456789012345678",
            "motdepasse2026!!!!!!",
            "Password Password 12",
            "carol.kerbrat@exemple",
            "relaisrelaisrelais1",
        }
    )
    void aShortOrGuessableOneIsNot(String password) {
        assertThatThrownBy(() -> PasswordRules.accepted(password, CAROL)).isInstanceOf(RefusedException.class);
    }

    @Test
    void theSameLettersTypedOnAnotherKeyboardAreTheSamePassword() {
        assertThat(PasswordRules.normal("Vélo")).isEqualTo(PasswordRules.normal("Ve\u0301lo"));
    }
}
