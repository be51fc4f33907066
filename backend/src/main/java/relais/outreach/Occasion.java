package relais.outreach;

import java.time.LocalDate;
import java.util.Comparator;
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
import relais.partners.Mandate;
import relais.partners.Relationship;

/** All that a letter about one collaboration is written from. */
record Occasion(
    Brand brand,
    KnownPartner partner,
    @Nullable Agency agency,
    Campaign campaign,
    Collaboration collaboration,
    LocalDate today
) {
    /** The same, of somebody with an agent. */
    Occasion with(Agency agency) {
        return new Occasion(brand, partner, agency, campaign, collaboration, today);
    }

    /** Where a letter can go. */
    enum Who {
        AGENT,
        PARTNER,
    }

    /** A person with an address. */
    record Recipient(Who who, String name, String address) {}

    /** Why somebody is written to by default. */
    enum Why {
        /** A mandate to negotiate is in force. */
        AGENT_NEGOTIATES,
        /** There is an agent, and nothing says that the agent may answer for the partner. */
        AGENT_WITHOUT_MANDATE,
        /** The agent could answer, but has no address. */
        AGENT_WITHOUT_ADDRESS,
        /** Only the agent has an address. */
        PARTNER_WITHOUT_ADDRESS,
        NO_AGENT,
    }

    /** Whoever is written to by default comes first: the agent with a mandate to negotiate, else the partner. */
    List<Recipient> recipients() {
        return Stream.of(agent(), self())
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(to -> to.who() == (mandate().isPresent() ? Who.AGENT : Who.PARTNER) ? 0 : 1))
            .toList();
    }

    /** Why the first of them is the first. */
    Why why() {
        if (agency == null) {
            return Why.NO_AGENT;
        }
        if (mandate().isPresent()) {
            return agent().isPresent() ? Why.AGENT_NEGOTIATES : Why.AGENT_WITHOUT_ADDRESS;
        }
        return self().isPresent() ? Why.AGENT_WITHOUT_MANDATE : Why.PARTNER_WITHOUT_ADDRESS;
    }

    /** By which the agent answers for the partner today. */
    Optional<Mandate> mandate() {
        Relationship known = partner.relationship();
        return known.casting().allowing(Mandate.Power.NEGOTIATE, known.agencyId(), today);
    }

    /** By which mandate somebody is written to; absent for the partner, and for an agent who has none. */
    @Nullable
    String mandateIdOf(Recipient to) {
        return to.who() == Who.AGENT ? mandate().map(Mandate::id).orElse(null) : null;
    }

    /** Whether the agent who answers for the partner today reads at this address. */
    boolean isAgentsToday(String address) {
        return (
            mandate().isPresent() &&
            agent()
                .filter(to -> to.address().equals(address))
                .isPresent()
        );
    }

    /** Whether the partner may be written to today. */
    boolean mayBeWrittenTo() {
        return partner.relationship().mayBeContacted(today);
    }

    private Optional<Recipient> agent() {
        return agency == null
            ? Optional.empty()
            : mail(agency.contacts()).map(address ->
                  new Recipient(Who.AGENT, agency.agent().isBlank() ? agency.name() : agency.agent(), address)
              );
    }

    private Optional<Recipient> self() {
        return mail(partner.relationship().contacts()).map(address ->
            new Recipient(Who.PARTNER, partner.name(), address)
        );
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
