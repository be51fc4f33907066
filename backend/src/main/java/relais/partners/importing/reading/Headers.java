package relais.partners.importing.reading;

import static relais.partners.importing.reading.Meaning.*;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import relais.partners.Folding;
import relais.partners.Network;

/** What headers say, in French and English and in the exports that people really download. */
final class Headers {

    /** What a header says; {@code vague} headers name a person in some way, and only values tell handle from name. */
    record Said(Meaning meaning, boolean vague, Optional<Network> network) {}

    private record Rule(Pattern words, Meaning meaning, boolean vague) {}

    private static final String AVERAGE =
        "avg|average|averages|mean|median|mediane|moy|moyen|moyenne|moyens|moyennes|per|par|promedio|media";

    /** The first that fits wins; headers are folded, and the words that name a network are taken out. */
    private static final List<Rule> RULES = List.of(
        rule("relais .*", NONE),
        rule("prenoms?|first ?name|given ?name|forename", FIRST_NAME),
        rule("nom de famille|last ?name|surname|family ?name", LAST_NAME),
        rule(
            "releve le|date (de |du )?(releve|collecte|mesure|statistiques|stats|donnees|chiffres)|(measured|collected|scraped|exported|extracted|fetched) (on|at|date)|snapshot( date)?|as of|(stats|data|metrics) (date|as of|updated( at| on)?)|mesure le|collecte le|chiffres au|statistiques au|donnees au",
            MEASURED_ON
        ),
        rule(
            "(.*\\b)?(tarifs?|prix|price|pricing|fees?|cachets?|remuneration)\\b(?!.*\\b(cpm|cpe|cpv|emv|moyen|vue|view|like)\\b).*|rates?( card)?|.*\\b(cost|cout|rate) (per|par|for|pour|d un|d une|of) (an? |un |une |1 )?(reels?|story|stories|posts?|videos?|shorts?|publication|live|carousel|carrousel|tweet|article)\\b.*|(reels?|story|stories|posts?|videos?|shorts?|ugc|live|carousel|carrousel|(.* )?integration|(.* )?dedicated|(.* )?mention|sponsored .*|dedicated .*) (rate|rates|cost)",
            RATE
        ),
        rule(
            "disponibilites?( .*)?|dispo(s)?( .*)?|availability( .*)?|available( .*)?|disponible( .*)?|indisponib.*|conges",
            AVAILABILITY
        ),
        rule("whats ?app( .*)?", WHATSAPP),
        rule(
            "(web ?)?site( web| internet)?|website( url)?|external url|external link|site perso|blog url|url (du )?(site|blog)",
            WEBSITE
        ),
        rule(
            "(adresse|address)( postale| postal| complete| de livraison| d envoi)?|(shipping|postal|mailing|delivery|home) address",
            ADDRESS
        ),
        rule(
            "s no|sno|no|n|nr|num|numero|rank|ranking|rang|classement|position|pos|index|id|row|ligne|grade|score",
            NONE
        ),
        rule(
            ".*\\b(growth|croissance|evolution|variation|gained|gain|diff|change|fake|faux|bots?|suspicious|suspects?|quality|qualite|score|date|updated?|mise a jour|created|creation|last|dernier|dernieres?|cost|cout|cpm|cpe|cpv|emv|price|prix|tarifs?|fee|budget|gender|genre|sexe|sex|age|women|men|femmes|hommes|female|male)\\b.*",
            NONE
        ),
        rule(
            ".*\\b(engagement|eng|interactions?|er)\\b.*\\b(rate|taux|pct|percent|percentage|pourcentage)\\b.*|.*\\b(taux|rate|pct|percent)\\b.*\\b(engagement|eng|interactions?)\\b.*|er|avg er|er avg|engagement ratio|tx d engagement|tx engagement|tx eng",
            ENGAGEMENT_RATE
        ),
        rule(
            ".*\\b(authentic|authentique)\\b.*\\b(engagement|interactions?)\\b.*|.*engagements? authentiques?.*",
            AUTHENTIC_ENGAGEMENT
        ),
        rule(".*\\b(engagements?|interactions?)\\b.*", AVERAGE_ENGAGEMENT),
        rule(
            ".*\\b(audience|followers?|subscribers?|abonnes|public|viewers|fans)\\b.*\\b(country|countries|pays|location|localisation|geo|geography|market|marche)\\b.*|.*\\b(pays|country|market)\\b.*\\b(audience|followers?|abonnes|public|viewers)\\b.*|audience geo|top country",
            AUDIENCE_COUNTRY
        ),
        rule(".*\\b(followings?|follows|followees|abonnements?|suivis|siguiendo)\\b.*", FOLLOWING),
        rule(
            ".*\\b(followers?|abonnes?|abonnees?|abos?|subscribers?|subs|subscriptions|fans?|suiveurs|seguidores|suscriptores|inscritos|abonnenten|follower innen|iscritti|communaute|community)\\b.*|audience|audience size|taille (de l )?audience|reach size|member count",
            FOLLOWERS
        ),
        rule(
            ".*\\b(total|totales?|totaux|cumul|cumulees?|all|lifetime|toutes)\\b.*\\b(views?|vues?|plays)\\b.*|.*\\b(views?|vues?|plays)\\b.*\\b(total|totales?|cumul|cumulees?|all time|lifetime)\\b.*|video views|videos views|channel views|viewcount|view count|nombre de vues|nb (de )?vues",
            TOTAL_VIEWS
        ),
        rule(".*\\b(views?|vues?|plays|viewers?|vistas|visualizaciones|lectures|impressions)\\b.*", AVERAGE_VIEWS),
        rule("total (likes|hearts)|(likes|hearts) total|likes? count total|heart count|hearts", NONE),
        rule(".*\\b(likes?|j aime|jaime|hearts?|coeurs?|me gusta)\\b.*", AVERAGE_LIKES),
        rule(
            ".*\\b(comments|comentarios|coms)\\b.*|.*\\b(commentaires?|comment)\\b.*\\b(" +
                AVERAGE +
                ")\\b.*|.*\\b(" +
                AVERAGE +
                "|nb|nombre)\\b.*\\b(commentaires?|comment)\\b.*|commentaires",
            AVERAGE_COMMENTS
        ),
        rule(".*\\b(shares?|partages?|reposts?|retweets?|compartidos)\\b.*", AVERAGE_SHARES),
        rule(
            "(.*\\b(nb|nombre|count|number|total|num)\\b.*\\b)?(posts?|publications?|medias?|uploads?|videos?|tweets)\\b( (count|uploads?|total|number|nombre|published|publiees))?|media count|video uploads|videos? count",
            POSTS
        ),
        rule("e ?mails?( .*)?|.*\\b(e mail|email|mail|courriel|correo)\\b.*", EMAIL),
        rule(".*\\b(phone|telephone|tel|mobile|portable|whatsapp|gsm|cell|telefono)\\b.*", PHONE),
        rule(
            ".*\\b(agency|agence|agent|agents|manager|management|representant|representee?|mcn|represented)\\b.*",
            AGENT
        ),
        rule(
            "(.*\\b)?(url|urls|link|links|lien|liens|href|permalink|web address|adresse (du )?profil|profile page)(\\b.*)?",
            PROFILE_URL
        ),
        rule(
            "(social )?(network|platform)s?|reseau( social)?|reseaux( sociaux)?|plateformes?( .*)?|canal|media social|channel type|social media|plataforma",
            NETWORK
        ),
        rule(".*\\b(country|countries|pays|nation|nationality|nationalite|pais|land)\\b.*", COUNTRY),
        rule(".*\\b(city|ville|town|location|localisation|lieu|region|ciudad|localite|address|adresse)\\b.*", CITY),
        rule(".*\\b(language|languages|langue|langues|lang|idioma|sprache)\\b.*", LANGUAGE),
        rule(
            ".*\\b(category|categories|categorie|categoria|niche|niches|topic|topics|theme|themes|thematique|thematiques|univers|industry|vertical|verticale|secteur|sector|interests?|interets?|subject|sujets?|speciality|specialite|content type|type de contenu|themenbereich)\\b.*",
            CATEGORY
        ),
        rule(".*\\b(tags?|etiquettes?|labels?|hashtags?|keywords|mots cles|list|liste)\\b.*", TAG),
        rule(".*\\b(bio|biography|biographie|description|about|a propos|presentation|profile text)\\b.*", BIO),
        rule("notes?|.*\\b(remarques?|remarks?|observations?|notes?|memo|comentario)\\b.*|commentaire|comment", NOTE),
        rule(
            ".*\\b(user ?name|user ?names|nom d utilisateur|nom utilisateur|utilisateur|handles?|pseudo|pseudos|pseudonyme|identifiant|identifiants|screen ?name|nickname|login|arobase|user|user ?id|usuario|benutzername|account|accounts|compte|comptes|cuenta|profile|profil)\\b.*",
            HANDLE
        ),
        rule(
            "(full|display|real|complete) ?name|nom complet|nom affiche|nom (et )?prenoms?|prenoms? (et )?nom|nom d artiste|channel title|title|titre|nom public",
            DISPLAY_NAME
        ),
        vague(
            "(.*\\b)?(names?|nom|noms|nombre|influencers?|influenceurs?|influenceuses?|creators?|createurs?|createurs? de contenu|creatrices?|talents?|artist|artiste|celebrity|person|personne|channels?|chaines?|streamers?|blogueurs?|blogueuses?|bloggers?|ambassadeurs?|ambassadrices?|ambassadors?|partner|partenaires?|kol|kols|page|contact)(\\b.*)?"
        )
    );

