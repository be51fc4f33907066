package relais.partners;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of the grid: what a list shows of a partner, without opening what the brand keeps of them.
 *
 * @param closed the stop that holds; absent where one may write
 * @param asks what each network begins at
 * @param fields the brand's own, long texts cut
 */
public record PartnerLine(
    String partnerId,
    String displayName,
    Set<PartnerKind> kinds,
    @Nullable String country,
    @Nullable String audienceCountry,
    List<String> categories,
    List<String> tags,
    List<Account> accounts,
    Lights lights,
    RelationshipStage stage,
    @Nullable String ownerId,
    @Nullable Instant lastContact,
    @Nullable LocalDate nextDue,
    boolean doNotContact,
    @Nullable DoNotContact closed,
    List<AskingPrice> asks,
    @Nullable Availability availability,
    @Nullable Reliability reliability,
    Map<String, FieldValue> fields
) {
    private static final int LONGEST = 160;

    /** The line of what a brand keeps of a partner, as it stands on {@code today}. */
    public static PartnerLine of(Relationship known, LocalDate today) {
        Profile profile = known.profile();
        Standing standing = known.standing();
        return new PartnerLine(
            known.partnerId(),
            profile.displayName(),
            profile.kinds(),
            profile.country(),
            profile.audienceCountry(),
            profile.categories(),
            known.tags(),
            known.accounts(),
            standing.lights(),
            standing.stage(),
            known.ownerId(),
            standing.lastContact(),
            standing.nextDue(),
            !known.mayBeContacted(today),
            known.mayBeContacted(today) ? null : known.doNotContact(),
            AskingPrice.from(known),
            known.casting().availability(),
            standing.reliability(),
            shortened(known.fields())
        );
    }

    /** A line shows the beginning of a long text. */
    private static Map<String, FieldValue> shortened(Map<String, FieldValue> fields) {
        return fields
            .entrySet()
            .stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, field -> shortened(field.getValue())));
    }

    private static FieldValue shortened(FieldValue value) {
        return value instanceof FieldValue.Text(String text) && text.length() > LONGEST
            ? new FieldValue.Text(text.substring(0, LONGEST - 1) + "…")
            : value;
    }
}
