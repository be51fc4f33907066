package relais.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What only this installation knows: made once, kept in the store, the same for all its nodes, never shown. Hashes made
 * with it cannot be guessed back by trying all that might have been hashed, such as every network address.
 */
@Component
public class InstallationSecret {

    private static final String COLLECTION = "installation";
    private static final String ID = "secret";
    private static final String MAC = "HmacSHA256";
    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final ReactiveMongoTemplate mongo;

    InstallationSecret(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The hash of {@code what} that only this installation can make. */
    public Mono<String> hash(String what) {
        return bytes().map(secret -> hash(secret, what));
    }

    /** The same for many, each under what it was made of. */
    public Mono<Map<String, String>> hashes(Collection<String> all) {
        return bytes().map(secret -> {
            Map<String, String> hashes = new LinkedHashMap<>();
            all.forEach(what -> hashes.put(what, hash(secret, what)));
            return hashes;
        });
    }

    private Mono<byte[]> bytes() {
        return known()
            .switchIfEmpty(Mono.defer(this::make))
            .map(secret -> Base64.getDecoder().decode(secret.value()));
    }

    private Mono<Secret> known() {
        return mongo.findById(ID, Secret.class, COLLECTION);
    }

    private Mono<Secret> make() {
        return Mono.fromCallable(InstallationSecret::random)
            .subscribeOn(Schedulers.boundedElastic())
            .flatMap(secret -> mongo.insert(secret, COLLECTION))
            .onErrorResume(DuplicateKeyException.class, madeMeanwhile -> known());
    }

    private static Secret random() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return new Secret(ID, Base64.getEncoder().encodeToString(bytes));
    }

    private static String hash(byte[] secret, String what) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return HexFormat.of().formatHex(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + MAC, e);
        }
    }

    private record Secret(String id, String value) {}
}
