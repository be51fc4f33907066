package relais.partners;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the grid: what a list shows of a partner, without opening what the brand keeps of them.
 *
 * @param closed the stop that holds; absent where one may write
 * @param asks what each network begins at
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
    List<Asking> asks,
    @Nullable Availability availability,
    @Nullable Reliability reliability
) {
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
            Asking.from(known),
            known.casting().availability(),
            standing.reliability()
        );
    }
}
