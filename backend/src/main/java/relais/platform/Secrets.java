package relais.platform;

import java.security.SecureRandom;
import java.util.Base64;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Secrets that travel once, in a letter or an address, and are kept as a hash only. */
public final class Secrets {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int BYTES = 32;
    private static final String CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private Secrets() {}

    /** A new secret of 256 bits, fit for an address; the system's randomness may wait, so never on the event loop. */
    public static Mono<String> next() {
        return Mono.fromCallable(Secrets::secret).subscribeOn(Schedulers.boundedElastic());
    }

    /** A code a person can copy from a log. */
    public static String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(
                CODE_LETTERS.charAt(CHANCE.nextInt(CODE_LETTERS.length()))
            );
        }
        return code.toString();
    }

    /** What is kept of a secret. */
    public static String kept(String secret) {
        return Sha256.of(secret);
    }

    private static String secret() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
