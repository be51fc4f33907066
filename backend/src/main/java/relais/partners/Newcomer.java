package relais.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a list tells of one partner. What the row leaves open is blank, empty or null and changes nothing that
 * is known.
 *
 * @param key the row's own name within its import, the same when the row is told again
 * @param handles the accounts; the first decides who the partner is
 * @param figures by handle key
 * @param on the day of the figures; without one, the day the list was collected
 * @param clears what the row leaves blank on purpose: of a known partner it goes
 * @param onlyFills whether what is known of a partner stays, and only blanks are filled
 * @param meetBy keys of contacts by which a known partner is met, where no handle is known
 * @param availability what the row says of the time there is; absent where it says nothing
 * @param fields what the row tells of the brand's own fields
 * @param beside what has no place of its own, such as a city or a remark: it comes below the biography, once
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
    List<Rate> rates,
    Set<PartnerPart> clears,
    boolean onlyFills,
    List<String> meetBy,
    @Nullable Availability availability,
    FieldsTold fields,
    List<String> beside
) {
    public Newcomer {
        handles = List.copyOf(handles);
        figures = Map.copyOf(figures);
        contacts = List.copyOf(contacts);
        tags = List.copyOf(tags);
        rates = List.copyOf(rates);
        clears = Set.copyOf(clears);
        meetBy = List.copyOf(meetBy);
        beside = List.copyOf(beside);
    }

    /** Somebody of whom no price is told, met as everybody is. */
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
        this(
            key,
            profile,
            handles,
            figures,
            on,
            contacts,
            tags,
            ownerId,
            List.of(),
            Set.of(),
            false,
            List.of(),
            null,
            FieldsTold.NOTHING,
            List.of()
        );
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

    @Nullable
    Availability availability(Origin from) {
        return availability == null ? null : availability.keptBy(from.by(), from.at());
    }

    /** All that the row tells, of somebody of whom nothing is known. */
    Profile whole() {
        return profile.alsoSaying(beside);
    }

    /** What the row tells, over what is known or only where nothing is. */
    Profile over(Profile known, String name) {
        Profile bare = cleared(known);
        Profile news = isNamed() ? profile : profile.called(name);
        return onlyFills ? bare.filledBy(news.alsoSaying(beside)) : bare.learning(news).alsoSaying(beside);
    }

    /** Whether the row has a name of its own, and not just the handle again. */
    boolean isNamed() {
        return handles
            .stream()
            .noneMatch(
                handle -> handle.normal().equals(profile.displayName()) || handle.typed().equals(profile.displayName())
            );
    }

    /** What stays of a profile when the row's blanks are meant. */
    Profile cleared(Profile known) {
        return clears.isEmpty()
            ? known
            : new Profile(
                  known.displayName(),
                  known.kinds(),
                  clears.contains(PartnerPart.COUNTRY) ? null : known.country(),
                  clears.contains(PartnerPart.AUDIENCE_COUNTRY) ? null : known.audienceCountry(),
                  clears.contains(PartnerPart.LANGUAGES) ? List.of() : known.languages(),
                  clears.contains(PartnerPart.CATEGORIES) ? List.of() : known.categories(),
                  clears.contains(PartnerPart.BIO) ? "" : known.bio()
              );
    }

    List<Contact> clearedContacts(List<Contact> known) {
        return clears.contains(PartnerPart.CONTACTS) ? List.of() : known;
    }
}
