package relais.shortlists;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import relais.platform.Installation;
import relais.platform.decision.NotFoundException;

/** Links of guests: 256 bits of chance that travel once and are kept as a hash only. */
@Component
class GuestLinks {

    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final ReactiveMongoTemplate mongo;
    private final Installation installation;
    private final Clock clock;

    GuestLinks(ReactiveMongoTemplate mongo, Installation installation, Clock clock) {
        this.mongo = mongo;
        this.installation = installation;
        this.clock = clock;
    }

    /** The full address of a new link for a guest. */
    Mono<String> issue(String brandId, String shortlistId, String guestId) {
        return Mono.fromCallable(GuestLinks::token)
            .subscribeOn(Schedulers.boundedElastic())
            .delayUntil(token ->
                mongo.insert(new GuestLink(hash(token), brandId, shortlistId, guestId, clock.instant()))
            )
            .map(token -> installation.at("/g/" + token));
    }

    /** Whose it is; an error when there never was such a link. */
    Mono<GuestLink> get(String token) {
        return mongo
            .findById(hash(token), GuestLink.class)
            .switchIfEmpty(Mono.error(() -> new NotFoundException("guest link", "")));
    }

    private static String token() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
