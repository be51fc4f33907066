package relais.partners.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.partners.Contact;
import relais.partners.Figures;
import relais.partners.Newcomer;
import relais.partners.PartnerPart;
import relais.partners.Profile;
import relais.partners.Rate;
import relais.partners.importing.reading.AccountRow;
import relais.partners.importing.reading.Mapping;
import relais.partners.importing.reading.Meaning;
import relais.partners.importing.reading.PartnerRow;
import relais.partners.importing.reading.RateRow;
import relais.partners.importing.reading.SaidOfTime;
import relais.partners.importing.reading.Unread;
import relais.platform.Money;

/** People of a list, in the words of the partners' room. */
final class Newcomers {

    private Newcomers() {}

    /**
     * @param unread cells that were not understood: where the list clears what it leaves empty, they are not empty
     */
    static Newcomer of(PartnerRow row, Told told, Mapping mapping, OwnCells own, List<Unread> unread) {
        Map<String, Figures> figures = new HashMap<>();
        row.accounts().forEach(account -> figures.put(account.handle().key(), figures(account)));
        return new Newcomer(
            Integer.toString(row.number()),
            new Profile(
                row.displayName(),
                Set.of(),
                row.country(),
                row
                    .accounts()
                    .stream()
                    .map(AccountRow::audienceCountry)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null),
                row.languages(),
                row.categories(),
                Objects.requireNonNullElse(row.bio(), "")
            ),
            row.accounts().stream().map(AccountRow::handle).toList(),
            figures,
            measuredOn(row, told),
            contacts(row, told),
            row.tags(),
            null,
            row
                .rates()
                .stream()
                .map(rate -> rate(rate, told))
                .toList(),
            told.clears() ? blanks(row, mapping, unread) : Set.of(),
            told.onlyFills(),
            contactKeys(row, told),
            row.availability() == null
                ? null
                : SaidOfTime.read(row.availability()).said(told.source(), told.collectedOn()),
            own.told(row, mapping, told.clears()),
            beside(row)
        );
    }

    /** E-mail addresses and phone numbers of a row. */
    static List<String> addressKeys(PartnerRow row, Told told) {
        return contacts(row, told)
            .stream()
            .filter(
                contact ->
                    contact.channel() == Contact.Channel.EMAIL ||
                    contact.channel() == Contact.Channel.PHONE ||
                    contact.channel() == Contact.Channel.WHATSAPP
            )
            .map(Contact::key)
            .toList();
    }

    /** The contacts by which somebody may be met whose handle nobody knows, where the list is to be read that way. */
    static List<String> contactKeys(PartnerRow row, Told told) {
        return contacts(row, told)
            .stream()
            .filter(
                contact ->
                    (contact.channel() == Contact.Channel.EMAIL && told.meetsBy(Told.Key.EMAIL)) ||
                    (contact.channel() == Contact.Channel.PHONE && told.meetsBy(Told.Key.PHONE))
            )
            .map(Contact::key)
            .toList();
    }

    /** What has a column, and nothing in it. */
    private static Set<PartnerPart> blanks(PartnerRow row, Mapping mapping, List<Unread> unread) {
        Map<PartnerPart, Boolean> blank = new EnumMap<>(PartnerPart.class);
        blank.put(PartnerPart.COUNTRY, mapping.has(Meaning.COUNTRY) && row.country() == null);
        blank.put(
            PartnerPart.AUDIENCE_COUNTRY,
            mapping.has(Meaning.AUDIENCE_COUNTRY) &&
                row
                    .accounts()
                    .stream()
                    .allMatch(account -> account.audienceCountry() == null)
        );
        blank.put(PartnerPart.LANGUAGES, mapping.has(Meaning.LANGUAGE) && row.languages().isEmpty());
        blank.put(PartnerPart.CATEGORIES, mapping.has(Meaning.CATEGORY) && row.categories().isEmpty());
        blank.put(PartnerPart.TAGS, mapping.has(Meaning.TAG) && row.tags().isEmpty());
        blank.put(PartnerPart.BIO, mapping.has(Meaning.BIO) && row.bio() == null);
        for (Unread cell : unread) {
            switch (cell.meaning()) {
                case COUNTRY -> blank.remove(PartnerPart.COUNTRY);
                case AUDIENCE_COUNTRY -> blank.remove(PartnerPart.AUDIENCE_COUNTRY);
                case LANGUAGE -> blank.remove(PartnerPart.LANGUAGES);
                default -> {
                }
            }
        }
        return blank.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** A day after the list was collected is a slip of the pen. */
    private static @Nullable LocalDate measuredOn(PartnerRow row, Told told) {
        return row.measuredOn() == null || row.measuredOn().isAfter(told.collectedOn()) ? null : row.measuredOn();
    }

    private static Rate rate(RateRow rate, Told told) {
        return new Rate(
            rate.network(),
            rate.format(),
            new Money(rate.amount(), rate.currency()),
            told.source(),
            told.collectedOn()
        );
    }

    /** What has no place of its own yet is kept in words below the biography. */
    private static List<String> beside(PartnerRow row) {
        return Stream.of(row.city(), row.agent(), row.note()).filter(Objects::nonNull).map(String::strip).toList();
    }

    private static Figures figures(AccountRow account) {
        return new Figures(
            whole(account, Meaning.FOLLOWERS),
            number(account, Meaning.AVERAGE_VIEWS),
            number(account, Meaning.AVERAGE_LIKES),
            number(account, Meaning.AVERAGE_COMMENTS),
            number(account, Meaning.AVERAGE_SHARES),
            number(account, Meaning.AVERAGE_ENGAGEMENT),
            number(account, Meaning.ENGAGEMENT_RATE)
        );
    }

    private static @Nullable Long whole(AccountRow account, Meaning meaning) {
        BigDecimal number = account.numbers().get(meaning);
        return number == null ? null : number.longValue();
    }

    private static @Nullable Double number(AccountRow account, Meaning meaning) {
        BigDecimal number = account.numbers().get(meaning);
        return number == null ? null : number.doubleValue();
    }

    private static List<Contact> contacts(PartnerRow row, Told told) {
        Map<Contact.Channel, @Nullable String> said = new EnumMap<>(Contact.Channel.class);
        said.put(Contact.Channel.EMAIL, row.email());
        said.put(Contact.Channel.PHONE, row.phone());
        said.put(Contact.Channel.WHATSAPP, row.whatsapp());
        said.put(Contact.Channel.WEBSITE, row.website());
        said.put(Contact.Channel.ADDRESS, row.address());
        return said
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue() != null)
            .map(entry -> Contact.listed(entry.getKey(), entry.getValue(), told.source(), told.collectedOn()))
            .filter(Contact::isUsable)
            .toList();
    }
}
