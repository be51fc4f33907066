package relais.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a list tells of one partner. What the row leaves open is blank, empty or null and changes nothing that
 * is known.
 *
 * @param key the row's own name within its import, the same when the row is told again
 * @param handles the accounts; the first decides who the partner is
 * @param figures by handle key
 * @param on the day of the figures; without one, the day the list was collected
 */
public record Newcomer(
    String key,
    Profile profile,
    List<Handle> handles,
    Map<String, Figures> figures,
    @Nullable LocalDate on,
    List<Contact> contacts,
    List<String> tags,
    @Nullable String ownerId,
    List<Rate> rates
) {
    public Newcomer {
        handles = List.copyOf(handles);
        figures = Map.copyOf(figures);
        contacts = List.copyOf(contacts);
        tags = List.copyOf(tags);
        rates = List.copyOf(rates);
    }

    /** Somebody of whom no price is told. */
    public Newcomer(
        String key,
        Profile profile,
        List<Handle> handles,
        Map<String, Figures> figures,
        @Nullable LocalDate on,
        List<Contact> contacts,
        List<String> tags,
        @Nullable String ownerId
    ) {
        this(key, profile, handles, figures, on, contacts, tags, ownerId, List.of());
    }

    LocalDate measuredOn(Origin from) {
        return on == null ? from.collectedOn() : on;
    }

    MetricSource source(Origin from) {
        return new MetricSource(
            from.importJobId() == null ? MetricSource.Kind.TYPED : MetricSource.Kind.IMPORT,
            from.source()
        );
    }
}
