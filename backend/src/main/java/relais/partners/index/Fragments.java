package relais.partners.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;
import relais.partners.PartnerSearch.Fragment;
import relais.partners.PartnerSearch.Fragment.Part;
import relais.partners.PartnerSearch.Fragment.Place;

/** Cuts the places that were asked for out of bios and notes: plain words with marks beside them, never markup. */
final class Fragments {

    private static final int MOST = 2;
    private static final int BEFORE = 50;
    private static final int LENGTH = 160;

    private final TypedWords asked;

    Fragments(TypedWords asked) {
        this.asked = asked;
    }

    /** The best places of a document's texts. */
    List<Fragment> of(StoredFields stored, int document) throws IOException {
        Document texts = stored.document(document, told());
        var found = new ArrayList<Fragment>();
        for (String bio : texts.getValues(Fields.BIO)) {
            cut(Place.BIO, null, bio, found);
        }
        for (String note : texts.getValues(Fields.NOTE)) {
            cut(Place.NOTE, null, note, found);
        }
        for (String fieldId : asked.fields()) {
            for (String text : texts.getValues(Fields.ownText(fieldId))) {
                cut(Place.FIELD, fieldId, text, found);
            }
        }
        return found
            .stream()
            .sorted(
                Comparator.comparingLong((Fragment one) -> one.parts().stream().filter(Part::marked).count()).reversed()
            )
            .limit(MOST)
            .toList();
    }

    private Set<String> told() {
        var told = new HashSet<>(Set.of(Fields.BIO, Fields.NOTE));
        asked.fields().forEach(fieldId -> told.add(Fields.ownText(fieldId)));
        return told;
    }

    private void cut(Place place, @Nullable String fieldId, String text, List<Fragment> found) {
        TreeMap<Integer, Integer> marks = marks(text);
        if (marks.isEmpty()) {
            return;
        }
        int from = begin(text, marks.firstKey());
        int to = end(text, from);
        var parts = new ArrayList<Part>();
        int at = from;
        if (from > 0) {
            parts.add(new Part("… ", false));
        }
        for (var mark : marks.entrySet()) {
            if (mark.getKey() >= at && mark.getValue() <= to) {
                plain(text, at, mark.getKey(), parts);
                parts.add(new Part(text.substring(mark.getKey(), mark.getValue()), true));
                at = mark.getValue();
            }
        }
        plain(text, at, to, parts);
        if (to < text.length()) {
            parts.add(new Part(" …", false));
        }
        found.add(new Fragment(place, fieldId, parts));
    }

    /** Beginnings and ends of the words asked for, by either reading. */
    private TreeMap<Integer, Integer> marks(String text) {
        var marks = new TreeMap<Integer, Integer>();
        for (String field : List.of(Fields.FRENCH, Fields.ENGLISH)) {
            Speech.read(field, text)
                .stream()
                .filter(word -> asked.holds(field, word.term()))
                .forEach(word -> marks.merge(word.from(), word.to(), Math::max));
        }
        return marks;
    }

    private static void plain(String text, int from, int to, List<Part> parts) {
        if (to > from) {
            parts.add(new Part(text.substring(from, to), false));
        }
    }

    private static int begin(String text, int mark) {
        if (mark <= BEFORE) {
            return 0;
        }
        int space = text.indexOf(' ', mark - BEFORE);
        return space < 0 || space >= mark ? mark : space + 1;
    }

    private static int end(String text, int from) {
        if (from + LENGTH >= text.length()) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', from + LENGTH);
        return space <= from ? from + LENGTH : space;
    }
}
