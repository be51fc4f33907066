package relais.platform.engine.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Hands out what a question finds, batch by batch. Between two batches it holds places at most, never documents: whoever
 * reads a hundred thousand of them does not make the engine hold them all. What is written meanwhile may be found or not,
 * as on a server.
 */
final class StoreCursor extends AbstractCursor {

    /** Where whoever asks for more does not say how much. */
    private static final int USUAL_BATCH = 1_000;

    private final MVMap<Object, Document> documents;
    private final @Nullable Iterator<Object> places;
    private final Predicate<Document> match;
    private final Shape shape;
    private int toSkip;
    private long left;
    private @Nullable Object last;
    private boolean over;

    /** Documents as they were asked for, with some of their fields or all. */
    interface Shape {
        List<Document> of(List<Document> documents);
    }

    /**
     * @param places where to look, in this order; absent for everywhere
     * @param limit how many at most; nought for all
     */
    StoreCursor(
        long id,
        MVMap<Object, Document> documents,
        @Nullable Iterator<Object> places,
        Predicate<Document> match,
        Shape shape,
        int skip,
        int limit
    ) {
        super(id);
        this.documents = documents;
        this.places = places;
        this.match = match;
        this.shape = shape;
        this.toSkip = skip;
        this.left = limit > 0 ? limit : Long.MAX_VALUE;
    }

    /** Whether all was handed out. */
    @Override
    public boolean isEmpty() {
        return over;
    }

    @Override
    public List<Document> takeDocuments(int most) {
        int wanted = most > 0 ? most : USUAL_BATCH;
        List<Document> taken = new ArrayList<>();
        Iterator<@Nullable Document> rest = places == null ? onwards() : stored(places);
        while (taken.size() < wanted && left > 0 && rest.hasNext()) {
            Document document = rest.next();
            if (document == null || !match.test(document)) {
                continue;
            }
            if (toSkip > 0) {
                toSkip--;
                continue;
            }
            taken.add(document);
            left--;
        }
        over = left == 0 || !rest.hasNext();
        return shape.of(taken);
    }

    /** Everything after the last place; looked up anew, for pages that were written over since are gone. */
    private Iterator<@Nullable Document> onwards() {
        Cursor<Object, Document> from = documents.cursor(last);
        if (last != null && documents.containsKey(last)) {
            from.next();
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return from.hasNext();
            }

            @Override
            public Document next() {
                last = from.next();
                return from.getValue();
            }
        };
    }

    private Iterator<@Nullable Document> stored(Iterator<Object> where) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return where.hasNext();
            }

            @Override
            public @Nullable Document next() {
                return documents.get(where.next());
            }
        };
    }
}
