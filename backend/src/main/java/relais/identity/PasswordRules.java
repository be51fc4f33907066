package relais.identity;

import static java.util.Locale.ROOT;
import static relais.identity.IdentityRefusal.WEAK_PASSWORD;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import relais.platform.decision.RefusedException;

/**
 * What a password must be, after NIST SP 800-63B revision 4: long, not among the first to be guessed, not about the
 * person or the product. No rule about kinds of characters, no expiry.
 */
final class PasswordRules {

    static final int SHORTEST = 15;
    private static final int FEWEST_KINDS = 5;
    private static final String ROWS =
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz 01234567890123456789 " +
        "azertyuiopqsdfghjklmwxcvbnazertyuiop qwertyuiopasdfghjklzxcvbnmqwertyuiop";
    private static final Set<String> FIRST_GUESSES = Set.of(
        "password",
        "passwort",
        "motdepasse",
        "azerty",
        "qwerty",
        "iloveyou",
        "jetaime",
        "letmein",
        "welcome",
        "bienvenue",
        "soleil",
        "doudou",
        "chouchou",
        "loulou",
        "football",
        "monkey",
        "dragon",
        "admin",
        "administrator",
        "marseille",
        "relais",
        "secret",
        "princess",
        "sunshine",
        "changeme"
    );

    private PasswordRules() {}

    /** The password in the one form that is hashed. */
    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /** Passes a good password on, or refuses it and says why. */
    static String accepted(String typed, Collection<String> aboutThePerson) {
        String password = normal(typed);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw weak("TOO_SHORT");
        }
        String letters = password.toLowerCase(ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        if (letters.chars().distinct().count() < FEWEST_KINDS || isARow(letters)) {
            throw weak("TOO_EASY");
        }
        if (remainder(letters, aboutThePerson).length() < SHORTEST / 2) {
            throw weak("TOO_EASY");
        }
        return password;
    }

    private static boolean isARow(String letters) {
        return ROWS.contains(letters) || ROWS.contains(new StringBuilder(letters).reverse());
    }

    /** What is left to guess once the obvious is taken away. */
    private static String remainder(String letters, Collection<String> aboutThePerson) {
        Set<String> obvious = Stream.concat(
            FIRST_GUESSES.stream(),
            aboutThePerson.stream().flatMap(words -> Stream.of(words.toLowerCase(ROOT).split("[^\\p{L}\\p{N}]+")))
        )
            .filter(word -> word.length() > 2)
            .collect(Collectors.toSet());
        String left = letters;
        for (String word : obvious) {
            left = left.replace(word, "");
        }
        return left.replaceAll("(.)\\1{2,}", "$1");
    }

    private static RefusedException weak(String why) {
        return new RefusedException(WEAK_PASSWORD.with(Map.of("why", why, "shortest", String.valueOf(SHORTEST))));
    }
}
