package relais.partners;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.platform.decision.Aggregate;

/**
 * A person, influencer or ambassador, once for the whole installation: the accounts by which brands meet the same one.
 * What a brand tells of this person stays in that brand's {@link Relationship}.
 *
 * @param handles the keys of all accounts, unique over the installation
 */
@Document("partners")
@TypeAlias("partner")
public record Partner(
    String id,
    long version,
    Profile profile,
    List<Handle> accounts,
    @Nullable List<String> handles,
    Instant createdAt
) implements Aggregate {
    public Partner {
        accounts = List.copyOf(accounts);
    }

    /** Somebody met for the first time. */
    static Partner met(String id, Profile profile, List<Handle> accounts, Instant now) {
        return new Partner(id, 0, profile, accounts, keysOf(accounts), now);
    }

    /** The same person, found on more accounts. */
    Partner alsoOn(List<Handle> more) {
        var all = new ArrayList<>(accounts);
        more.stream()
            .filter(handle -> !keys().contains(handle.key()))
            .forEach(all::add);
        return new Partner(id, version, profile, all, keysOf(all), createdAt);
    }

    /** Called by the account. */
    Partner thinned() {
        Profile thin = profile.thin(accounts.isEmpty() ? null : accounts.getFirst());
        return new Partner(id, version, thin, accounts, handles, createdAt);
    }

    List<String> keys() {
        return handles == null ? List.of() : handles;
    }

    /** Nobody's keys are absent, not empty: the unique index is sparse. */
    private static @Nullable List<String> keysOf(List<Handle> accounts) {
        var keys = accounts.stream().map(Handle::key).distinct().toList();
        return keys.isEmpty() ? null : keys;
    }
}
