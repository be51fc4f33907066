package relais.partners.index;

import static org.apache.lucene.document.Field.Store.NO;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import relais.partners.FieldValue;
import relais.partners.Folding;
import relais.partners.Relationship;

/**
 * What the index keeps of a brand's own fields: each field on its own, so that one that is retired is not asked any more
 * although its values stay.
 */
final class OwnFields {

    private static final int SORTED_BY = 80;

    private OwnFields() {}

    static void write(Relationship known, Document entry) {
        known.fields().forEach((fieldId, value) -> write(known.brandId(), fieldId, value, entry));
    }

    private static void write(String brandId, String fieldId, FieldValue value, Document entry) {
        Long measure = value.measure();
        if (measure != null) {
            entry.add(new LongField(Fields.own(fieldId), measure, NO));
        }
        for (String choice : value.picks()) {
            entry.add(new StringField(Fields.own(fieldId), Fields.term(brandId, choice, choice), NO));
        }
        if (!value.picks().isEmpty()) {
            order(fieldId, value.picks().getFirst(), entry);
        }
        String words = value.words();
        if (!words.isBlank()) {
            order(fieldId, shortened(Folding.fold(words)), entry);
            entry.add(new StoredField(Fields.ownText(fieldId), words));
            entry.add(new Field(Fields.spoken(Fields.FRENCH, fieldId), words, Entry.TEXT));
            entry.add(new Field(Fields.spoken(Fields.ENGLISH, fieldId), words, Entry.TEXT));
        }
    }

    private static void order(String fieldId, String by, Document entry) {
        entry.add(new SortedDocValuesField(Fields.ownOrder(fieldId), new BytesRef(by)));
    }

    private static String shortened(String words) {
        return words.length() <= SORTED_BY ? words : words.substring(0, SORTED_BY);
    }
}
