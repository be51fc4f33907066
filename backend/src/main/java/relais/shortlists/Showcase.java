package relais.shortlists;

import static relais.shortlists.SharedField.*;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.partners.Account;
import relais.partners.Knowing;
import relais.partners.Relationship;
import relais.platform.Ids;

/** Lays out what a client would see of a shortlist today: of each person what was ticked, and nothing else. */
@Component
class Showcase {

    private final Knowing knowing;
    private final ComparisonGroups groups;
    private final Clock clock;

    Showcase(Knowing knowing, ComparisonGroups groups, Clock clock) {
        this.knowing = knowing;
        this.groups = groups;
        this.clock = clock;
    }

    /** What these fields show of everybody on the list, in its order; kept nowhere yet. */
    Mono<Showing> of(Shortlist list, Set<SharedField> shared) {
        List<SharedField> fields = EnumSet.allOf(SharedField.class).stream().filter(shared::contains).toList();
        List<String> partnerIds = list.people().stream().map(Entry::partnerId).toList();
        return knowing
            .relationships(list.brandId(), partnerIds)
            .collectMap(Relationship::partnerId)
            .flatMap(people ->
                (shared.contains(ENGAGEMENT)
                    ? groups.of(list.brandId(), people.values())
                    : Mono.just(new ComparisonGroups.Known(Map.of()))
                ).map(known ->
                    new Showing(
                        Ids.next(),
                        list.brandId(),
                        list.id(),
                        clock.instant(),
                        fields,
                        list
                            .people()
                            .stream()
                            .filter(entry -> people.containsKey(entry.partnerId()))
                            .map(entry -> card(entry, people.get(entry.partnerId()), shared, known))
                            .toList()
                    )
                )
            );
    }

    private static ClientCard card(
        Entry entry,
        Relationship known,
        Set<SharedField> shared,
        ComparisonGroups.Known groups
    ) {
        boolean tellsAccounts = shared.stream().anyMatch(Set.of(ACCOUNTS, FOLLOWERS, ENGAGEMENT)::contains);
        return new ClientCard(
            entry.id(),
            entry.partnerId(),
            known.displayName(),
            tellsAccounts
                ? known
                      .accounts()
                      .stream()
                      .sorted(Account.BY_FOLLOWERS.reversed())
                      .map(account -> account(account, shared, groups))
                      .toList()
                : List.of(),
            shared.contains(CATEGORIES) ? known.profile().categories() : List.of(),
            shared.contains(LIGHTS) ? known.standing().lights().colours() : List.of(),
            told(shared.contains(BIO), known.profile().bio()),
            told(shared.contains(PITCH), entry.pitch()),
            shared.contains(FEES)
                ? known
                      .rates()
                      .stream()
                      .map(rate -> new ClientCard.Fee(rate.network(), rate.format(), rate.price()))
                      .toList()
                : List.of()
        );
    }

    private static ClientCard.AccountCard account(
        Account account,
        Set<SharedField> shared,
        ComparisonGroups.Known groups
    ) {
        Account.Latest latest = account.latest();
        boolean named = shared.contains(ACCOUNTS);
        boolean rated = shared.contains(ENGAGEMENT);
        return new ClientCard.AccountCard(
            account.handle().network(),
            named ? account.handle().shown() : null,
            named ? account.handle().url() : null,
            shared.contains(FOLLOWERS) ? account.followers() : null,
            rated && latest != null ? latest.engagement() : null,
            rated ? groups.of(account) : null
        );
    }

    private static @Nullable String told(boolean shared, String words) {
        return shared && !words.isBlank() ? words : null;
    }
}
