package relais.shortlists;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.Account;
import relais.partners.Engagement;
import relais.partners.Network;
import relais.partners.Peers;
import relais.partners.Relationship;
import relais.partners.Tier;

/** Finds the comparison group of every account at hand, each group once. */
@Component
class ComparisonGroups {

    private final Peers peers;

    ComparisonGroups(Peers peers) {
        this.peers = peers;
    }

    /** The groups that these people's accounts belong to. */
    Mono<Known> of(String brandId, Iterable<Relationship> people) {
        return Flux.fromIterable(people)
            .flatMapIterable(Relationship::accounts)
            .mapNotNull(Key::of)
            .distinct()
            .concatMap(key ->
                peers
                    .rates(brandId, key.network(), key.tier(), key.variant())
                    .map(rates -> java.util.Map.entry(key, ComparisonGroup.of(key.tier(), rates)))
            )
            .collectMap(java.util.Map.Entry::getKey, java.util.Map.Entry::getValue)
            .map(Known::new);
    }

    /** Groups by what makes them one. */
    record Known(java.util.Map<Key, ComparisonGroup> groups) {
        @org.jspecify.annotations.Nullable
        ComparisonGroup of(Account account) {
            Key key = Key.of(account);
            return key == null ? null : groups.get(key);
        }
    }

    /** What accounts of one group share. */
    record Key(Network network, Tier tier, Engagement.Variant variant) {
        static @org.jspecify.annotations.Nullable Key of(Account account) {
            Account.Latest latest = account.latest();
            return latest == null || latest.figures().followers() == null || latest.engagement() == null
                ? null
                : new Key(
                      account.handle().network(),
                      Tier.of(latest.figures().followers()),
                      latest.engagement().variant()
                  );
        }
    }
}
