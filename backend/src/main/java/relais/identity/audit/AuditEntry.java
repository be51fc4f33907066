package relais.identity.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.platform.Sha256;

/**
 * One link of the chain. Its hash covers every field and the hash before it: nothing can be changed, taken out or put
 * in between without every later hash being wrong.
 */
@Document("audit")
public record AuditEntry(
    @Id long seq,
    String source,
    Instant at,
    String code,
    String actorId,
    @Nullable String brandId,
    @Nullable String subjectId,
    Map<String, String> facts,
    String before,
    String hash
) {
    /** What the first entry names as the hash before it. */
    static final String BEGINNING = "0".repeat(64);

    static AuditEntry following(Head head, Occurrence what) {
        AuditEntry open = new AuditEntry(
            head.seq() + 1,
            what.source(),
            what.at(),
            what.code(),
            what.actorId(),
            what.brandId(),
            what.subjectId(),
            what.facts(),
            head.hash(),
            ""
        );
        return open.sealed();
    }

    private AuditEntry sealed() {
        return new AuditEntry(seq, source, at, code, actorId, brandId, subjectId, facts, before, fingerprint());
    }

    /** Whether this entry is whole and follows {@code head}. */
    boolean follows(Head head) {
        return seq == head.seq() + 1 && before.equals(head.hash()) && hash.equals(fingerprint());
    }

    Head head() {
        return new Head(seq, hash);
    }

    private String fingerprint() {
        MessageDigest digest = Sha256.digest();
        add(digest, String.valueOf(seq));
        add(digest, source);
        add(digest, String.valueOf(at.toEpochMilli()));
        add(digest, code);
        add(digest, actorId);
        add(digest, brandId);
        add(digest, subjectId);
        new TreeMap<>(facts).forEach((name, value) -> {
            add(digest, name);
            add(digest, value);
        });
        add(digest, before);
        return Sha256.of(digest);
    }

    /** Each field with its length, so that no two entries read the same. */
    private static void add(MessageDigest digest, @Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        digest.update(((field == null ? "-" : bytes.length) + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    /** Where the chain ends. */
    record Head(long seq, String hash) {
        static final Head NONE = new Head(0, BEGINNING);
    }
}
