package relais.partners.index;

import org.jspecify.annotations.Nullable;
import relais.partners.Network;
import relais.partners.PartnerFacet;
import relais.partners.PartnerQuery.Measure;

/** What the fields of the index are called. */
final class Fields {

    static final String ID = "id";
    static final String BRAND = "brand";
    /** Tells one state of a relationship from the next. */
    static final String STAMP = "stamp";
    static final String LINE = "line";
    static final String WORD = "word";
    static final String KEY = "key";
    /** Equal where two may be one person. */
    static final String ALIKE = "alike";
    static final String FRENCH = "french";
    static final String ENGLISH = "english";
    static final String BIO = "bio";
    static final String NOTE = "note";
    static final String NAME = "name";
    static final String COUNTRY = "country";
    static final String AUDIENCE_COUNTRY = "audienceCountry";
    /** The first of them in the alphabet. */
    static final String CATEGORY = "category";
    static final String TAG = "tag";
    static final String OWNER = "owner";
    static final String STAGE = "stage";
    static final String LIGHTS = "lights";
    static final String ADDED = "added";
    /** The logarithm of the largest account, a thousandth each: equal distances are equal ratios. */
    static final String MAGNITUDE = "magnitude";
    /** The last days on which an entry says what is true: of a stop, of what was said of the time there is. */
    static final String TRUE_UNTIL = "trueUntil";
    /** In cents of euros. */
    static final String CPM = "cpm";
    static final String NEXT_DUE = "nextDue";
    /** The last day of a stop that holds, or the last there is. */
    static final String CLOSED_UNTIL = "closedUntil";
    static final String AVAILABILITY = "availability";
    static final String RELIABILITY = "reliability";

    private static final char APART = '\0';

    /** Who chose what in a field of the brand's own, or how much it is there. */
    private static final String OWN = "own.";
    /** What is put in order by a field of the brand's own. */
    private static final String OWN_ORDER = "own.order.";
    /** What a field of the brand's own says, as it was written. */
    private static final String OWN_TEXT = "own.text.";

    private Fields() {}

    static String own(String fieldId) {
        return OWN + fieldId;
    }

    static boolean isOwn(String field) {
        return field.startsWith(OWN);
    }

    static String ownOrder(String fieldId) {
        return OWN_ORDER + fieldId;
    }

    static String ownText(String fieldId) {
        return OWN_TEXT + fieldId;
    }

    /** The reading of a field's text in a language. */
    static String spoken(String language, String fieldId) {
        return language + "." + fieldId;
    }

    static boolean isFrench(String field) {
        return field.startsWith(FRENCH);
    }

    static String measure(Measure measure, @Nullable Network network) {
        return of(measure.name(), network);
    }

    static String of(String column, @Nullable Network network) {
        return network == null ? column : column + "." + network.name();
    }

    static String facet(PartnerFacet facet, @Nullable Network network) {
        return facet == PartnerFacet.TIER && network != null ? "f.TIER." + network.name() : "f." + facet.name();
    }

    /** The term of a facet's value in a brand; the label follows where it says more than the value. */
    static String term(String brandId, String value, String label) {
        return prefix(brandId) + value + (label.equals(value) ? "" : APART + label);
    }

    /** How terms of this value begin that have a label. */
    static String labelled(String brandId, String value) {
        return prefix(brandId) + value + APART;
    }

    static String prefix(String brandId) {
        return brandId + APART;
    }

    static String value(String term, String prefix) {
        int end = term.indexOf(APART, prefix.length());
        return term.substring(prefix.length(), end < 0 ? term.length() : end);
    }

    static String label(String term, String prefix) {
        return term.substring(Math.max(prefix.length(), term.indexOf(APART, prefix.length()) + 1));
    }
}
