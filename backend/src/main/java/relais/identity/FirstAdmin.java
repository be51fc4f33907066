package relais.identity;

import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.platform.Installation;
import relais.platform.Secrets;
import relais.platform.decision.RefusedException;

/** The place of the first administrator, and the code that opens it to whoever reads the log. */
@Component
public class FirstAdmin {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);

    private final Users users;
    private final Installation installation;
    private final String code = Secrets.code();

    FirstAdmin(Users users, Installation installation) {
        this.users = users;
        this.installation = installation;
    }

    /** Whether nobody administers this installation yet. */
    public Mono<Boolean> isNeeded() {
        return installation.demo() ? Mono.just(false) : users.countAdmins().map(admins -> admins == 0);
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Boolean> announce() {
        return isNeeded().doOnNext(needed -> {
            if (needed) {
                LOG.warn("No administrator yet. Open {} and enter this code: {}", installation.at("/"), code);
            }
        });
    }

    /** Whether the code is right, or not asked for because the visitor sits at the machine. */
    boolean opensTo(@Nullable String typed, boolean isLocal) {
        return (
            isLocal ||
            (typed != null && MessageDigest.isEqual(code.getBytes(), typed.strip().toUpperCase(Locale.ROOT).getBytes()))
        );
    }

    /** Passes while the place is free. */
    Mono<Boolean> vacant() {
        return isNeeded().map(needed -> {
            if (!needed) {
                throw new RefusedException(IdentityRefusal.FIRST_ADMIN_EXISTS);
            }
            return true;
        });
    }
}
