package relais.partners.exporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.partners.Account;
import relais.partners.Contact;
import relais.partners.Figures;
import relais.partners.Network;
import relais.partners.Relationship;

/**
 * One partner, with the account that a row of the grid tells of: the largest, of the networks asked for where some are.
 *
 * @param asked the networks asked for
 * @param people the names of colleagues and agencies by id
 * @param zone in which the brand counts its days
 */
record SheetRow(
    Relationship known,
    @Nullable Account main,
    List<Network> asked,
    Map<String, String> people,
    ZoneId zone
) {
    static SheetRow of(Relationship known, List<Network> asked, Map<String, String> people, ZoneId zone) {
        return new SheetRow(known, largest(known, asked), asked, people, zone);
    }

    /** The day it was for the brand. */
    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private static @Nullable Account largest(Relationship known, List<Network> asked) {
        List<Account> those = known
            .accounts()
            .stream()
            .filter(account -> asked.contains(account.handle().network()))
            .toList();
        return (those.isEmpty() ? known.accounts() : those).stream().max(Account.BY_FOLLOWERS).orElse(null);
    }

    Figures figures() {
        return main == null || main.latest() == null ? Figures.NONE : main.latest().figures();
    }

    Account.@Nullable Latest latest() {
        return main == null ? null : main.latest();
    }

    /** Accounts beside the main one, by their addresses where they have one. */
    String otherAccounts() {
        return known
            .accounts()
            .stream()
            .filter(account -> account != main)
            .map(account -> account.handle().network().slug() + ":" + account.handle().shown())
            .collect(Collectors.joining(", "));
    }

    /** The first of its channel. */
    @Nullable
    String contact(Contact.Channel channel) {
        return contacts(channel).findFirst().orElse(null);
    }

    private Stream<String> contacts(Contact.Channel channel) {
        return known
            .contacts()
            .stream()
            .filter(contact -> contact.channel() == channel)
            .map(Contact::value);
    }

    @Nullable
    String nameOf(@Nullable String id) {
        return id == null ? null : people.getOrDefault(id, "");
    }
}
