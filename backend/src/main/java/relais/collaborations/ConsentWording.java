package relais.collaborations;

/** The sentence that a signatory ticks. A released wording is never edited; the evidence names its version. */
public final class ConsentWording {

    /** The version that pages show now. */
    public static final String CURRENT = "portal-signature/1";

    private ConsentWording() {}

    public static String sentence(ContractLanguage language) {
        return switch (language) {
            case FR -> "J'ai lu le contrat jusqu'au bout, je l'accepte, et je consens à ce que mon nom saisi ci-dessous vaille signature électronique.";
            case EN -> "I have read the contract to the end, I accept it, and I agree that my name typed below is my electronic signature.";
        };
    }
}
