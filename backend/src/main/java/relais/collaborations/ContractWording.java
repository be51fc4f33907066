package relais.collaborations;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import relais.collaborations.ContractTemplate.Filling;
import relais.partners.Network;
import relais.platform.Money;

/** Says agreed terms in the words of a contract, in one language. */
final class ContractWording {

    private final ContractLanguage language;
    private final Locale locale;

    ContractWording(ContractLanguage language) {
        this.language = language;
        this.locale = switch (language) {
            case FR -> Locale.FRANCE;
            case EN -> Locale.UK;
        };
    }

    /** What fills a template with these terms and parties. */
    Filling filling(
        String reference,
        String campaign,
        String objective,
        TermsVersion agreed,
        Party brand,
        Party partner,
        List<String> clauses
    ) {
        Terms terms = agreed.terms();
        Map<String, String> values = new HashMap<>();
        Set<String> present = new HashSet<>();
        values.put("reference", reference);
        values.put("campaign", campaign);
        values.put("objective", objective);
        values.put("fingerprint", agreed.fingerprint());
        values.put("from", day(terms.from()));
        values.put("to", day(terms.to()));
        values.put("fee", money(terms.fee()));
        values.put("paymentDays", String.valueOf(terms.paymentDays()));
        values.put("rounds", rounds(terms.rounds()));
        party("brand", brand, values);
        party("partner", partner, values);
        if (terms.gift() != null) {
            present.add("gift");
            values.put("gift.what", terms.gift().what());
            values.put("gift.value", money(terms.gift().valueToPartner()));
        }
        if (terms.exclusivity() != null) {
            present.add("exclusivity");
            values.put("exclusivity.days", String.valueOf(terms.exclusivity().days()));
            values.put("exclusivity.towards", terms.exclusivity().towards());
        }
        if (!terms.rights().isEmpty()) {
            present.add("rights");
        }
        return new Filling(
            values,
            Map.of(
                "deliverables",
                terms.deliverables().stream().map(this::deliverable).toList(),
                "rights",
                terms
                    .rights()
                    .stream()
                    .map(right -> right(right, terms))
                    .toList(),
                "clauses",
                clauses
            ),
            present
        );
    }

    String day(LocalDate day) {
        if (fr() && day.getDayOfMonth() == 1) {
            return "1er " + day.format(DateTimeFormatter.ofPattern("MMMM yyyy", locale));
        }
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    /** How many requests for changes are included, as the beginning of a sentence. */
    private String rounds(int rounds) {
        return switch (rounds) {
            case 0 -> fr() ? "Aucun aller-retour de modifications n'est compris" : "No round of changes is included";
            case 1 -> fr() ? "Un aller-retour de modifications est compris" : "1 round of changes is included";
            default -> fr()
                ? rounds + " allers-retours de modifications sont compris"
                : rounds + " rounds of changes are included";
        };
    }

    String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        return format.format(money.amount());
    }

    private void party(String who, Party party, Map<String, String> values) {
        values.put(who + ".legalName", party.legalName());
        values.put(who + ".registration", party.registration().isBlank() ? "" : " (" + party.registration() + ")");
        values.put(who + ".address", party.address());
        values.put(who + ".email", party.email());
        values.put(who + ".taxResidence", country(party.taxResidence()));
        values.put(who + ".signatory", party.signatory());
    }

    private String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    private String deliverable(DeliverableTerms owed) {
        List<String> parts = new ArrayList<>();
        parts.add(piece(owed) + (fr() ? " pour le " : " by ") + day(owed.dueOn()));
        if (!owed.caption().requiredTags().isEmpty()) {
            parts.add((fr() ? "avec " : "with ") + String.join(", ", owed.caption().requiredTags()));
        }
        if (!owed.caption().bannedWords().isEmpty()) {
            parts.add((fr() ? "sans les mots " : "without the words ") + quoted(owed.caption().bannedWords()));
        }
        return String.join(" ; ", parts) + ".";
    }

    private String piece(DeliverableTerms owed) {
        return (
            owed.count() +
            " " +
            format(owed.format(), owed.count() > 1) +
            (fr() ? " sur " : " on ") +
            name(owed.network())
        );
    }

