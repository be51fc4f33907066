package relais.applications;

import java.util.List;
import java.util.Locale;

/**
 * What is said before somebody gives their data (GDPR article 13), and the sentence they tick. A released text is never
 * edited: an application names the version it was shown.
 */
public final class Notice {

    /** The version that pages show now. */
    public static final String CURRENT = "application/1";

    /** How long an application is kept that nobody took up; the text says it, too. */
    static final int MONTHS_KEPT = 24;

    private Notice() {}

    /** The text and the sentence to tick. */
    public record Text(String consent, List<String> paragraphs) {
        public Text {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** In the language of {@code locale}, for this brand of this advertiser. */
    public static Text in(Locale locale, String brand, String advertiser) {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage())
            ? spaced(french(brand, advertiser))
            : english(brand, advertiser);
    }

    /** As French is set: no line begins with a colon or a closing mark. */
    private static Text spaced(Text text) {
        return new Text(spaced(text.consent()), text.paragraphs().stream().map(Notice::spaced).toList());
    }

    private static String spaced(String words) {
        return words.replaceAll(" ([:;»])", "\u00A0$1").replace("« ", "«\u00A0").replaceAll("(\\d) ", "$1\u00A0");
    }

    private static Text french(String brand, String advertiser) {
        return new Text(
            "J'ai lu ce qui précède et j'accepte que %s traite ma candidature.".formatted(brand),
            List.of(
                "Qui : %s, pour sa marque %s, est responsable de ces données.".formatted(advertiser, brand),
                "Pour quoi : étudier votre candidature à cette campagne et, si elle est retenue, vous proposer un partenariat. Rien d'autre : vos réponses ne sont ni vendues ni publiées. L'équipe regarde aussi ce que vos comptes montrent publiquement ; aucune décision n'est prise automatiquement.",
                "Sur quelle base : votre accord, que vous pouvez retirer à tout moment, sans avoir à dire pourquoi.",
                "Combien de temps : sans confirmation de votre adresse, 7 jours. Sans suite, %d mois. Si nous travaillons ensemble, le temps du contrat et des obligations légales.".formatted(
                    MONTHS_KEPT
                ),
                "Vos droits : savoir ce qui est conservé, le faire corriger ou effacer, vous opposer, à la page « Vos données ». Vous pouvez aussi saisir la CNIL (cnil.fr)."
            )
        );
    }

    private static Text english(String brand, String advertiser) {
        return new Text(
            "I have read the above and agree that %s handles my application.".formatted(brand),
            List.of(
                "Who: %s, for its brand %s, is responsible for these data.".formatted(advertiser, brand),
                "What for: to consider your application to this campaign and, if it is taken up, to propose a partnership to you. Nothing else: your answers are neither sold nor published. The team also looks at what your accounts show in public; no decision is taken automatically.",
                "On what basis: your consent, which you can withdraw at any time without saying why.",
                "How long: without confirmation of your address, 7 days. If nothing comes of it, %d months. If we work together, as long as the contract and the law ask for.".formatted(
                    MONTHS_KEPT
                ),
                "Your rights: to know what is kept, to have it corrected or erased, to object, on the page “Your data”. You may also complain to the supervisory authority (in France the CNIL, cnil.fr)."
            )
        );
    }
}
