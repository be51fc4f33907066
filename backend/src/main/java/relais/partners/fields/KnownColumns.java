package relais.partners.fields;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import relais.partners.Folding;

/** What the grid, lists and files call the columns that every brand has, in French and English. */
final class KnownColumns {

    /** Heads the columns of a file that an import passes over. */
    private static final String OURS = "relais";

    private static final Set<String> NAMES = Stream.of(
        "Partenaire, Partner, Nom, Name, Nom complet, Full name, Prénom, First name, Nom de famille, Family name",
        "Réseau, Network, Pseudo, Handle, Lien du profil, Profile link, Adresse du profil, Profile address, URL, id",
        "Abonnés, Followers, Engagement, Taux d’engagement, Engagement rate, Vues, Views, Vues moyennes, Average views",
        "Feux, Lights, Univers, Universe, E-réputation, Reputation, Audience, Authenticité, Authenticity",
        "Feu engagement, Engagement light, Étape, Stage, Suivi par, Followed up by, Propriétaire, Owner",
        "Dernier contact, Last contact, Prochaine échéance, Next due, Ne plus contacter, Do not contact",
        "Do not contact until, Ne plus contacter jusqu’au, Pays, Country, Pays de l’audience, Audience country",
        "Audience’s country, Country of the audience, Langue, Langues, Language, Languages, Catégorie, Catégories",
        "Category, Categories, Étiquette, Étiquettes, Tag, Tags, Type, Kind, Kinds, Agence, Agency, Agent, E-mail, Email",
        "Téléphone, Phone, WhatsApp, Site web, Website, Adresse postale, Postal address, Adresse, Address",
        "Biographie, Biography, Bio, Note, Notes, Source, Tarif, Tarifs, Rate, Rates, Rémunération, Rémunérations",
        "Disponibilité, Availability, Fiabilité, Reliability, Autres comptes, Other accounts, accounts, otherAccounts",
        "lastContact, nextDue, doNotContact, doNotContactUntil, engagementLight, audienceCountry, added, collectedOn",
        "price, priceCurrency, priceOf, priceSaidBy, priceSaidOn, cpm, CPM, CPM estimé, Estimated CPM, cpmBasis, Mandats",
        "availabilityFrom, availabilityUntil, availabilityNote, availabilitySaidOn, contentsApproved, contentsOnTime",
        "roundsOnAverage, answerHours, ownAnswerHours, doNotContactBy, mandates, Prix, Price, Tarif dès, Rate from",
        "measuredOn, Relevé le, Measured on, Ajouté le, Added on, Taille, Size"
    )
        .flatMap(line -> Stream.of(line.split(", ")))
        .map(Folding::fold)
        .collect(Collectors.toUnmodifiableSet());

    private KnownColumns() {}

    /** Whether a column that every brand has is called so. */
    static boolean has(String name) {
        String folded = Folding.fold(name);
        return NAMES.contains(folded) || folded.equals(OURS) || folded.startsWith(OURS + " ");
    }
}
