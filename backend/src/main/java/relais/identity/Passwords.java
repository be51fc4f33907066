package relais.identity;

import java.util.Collection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Hashes and compares passwords with Argon2id; slow on purpose, and therefore never on the event loop. */
@Component
class Passwords {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2;
    private final Scheduler bench = Schedulers.newBoundedElastic(
        Runtime.getRuntime().availableProcessors(),
        200,
        "passwords"
    );
    private final Mono<String> decoy;

    Passwords(@Value("${relais.identity.argon2-kilobytes:19456}") int kilobytes) {
        this.argon2 = new Argon2PasswordEncoder(SALT, HASH, 1, kilobytes, PASSES);
        this.decoy = Mono.fromCallable(() -> argon2.encode("nobody's password"))
            .subscribeOn(bench)
            .cache();
    }

    /** The hash of a password that keeps the rules; refused with the reason otherwise. */
    Mono<String> hash(String typed, Collection<String> aboutThePerson) {
        return Mono.fromCallable(() -> PasswordRules.accepted(typed, aboutThePerson))
            .publishOn(bench)
            .map(argon2::encode);
    }

    /** Whether {@code typed} is the secret. Takes as long when there is none, so that time tells nothing. */
    Mono<Boolean> fits(String typed, Secret secret) {
        return switch (secret) {
            case Secret.Chosen(String hash, _) -> compare(typed, hash);
            case Secret.Unset() -> decoy.flatMap(hash -> compare(typed, hash)).thenReturn(false);
        };
    }

    private Mono<Boolean> compare(String typed, String hash) {
        return Mono.fromCallable(() -> argon2.matches(PasswordRules.normal(typed), hash)).subscribeOn(bench);
    }
}
