package relais.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.campaigns.Campaign;
import relais.collaborations.Collaboration;
import relais.identity.Brand;
import relais.partners.Agency;
import relais.partners.Contact;
import relais.partners.KnownPartner;

/** All that a letter about one collaboration is written from. */
record Occasion(
    Brand brand,
    KnownPartner partner,
    @Nullable Agency agency,
    Campaign campaign,
    Collaboration collaboration
) {
    /** Where a letter can go. */
    enum Who {
        AGENT,
        PARTNER,
    }

    /** A person with an address. */
    record Recipient(Who who, String name, String address) {}

    /** The agent first, where there is one: whoever represents a partner is written to by default. */
    List<Recipient> recipients() {
        List<Recipient> recipients = new ArrayList<>();
        if (agency != null) {
            String agent = agency.agent().isBlank() ? agency.name() : agency.agent();
            mail(agency.contacts()).ifPresent(address -> recipients.add(new Recipient(Who.AGENT, agent, address)));
        }
        mail(partner.relationship().contacts()).ifPresent(address ->
            recipients.add(new Recipient(Who.PARTNER, partner.name(), address))
        );
        return recipients;
    }

    /** The recipient asked for, if there is an address. */
    Optional<Recipient> recipient(Who who) {
        return recipients()
            .stream()
            .filter(recipient -> recipient.who() == who)
            .findFirst();
    }

    /** The language of a letter when nobody chose one: the partner's, else the brand's. */
    String locale() {
        List<String> spoken = partner.relationship().profile().languages();
        return LetterTemplates.language(
            Stream.concat(spoken.stream(), Stream.of(brand.locale().getLanguage())).findFirst().orElse("en")
        );
    }

    /** The merge fields a letter may use. */
    Map<String, Map<String, String>> fields(String senderName) {
        String name = partner.name();
        String firstName = name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name;
        return Map.of(
            "brand",
            Map.of("name", brand.name(), "advertiser", brand.advertiser().name()),
            "partner",
            Map.of("name", name, "firstName", firstName),
            "campaign",
            Map.of("name", campaign.name()),
            "sender",
            Map.of("name", senderName)
        );
    }

    private static Optional<String> mail(List<Contact> contacts) {
        return contacts
            .stream()
            .filter(contact -> contact.channel() == Contact.Channel.EMAIL && contact.isUsable())
            .map(Contact::value)
            .findFirst();
    }

    static List<String> fieldNames() {
        return List.of(
            "partner.firstName",
            "partner.name",
            "brand.name",
            "brand.advertiser",
            "campaign.name",
            "sender.name"
        );
    }

    static Locale localeOf(String language) {
        return Locale.forLanguageTag(language);
    }
}
