package relais.partners;

import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;

/**
 * Somebody who must not be written to nor listed again. Only hashes of their accounts and addresses are kept, so that the no
 * outlives the person's data.
 *
 * @param brandId the brand that was told no; absent when all of them were
 * @param hashes what the person is known by, hashed with the secret of the installation
 * @param kinds what was hashed, in order: EMAIL, PHONE, or the network of an account
 * @param liftedBy brands that may write again, because the person wants it
 */
@Document("objections")
@TypeAlias("objection")
public record Objection(
    String id,
    long version,
    @Nullable String brandId,
    List<String> hashes,
    List<String> kinds,
    Cause cause,
    Instant since,
    List<Lift> liftedBy
) implements Aggregate {
    public Objection {
        hashes = List.copyOf(hashes);
        kinds = List.copyOf(kinds);
        liftedBy = List.copyOf(liftedBy);
    }

    /** How the person said no. */
    public enum Cause {
        /** On the public page about their data. */
        PAGE,
        /** By the link of a letter. */
        LETTER,
    }

    /** A brand that may write again: who decided so, when, and why. */
    public record Lift(String brandId, String by, Instant at, String reason) {}

    static Objection raised(
        String id,
        @Nullable String brandId,
        List<String> hashes,
        List<String> kinds,
        Cause cause,
        Instant now
    ) {
        return new Objection(id, 0, brandId, hashes, kinds, cause, now, List.of());
    }

    /** Whether this brand has to heed it. */
    public boolean binds(String brandId) {
        return (
            (this.brandId == null || this.brandId.equals(brandId)) &&
            liftedBy.stream().noneMatch(lift -> lift.brandId().equals(brandId))
        );
    }

    boolean isAbout(Set<String> hashes) {
        return this.hashes.stream().anyMatch(hashes::contains);
    }

    /** The person said it again: it binds everyone it bound before. */
    Objection renewed(List<String> hashes, List<String> kinds) {
        return new Objection(id, version, brandId, hashes, kinds, cause, since, List.of());
    }

    /** The same person is known by these, too. */
    Objection alsoAbout(List<String> hashes, List<String> kinds) {
        List<String> all = new ArrayList<>(this.hashes);
        List<String> allKinds = new ArrayList<>(this.kinds);
        for (int i = 0; i < hashes.size(); i++) {
            if (!all.contains(hashes.get(i))) {
                all.add(hashes.get(i));
                allKinds.add(kinds.get(i));
            }
        }
        return new Objection(id, version, brandId, all, allKinds, cause, since, liftedBy);
    }

    /** One brand may write again, for a reason on record. */
    Decision<Objection> lifted(String brandId, String reason, String actorId, Instant now) {
        if (reason.isBlank()) {
            return refused(PartnerRefusal.LIFT_REASON_NEEDED);
        }
        if (!binds(brandId)) {
            return accepted(this);
        }
        var lift = new Lift(brandId, actorId, now, reason.strip());
        return accepted(
            new Objection(
                id,
                version,
                this.brandId,
                hashes,
                kinds,
                cause,
                since,
                Stream.concat(liftedBy.stream(), Stream.of(lift)).toList()
            ),
            new ObjectionNews.ObjectionLifted(brandId, id, actorId)
        );
    }
}
