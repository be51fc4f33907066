package relais.partners;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the grid filters and sorts by, written with the relationship it belongs to. What is unknown sorts below
 * everything known, so that no engine's own idea of absent values shows.
 *
 * @param name the folded display name
 * @param words the folded words of name and handles, each found by its beginning
 * @param keys what makes two partners the same in this brand: handles, e-mail addresses, phone numbers
 * @param on size and engagement per network, for a grid filtered to that network
 */
record GridRow(
    String name,
    List<String> words,
    List<String> keys,
    List<Network> networks,
    Size best,
    Map<Network, Size> on,
    List<String> categories,
    List<String> tags,
    Instant lastContact
) {
    private static final long NO_FOLLOWERS = -1;
    private static final double NO_ENGAGEMENT = -1;

    /** How large and how lively; -1 where unknown. */
    record Size(long followers, double engagement) {
        static Size of(Account account) {
            Long followers = account.followers();
            Double engagement = account.engagementRate();
            return new Size(
                followers == null ? NO_FOLLOWERS : followers,
                engagement == null ? NO_ENGAGEMENT : engagement
            );
        }

        Size larger(Size other) {
            return other.followers > followers ? other : this;
        }
    }

    static GridRow of(
        Profile profile,
        List<Account> accounts,
        List<Contact> contacts,
        List<String> tags,
        @Nullable Instant lastContact
    ) {
        Map<Network, Size> on = new EnumMap<>(Network.class);
        accounts.forEach(account -> on.merge(account.handle().network(), Size.of(account), Size::larger));
        return new GridRow(
            Folding.fold(profile.displayName()),
            words(profile, accounts),
            Stream.concat(
                accounts.stream().map(account -> account.handle().key()),
                contacts.stream().filter(Contact::isUsable).map(Contact::key)
            )
                .distinct()
                .toList(),
            List.copyOf(on.keySet()),
            on.values().stream().reduce(Size::larger).orElse(new Size(NO_FOLLOWERS, NO_ENGAGEMENT)),
            on,
            profile.categories().stream().map(Folding::fold).toList(),
            tags.stream().map(Folding::fold).toList(),
            lastContact == null ? Instant.EPOCH : lastContact
        );
    }

    private static List<String> words(Profile profile, List<Account> accounts) {
        return Stream.concat(
            Arrays.stream(Folding.fold(profile.displayName()).split(" ")),
            accounts.stream().flatMap(account -> handleWords(account.handle().normal()))
        )
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    }

    /** A handle is found by its whole, without its dots, and by each of its parts. */
    private static Stream<String> handleWords(String normal) {
        String folded = Folding.fold(normal);
        return Stream.concat(Stream.of(folded.replace(" ", "")), Arrays.stream(folded.split(" ")));
    }
}