    /** followersCount is followers count. */
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z][a-z])|(?<=[a-z])(?=URL\\b)");

    private Headers() {}

    /** What a header says, or empty when it says nothing that is known. */
    static Optional<Said> read(String header) {
        if (header.strip().equals("@")) {
            return Optional.of(new Said(HANDLE, false, Optional.empty()));
        }
        String apart = CAMEL.matcher(header.replace("%", " percent ")).replaceAll(" ");
        Optional<Network> network = Networks.named(apart);
        String words = Networks.without(apart);
        if (words.isEmpty()) {
            return network.map(_ -> new Said(HANDLE, true, network));
        }
        return RULES.stream()
            .filter(rule -> rule.words().matcher(words).matches())
            .findFirst()
            .map(rule -> new Said(rule.meaning(), rule.vague(), network));
    }

    /** How many of some cells are words that headers are made of. */
    static int recognised(List<String> cells) {
        return (int) cells
            .stream()
            .filter(cell -> !cell.isEmpty() && cell.length() <= 60 && Folding.fold(cell).split(" ").length <= 7)
            .filter(cell -> read(cell).isPresent())
            .count();
    }

    private static Rule rule(String words, Meaning meaning) {
        return new Rule(Pattern.compile(words), meaning, false);
    }

    private static Rule vague(String words) {
        return new Rule(Pattern.compile(words), HANDLE, true);
    }
}