    private String quoted(List<String> words) {
        return words
            .stream()
            .map(word -> fr() ? "« " + word + " »" : "\"" + word + "\"")
            .collect(Collectors.joining(", "));
    }

    private String right(UsageRight right, Terms terms) {
        String acts = right.acts().stream().sorted().map(this::act).collect(Collectors.joining(", "));
        String what = right.deliverables().isEmpty()
            ? fr()
                ? "tous les contenus"
                : "all content"
            : terms
                  .deliverables()
                  .stream()
                  .filter(owed -> right.deliverables().contains(owed.key()))
                  .map(this::piece)
                  .collect(Collectors.joining(", "));
        String where = right
            .territories()
            .stream()
            .map(code -> code.equals("WORLD") ? (fr() ? "monde entier" : "worldwide") : country(code))
            .collect(Collectors.joining(", "));
        return fr()
            ? "%s ; objet : %s ; supports et destination : %s ; territoire : %s ; durée : %d mois.".formatted(
                  acts,
                  what,
                  channel(right.channel()),
                  where,
                  right.months()
              )
            : "%s; works: %s; media and purpose: %s; territory: %s; term: %d months.".formatted(
                  acts,
                  what,
                  channel(right.channel()),
                  where,
                  right.months()
              );
    }

    private String act(UsageRight.Act act) {
        return switch (act) {
            case REPRODUCTION -> fr() ? "droit de reproduction" : "right of reproduction";
            case REPRESENTATION -> fr() ? "droit de représentation" : "right of communication to the public";
            case ADAPTATION -> fr()
                ? "droit d'adaptation (formats et durées)"
                : "right of adaptation (formats and lengths)";
        };
    }

    private String channel(UsageRight.Channel channel) {
        return switch (channel) {
            case BRAND_SOCIAL -> fr()
                ? "comptes de la marque sur les réseaux, usage organique"
                : "the brand's social accounts, organic use";
            case BRAND_WEBSITE -> fr() ? "site et boutique en ligne de la marque" : "the brand's website and shop";
            case NEWSLETTER -> fr() ? "lettres d'information de la marque" : "the brand's newsletters";
            case PAID_SOCIAL -> fr() ? "publicité payante sur les réseaux" : "paid advertising on social networks";
            case POINT_OF_SALE -> fr() ? "points de vente" : "points of sale";
            case PRESS -> fr() ? "presse et relations publiques" : "press and public relations";
            case INTERNAL -> fr() ? "communication interne" : "internal communication";
        };
    }

    private String format(ContentFormat format, boolean several) {
        String one = switch (format) {
            case POST -> fr() ? "publication" : "post";
            case CAROUSEL -> fr() ? "carrousel" : "carousel";
            case REEL -> "Reel";
            case STORY -> "story";
            case VIDEO -> fr() ? "vidéo" : "video";
            case SHORT -> fr() ? "vidéo courte" : "short video";
            case LIVE -> fr() ? "direct" : "live";
            case PIN -> fr() ? "épingle" : "pin";
            case ARTICLE -> "article";
            case EPISODE -> fr() ? "épisode" : "episode";
        };
        if (!several) {
            return one;
        }
        return switch (format) {
            case STORY -> "stories";
            case SHORT -> fr() ? "vidéos courtes" : "short videos";
            case POST, CAROUSEL, REEL, VIDEO, LIVE, PIN, ARTICLE, EPISODE -> one + "s";
        };
    }

    private static String name(Network network) {
        return switch (network) {
            case INSTAGRAM -> "Instagram";
            case TIKTOK -> "TikTok";
            case YOUTUBE -> "YouTube";
            case X -> "X";
            case FACEBOOK -> "Facebook";
            case LINKEDIN -> "LinkedIn";
            case PINTEREST -> "Pinterest";
            case SNAPCHAT -> "Snapchat";
            case TWITCH -> "Twitch";
            case VIMEO -> "Vimeo";
            case THREADS -> "Threads";
            case BLUESKY -> "Bluesky";
            case BLOG -> "blog";
            case PODCAST -> "podcast";
        };
    }

    private boolean fr() {
        return language == ContractLanguage.FR;
    }
}
