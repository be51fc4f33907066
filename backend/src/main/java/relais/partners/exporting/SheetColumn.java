package relais.partners.exporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.partners.Contact;
import relais.partners.FieldValue;
import relais.partners.LightColour;
import relais.partners.Lights;
import relais.partners.Rate;
import relais.partners.fields.CustomField;

/**
 * A column of an exported file. What an import understands is headed so that it recognises it; what it does not is headed
 * "Relais", which it passes over.
 *
 * @param key its name for programs
 * @param value a text, number, {@link Share}, day, {@link Word} or list of texts; null where nothing is known
 */
record SheetColumn(String key, String french, String english, Function<SheetRow, @Nullable Object> value) {
    /** Who may see names only gets no other. */
    static final SheetColumn NAME = new SheetColumn("name", "Nom complet", "Full name", row ->
        row.known().displayName()
    );

    private static final Pattern PARTED = Pattern.compile("[,;|]|\\s/\\s");

    private static final List<SheetColumn> PROFILE = List.of(
        new SheetColumn("id", "Relais : identifiant", "Relais: id", row -> row.known().partnerId()),
        NAME,
        new SheetColumn("network", "Réseau", "Network", row ->
            row.main() == null ? null : row.main().handle().network().slug()
        ),
        new SheetColumn("handle", "Pseudo", "Handle", row -> row.main() == null ? null : row.main().handle().shown()),
        new SheetColumn("url", "Lien du profil", "Profile link", row ->
            row.main() == null ? null : row.main().handle().url()
        ),
        new SheetColumn("followers", "Abonnés", "Followers", row -> row.figures().followers()),
        new SheetColumn("engagement", "Taux d’engagement", "Engagement rate", row ->
            row.latest() == null || row.latest().engagement() == null
                ? null
                : new Share(row.latest().engagement().rate())
        ),
        new SheetColumn("views", "Vues moyennes", "Average views", row -> row.figures().views()),
        new SheetColumn("measuredOn", "Relevé le", "Measured on", row ->
            row.latest() == null ? null : row.latest().on()
        ),
        new SheetColumn("otherAccounts", "Relais : autres comptes", "Relais: other accounts", SheetRow::otherAccounts),
        new SheetColumn("country", "Pays", "Country", row -> row.known().profile().country()),
        new SheetColumn("audienceCountry", "Pays de l’audience", "Audience country", row ->
            row.known().profile().audienceCountry()
        ),
        new SheetColumn("languages", "Langues", "Languages", row -> row.known().profile().languages()),
        new SheetColumn("categories", "Catégories", "Categories", row -> row.known().profile().categories()),
        new SheetColumn("tags", "Étiquettes", "Tags", row -> row.known().tags()),
        new SheetColumn("kinds", "Relais : genre", "Relais: kind", row ->
            row.known().profile().kinds().stream().map(Word::of).toList()
        ),
        light("universe", "univers", "universe", Lights::universe),
        light("reputation", "e-réputation", "reputation", Lights::reputation),
        light("audience", "audience", "audience", Lights::audience),
        light("authenticity", "authenticité", "authenticity", Lights::authenticity),
        light("engagementLight", "engagement", "engagement", Lights::engagement),
        new SheetColumn("stage", "Relais : étape", "Relais: stage", row -> Word.of(row.known().standing().stage())),
        new SheetColumn("owner", "Relais : suivi par", "Relais: followed up by", row ->
            row.nameOf(row.known().ownerId())
        ),
        new SheetColumn("lastContact", "Relais : dernier contact", "Relais: last contact", row ->
            row.known().standing().lastContact() == null ? null : row.day(row.known().standing().lastContact())
        ),
        new SheetColumn("nextDue", "Relais : prochaine échéance", "Relais: next due", row ->
            row.known().standing().nextDue()
        ),
        new SheetColumn("doNotContact", "Relais : ne plus contacter", "Relais: do not contact", row ->
            row.known().doNotContact() == null ? null : row.known().doNotContact().reason()
        ),
        new SheetColumn(
            "doNotContactUntil",
            "Relais : ne plus contacter jusqu’au",
            "Relais: do not contact until",
            row -> row.known().doNotContact() == null ? null : row.known().doNotContact().until()
        ),
        new SheetColumn("rates", "Relais : rémunérations HT", "Relais: rates excl. VAT", row ->
            row.known().rates().stream().map(SheetColumn::rate).toList()
        ),
        new SheetColumn("email", "E-mail", "E-mail", row -> row.contact(Contact.Channel.EMAIL)),
        new SheetColumn("phone", "Téléphone", "Phone", row -> row.contact(Contact.Channel.PHONE)),
        new SheetColumn("whatsapp", "WhatsApp", "WhatsApp", row -> row.contact(Contact.Channel.WHATSAPP)),
        new SheetColumn("website", "Site web", "Website", row -> row.contact(Contact.Channel.WEBSITE)),
        new SheetColumn("address", "Adresse postale", "Postal address", row -> row.contact(Contact.Channel.ADDRESS)),
        new SheetColumn("agency", "Relais : agence", "Relais: agency", row -> row.nameOf(row.known().agencyId())),
        new SheetColumn("bio", "Biographie", "Biography", row -> row.known().profile().bio()),
        new SheetColumn("added", "Relais : connu depuis", "Relais: known since", row ->
            row.day(row.known().origin().at())
        ),
        new SheetColumn("source", "Relais : source", "Relais: source", row -> row.known().origin().source()),
        new SheetColumn("collectedOn", "Relais : recueilli le", "Relais: collected on", row ->
            row.known().origin().collectedOn()
        )
    );

