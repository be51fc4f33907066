package relais.partners.index;

import java.util.Collections;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import relais.partners.FieldQuestion.Sorted;
import relais.partners.PartnerQuery;
import relais.partners.PartnerQuery.Measure;
import relais.platform.paging.Cursor;

/** A column of the grid as the index sorts it, and how a page goes on after its last row; the id breaks ties. */
record Sorting(String field, Kind kind, boolean descending, List<String> ranking) {
    private enum Kind {
        TEXT,
        NUMBER,
        RANK,
        SCORE,
    }

    /** Past the last known one, whichever end comes first. */
    private long unknown() {
        return descending ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private int unranked() {
        return descending ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }

    static Sorting of(PartnerQuery query) {
        Sorted own = query.fields().sorted();
        return own == null ? byColumn(query) : byField(own);
    }

    private static Sorting byField(Sorted by) {
        return switch (by.by()) {
            case WORDS -> text(Fields.ownOrder(by.fieldId()), by.descending());
            case MEASURE -> number(Fields.own(by.fieldId()), by.descending());
            case CHOICE -> new Sorting(Fields.ownOrder(by.fieldId()), Kind.RANK, by.descending(), by.ranking());
        };
    }

    private static Sorting byColumn(PartnerQuery query) {
        boolean descending = query.order().descending();
        return switch (query.order().by()) {
            case NAME -> text(Fields.NAME, descending);
            case COUNTRY -> text(Fields.COUNTRY, descending);
            case OWNER -> new Sorting(Fields.OWNER, Kind.RANK, descending, query.colleagues());
            case FOLLOWERS -> number(measure(Measure.FOLLOWERS, query), descending);
            case ENGAGEMENT -> number(measure(Measure.ENGAGEMENT, query), descending);
            case VIEWS -> number(measure(Measure.VIEWS, query), descending);
            case LAST_CONTACT -> number(Measure.LAST_CONTACT.name(), descending);
            case LIGHTS -> number(Fields.LIGHTS, descending);
            case STAGE -> number(Fields.STAGE, descending);
            case PRICE -> number(Fields.of(Fields.PRICE, query.onlyNetwork()), descending);
            case CPM -> number(Fields.of(Fields.CPM, query.onlyNetwork()), descending);
            case AVAILABILITY -> number(Fields.AVAILABILITY, descending);
            case RELIABILITY -> number(Fields.RELIABILITY, descending);
            case ADDED -> number(Fields.ADDED, descending);
            case RELEVANCE -> new Sorting("score", Kind.SCORE, true, List.of());
        };
    }

    boolean byScore() {
        return kind == Kind.SCORE;
    }

    Sort sort() {
        return new Sort(column(), new SortField(Fields.ID, SortField.Type.STRING, descending && !byScore()));
    }

    /** Where a page begins that goes on after {@code cursor}. */
    @Nullable
    FieldDoc after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        Cursor last = Cursor.decode(cursor, name(), 1);
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] { value(last), new BytesRef(last.id()) });
    }

    String cursor(ScoreDoc last) {
        Object[] values = ((FieldDoc) last).fields;
        return new Cursor(name(), Collections.singletonList(written(values[0])), text(values[1])).encode();
    }

    private String name() {
        return (descending ? "-" : "") + field;
    }

    private SortField column() {
        return switch (kind) {
            case TEXT -> known(new SortField(field, SortField.Type.STRING, descending));
            case NUMBER -> known(new SortedNumericSortField(field, SortField.Type.LONG, descending));
            case RANK -> new SortField(field, new Ranked(ranking, unranked()), descending);
            case SCORE -> SortField.FIELD_SCORE;
        };
    }

    private SortField known(SortField column) {
        if (kind == Kind.TEXT) {
            column.setMissingValue(descending ? SortField.STRING_FIRST : SortField.STRING_LAST);
        } else {
            column.setMissingValue(unknown());
        }
        return column;
    }

    private @Nullable Object value(Cursor last) {
        boolean isUnknown = last.values().getFirst() == null;
        return switch (kind) {
            case TEXT -> isUnknown ? null : new BytesRef(last.text(0));
            case NUMBER -> isUnknown ? (Object) unknown() : (Object) last.number(0);
            case RANK -> isUnknown ? (Object) unranked() : (Object) (int) last.number(0);
            case SCORE -> (float) last.decimal(0);
        };
    }

    private @Nullable String written(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Long number when number == unknown() -> null;
            case Integer rank when rank == unranked() -> null;
            case BytesRef text -> text.utf8ToString();
            default -> value.toString();
        };
    }

    private static String text(Object value) {
        return ((BytesRef) value).utf8ToString();
    }

    private static Sorting text(String field, boolean descending) {
        return new Sorting(field, Kind.TEXT, descending, List.of());
    }

    private static Sorting number(String field, boolean descending) {
        return new Sorting(field, Kind.NUMBER, descending, List.of());
    }

    private static String measure(Measure measure, PartnerQuery query) {
        return Fields.measure(measure, query.onlyNetwork());
    }
}
