package relais.partners;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Country names as lists write them, French or English, and their ISO 3166-1 codes. */
public final class Countries {

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
        Map.entry("usa", "US"),
        Map.entry("u s a", "US"),
        Map.entry("u s", "US"),
        Map.entry("united states of america", "US"),
        Map.entry("etats unis d amerique", "US"),
        Map.entry("uk", "GB"),
        Map.entry("u k", "GB"),
        Map.entry("great britain", "GB"),
        Map.entry("england", "GB"),
        Map.entry("scotland", "GB"),
        Map.entry("wales", "GB"),
        Map.entry("grande bretagne", "GB"),
        Map.entry("angleterre", "GB"),
        Map.entry("ecosse", "GB"),
        Map.entry("russian federation", "RU"),
        Map.entry("federation de russie", "RU"),
        Map.entry("korea", "KR"),
        Map.entry("coree", "KR"),
        Map.entry("republic of korea", "KR"),
        Map.entry("south korea", "KR"),
        Map.entry("coree du sud", "KR"),
        Map.entry("north korea", "KP"),
        Map.entry("coree du nord", "KP"),
        Map.entry("czech republic", "CZ"),
        Map.entry("republique tcheque", "CZ"),
        Map.entry("tchequie", "CZ"),
        Map.entry("turkey", "TR"),
        Map.entry("turkiye", "TR"),
        Map.entry("turquie", "TR"),
        Map.entry("ivory coast", "CI"),
        Map.entry("cote d ivoire", "CI"),
        Map.entry("viet nam", "VN"),
        Map.entry("vietnam", "VN"),
        Map.entry("uae", "AE"),
        Map.entry("emirats", "AE"),
        Map.entry("emirates", "AE"),
        Map.entry("holland", "NL"),
        Map.entry("hollande", "NL"),
        Map.entry("the netherlands", "NL"),
        Map.entry("macedonia", "MK"),
        Map.entry("macedoine", "MK"),
        Map.entry("bosnia", "BA"),
        Map.entry("bosnie", "BA"),
        Map.entry("birmanie", "MM"),
        Map.entry("burma", "MM"),
        Map.entry("myanmar", "MM"),
        Map.entry("hong kong", "HK"),
        Map.entry("macau", "MO"),
        Map.entry("macao", "MO"),
        Map.entry("palestine", "PS"),
        Map.entry("cape verde", "CV"),
        Map.entry("swaziland", "SZ"),
        Map.entry("congo", "CG"),
        Map.entry("dr congo", "CD"),
        Map.entry("drc", "CD"),
        Map.entry("rdc", "CD"),
        Map.entry("bielorussie", "BY"),
        Map.entry("belarus", "BY"),
        Map.entry("moldova", "MD"),
        Map.entry("moldavie", "MD")
    );
    private static final Map<String, String> CODES = names();

    private Countries() {}

    /** The ISO code of a country told by code or by French or English name; empty for anything else. */
    public static Optional<String> recognise(String text) {
        return Optional.ofNullable(CODES.get(Folding.fold(text)));
    }

    /** Whether {@code code} is one of ISO 3166-1's two-letter codes, in capitals. */
    public static boolean isCode(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (String code : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)) {
            var country = Locale.of("", code);
            names.put(Folding.fold(country.getDisplayCountry(Locale.FRENCH)), code);
            names.put(Folding.fold(country.getDisplayCountry(Locale.ENGLISH)), code);
            names.put(Folding.fold(country.getISO3Country()), code);
            names.put(Folding.fold(code), code);
        }
        names.putAll(OTHER_NAMES);
        return Map.copyOf(names);
    }
}