    private static final List<SheetColumn> ALL = Stream.of(PROFILE, CastingColumns.ALL).flatMap(List::stream).toList();

    /** Begins the keys of columns that a brand has defined; they are told to programs by their names. */
    private static final String OWN = "field.";

    /** A field of the brand's own. */
    static SheetColumn of(CustomField field) {
        return new SheetColumn(OWN + field.id(), field.name(), field.name(), row ->
            cell(field, row.known().fields().get(field.id()))
        );
    }

    private static @Nullable Object cell(CustomField field, @Nullable FieldValue value) {
        return switch (value) {
            case null -> null;
            case FieldValue.Text(String text) -> text;
            case FieldValue.Link(String url) -> url;
            case FieldValue.Amount(BigDecimal number) -> number;
            case FieldValue.Day(LocalDate day) -> day;
            case FieldValue.Choice(String choiceId) -> String.join("", field.named(List.of(choiceId)));
            case FieldValue.Choices(List<String> choiceIds) -> new Several(field.named(choiceIds));
        };
    }

    /** Choices in one cell, apart so that an import tells them apart whatever they are called. */
    record Several(List<String> names) {}

    /** A share of one; people read a percentage, and so does an import, which could take a bare number for either. */
    record Share(double rate) {
        String percent() {
            return BigDecimal.valueOf(rate).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }
    }

    /** What it is called where programs read. */
    String program() {
        return key.startsWith(OWN) ? english : key;
    }

    static List<SheetColumn> all() {
        return ALL;
    }

    private static SheetColumn light(String key, String french, String english, Function<Lights, LightColour> of) {
        return new SheetColumn(key, "Relais : feu " + french, "Relais: light " + english, row ->
            Word.of(of.apply(row.known().standing().lights()))
        );
    }

    private static String rate(Rate rate) {
        BigDecimal amount = rate.price().amount();
        return String.join(
            " ",
            Arrays.asList(
                rate.network().slug(),
                rate.format(),
                amount.toPlainString(),
                rate.price().currency().getCurrencyCode()
            )
        );
    }

    /** A cell as people read it, where it is no number and no day. */
    static String text(Object value, Dialect dialect) {
        return switch (value) {
            case Word word -> dialect.say(word.french(), word.english());
            case Several several -> String.join(" | ", several.names());
            case List<?> list -> together(
                list
                    .stream()
                    .map(one -> text(one, dialect))
                    .toList()
            );
            default -> value.toString();
        };
    }

    /** Commas between them, but bars where one of them holds what an import would part it at; one alone ends with one. */
    private static String together(List<String> texts) {
        return texts.stream().noneMatch(text -> PARTED.matcher(text).find())
            ? String.join(", ", texts)
            : String.join(" | ", texts) + (texts.size() == 1 ? " |" : "");
    }
}
