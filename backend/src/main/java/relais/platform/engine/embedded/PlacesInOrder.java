package relais.platform.engine.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a question finds in order, holding of each document only what the order asks for, and no more of them than
 * are wanted.
 */
final class PlacesInOrder {

    private final MVMap<Object, Document> documents;
    private final Set<String> asked;
    private final long most;
    private final Comparator<Ranked> firstToLast;
    private long met;

    /** @param paths the fields that the order asks for */
    PlacesInOrder(MVMap<Object, Document> documents, Comparator<Document> order, Set<String> paths, long most) {
        this.documents = documents;
        this.asked = paths
            .stream()
            .map(path -> path.split("\\.", 2)[0])
            .collect(Collectors.toUnmodifiableSet());
        this.most = most;
        this.firstToLast = Comparator.comparing(Ranked::by, order).thenComparingLong(Ranked::met);
    }

    /** @param met as how many-th it was found: equals stay in that order */
    private record Ranked(Document by, Object place, long met) {}

    /**
     * The places of what matches, in order.
     *
     * @param places where to look; absent for everywhere
     */
    Iterator<Object> of(@Nullable Iterator<Object> places, Predicate<Document> match) {
        var best = new PriorityQueue<>(firstToLast.reversed());
        if (places == null) {
            Cursor<Object, Document> all = documents.cursor(null);
            while (all.hasNext()) {
                meet(all.next(), all.getValue(), match, best);
            }
        } else {
            places.forEachRemaining(place -> meet(place, documents.get(place), match, best));
        }
        return best.stream().sorted(firstToLast).map(Ranked::place).toList().iterator();
    }

    private void meet(
        Object place,
        @Nullable Document document,
        Predicate<Document> match,
        PriorityQueue<Ranked> best
    ) {
        if (document == null || !match.test(document)) {
            return;
        }
        best.add(new Ranked(by(document), place, met++));
        if (best.size() > most) {
            best.poll();
        }
    }

    private Document by(Document document) {
        var by = new Document();
        asked.forEach(field -> {
            if (document.containsKey(field)) {
                by.put(field, document.get(field));
            }
        });
        return by;
    }
}
