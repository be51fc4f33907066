package relais.partners.index;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import relais.partners.FieldQuestion.Sorted;
import relais.partners.Network;
import relais.partners.PartnerQuery;
import relais.partners.PartnerQuery.Measure;
import relais.platform.paging.Cursor;

/**
 * A column of the grid as the index sorts it, and how a page goes on after its last row; the id breaks ties.
 *
 * @param comparing how documents compare that do not by one column of the index; absent where they do
 */
record Sorting(String field, Kind kind, boolean descending, @Nullable FieldComparatorSource comparing) {
    private enum Kind {
        TEXT,
        NUMBER,
        /** Of several columns of numbers, the one that says least. */
        LEAST,
        RANK,
        SCORE,
    }

    /** Past the last known one, whichever end comes first. */
    private static long unknown(boolean descending) {
        return descending ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private static int unranked(boolean descending) {
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
            case CHOICE -> ranked(Fields.ownOrder(by.fieldId()), by.ranking(), by.descending());
        };
    }

    private static Sorting byColumn(PartnerQuery query) {
        boolean descending = query.order().descending();
        return switch (query.order().by()) {
            case NAME -> text(Fields.NAME, descending);
            case COUNTRY -> text(Fields.COUNTRY, descending);
            case AUDIENCE_COUNTRY -> text(Fields.AUDIENCE_COUNTRY, descending);
            case CATEGORIES -> text(Fields.CATEGORY, descending);
            case TAGS -> text(Fields.TAG, descending);
            case OWNER -> ranked(Fields.OWNER, query.colleagues(), descending);
            case FOLLOWERS -> number(measure(Measure.FOLLOWERS, query), descending);
            case ENGAGEMENT -> number(measure(Measure.ENGAGEMENT, query), descending);
            case VIEWS -> number(measure(Measure.VIEWS, query), descending);
            case LAST_CONTACT -> number(Measure.LAST_CONTACT.name(), descending);
            case NEXT_DUE -> number(Fields.NEXT_DUE, descending);
            case DO_NOT_CONTACT -> number(Fields.CLOSED_UNTIL, descending);
            case LIGHTS -> number(Fields.LIGHTS, descending);
            case STAGE -> number(Fields.STAGE, descending);
            case PRICE -> least(Measure.PRICE.name(), query.networks(), descending);
            case CPM -> least(Fields.CPM, query.networks(), descending);
            case AVAILABILITY -> number(Fields.AVAILABILITY, descending);
            case RELIABILITY -> number(Fields.RELIABILITY, descending);
            case ADDED -> number(Fields.ADDED, descending);
            case RELEVANCE -> new Sorting("score", Kind.SCORE, true, null);
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
            case LEAST, RANK -> new SortField(field, Objects.requireNonNull(comparing), descending);
            case SCORE -> SortField.FIELD_SCORE;
        };
    }

    private SortField known(SortField column) {
        if (kind == Kind.TEXT) {
            column.setMissingValue(descending ? SortField.STRING_FIRST : SortField.STRING_LAST);
        } else {
            column.setMissingValue(unknown(descending));
        }
        return column;
    }

    private @Nullable Object value(Cursor last) {
        boolean isUnknown = last.values().getFirst() == null;
        return switch (kind) {
            case TEXT -> isUnknown ? null : new BytesRef(last.text(0));
            case NUMBER, LEAST -> isUnknown ? (Object) unknown(descending) : (Object) last.number(0);
            case RANK -> isUnknown ? (Object) unranked(descending) : (Object) (int) last.number(0);
            case SCORE -> (float) last.decimal(0);
        };
    }

    private @Nullable String written(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Long number when number == unknown(descending) -> null;
            case Integer rank when rank == unranked(descending) -> null;
            case BytesRef text -> text.utf8ToString();
            default -> value.toString();
        };
    }

    private static String text(Object value) {
        return ((BytesRef) value).utf8ToString();
    }

    private static Sorting text(String field, boolean descending) {
        return new Sorting(field, Kind.TEXT, descending, null);
    }

    private static Sorting number(String field, boolean descending) {
        return new Sorting(field, Kind.NUMBER, descending, null);
    }

    private static Sorting ranked(String field, List<String> ranking, boolean descending) {
        return new Sorting(field, Kind.RANK, descending, new Ranked(ranking, unranked(descending)));
    }

    /** By the least on any of these networks; on any at all where none is asked for. */
    private static Sorting least(String column, List<Network> networks, boolean descending) {
        if (networks.size() < 2) {
            return number(Fields.of(column, networks.isEmpty() ? null : networks.getFirst()), descending);
        }
        List<String> columns = networks
            .stream()
            .map(network -> Fields.of(column, network))
            .toList();
        return new Sorting(String.join("+", columns), Kind.LEAST, descending, new Least(columns, unknown(descending)));
    }

    private static String measure(Measure measure, PartnerQuery query) {
        return Fields.measure(measure, query.onlyNetwork());
    }
}
