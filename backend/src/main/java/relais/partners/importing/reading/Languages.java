package relais.partners.importing.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import relais.partners.Folding;

/** Languages as lists write them, and their BCP 47 codes. */
final class Languages {

    private static final Map<String, String> CODES = codes();

    private Languages() {}

    static Optional<String> recognise(String text) {
        return Optional.ofNullable(CODES.get(Folding.fold(text)));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            codes.put(Folding.fold(language.getDisplayLanguage(Locale.FRENCH)), code);
            codes.put(Folding.fold(language.getDisplayLanguage(Locale.ENGLISH)), code);
            codes.put(Folding.fold(language.getDisplayLanguage(language)), code);
            codes.put(code, code);
        }
        for (String place : new String[] {
            "fr fr",
            "fr be",
            "fr ca",
            "fr ch",
            "en us",
            "en gb",
            "es es",
            "es mx",
            "pt br",
            "pt pt",
            "de de",
            "it it",
            "nl nl",
            "nl be",
        }) {
            codes.put(place, place.substring(0, 2));
        }
        codes.remove("");
        return Map.copyOf(codes);
    }
}
