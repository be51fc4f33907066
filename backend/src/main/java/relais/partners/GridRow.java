package relais.partners;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a relationship is found by in the store itself, written with it. The grid's questions are answered elsewhere
 * ({@link PartnerSearch}).
 *
 * @param name the folded display name
 * @param keys what makes two partners the same in this brand: handles, e-mail addresses, phone numbers
 */
record GridRow(String name, List<String> keys) {
    static GridRow of(Profile profile, List<Account> accounts, List<Contact> contacts) {
        return new GridRow(
            Folding.fold(profile.displayName()),
            Stream.concat(
                accounts.stream().map(account -> account.handle().key()),
                contacts.stream().filter(Contact::isUsable).map(Contact::key)
            )
                .distinct()
                .toList()
        );
    }
}
