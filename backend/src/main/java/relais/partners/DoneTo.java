package relais.partners;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relais.platform.decision.Refusal;

/**
 * How a deed ended for one partner.
 *
 * @param code why it was refused; absent where it was not
 * @param before what an undo needs to know: the tags that came or went, the colleague before
 * @param value what a field said before, which an undo needs to know as well; absent where it said nothing
 * @param stop the stop that was there before, which comes back with an undo; absent where there was none
 */
public record DoneTo(
    String partnerId,
    String name,
    Ending ending,
    @Nullable String code,
    Map<String, String> params,
    List<String> before,
    @Nullable FieldValue value,
    @Nullable DoNotContact stop
) {
    /** The ways it can end. */
    public enum Ending {
        DONE,
        /** Nothing was to be done. */
        ALREADY,
        REFUSED,
        /** Done, and taken back since. */
        TAKEN_BACK,
        /** Done, changed by somebody since, and therefore not taken back. */
        KEPT,
    }

    public static DoneTo done(Relationship known, List<String> before) {
        return new DoneTo(known.partnerId(), known.displayName(), Ending.DONE, null, Map.of(), before, null, null);
    }

    static DoneTo filled(Relationship known, @Nullable FieldValue value) {
        return new DoneTo(known.partnerId(), known.displayName(), Ending.DONE, null, Map.of(), List.of(), value, null);
    }

    static DoneTo closed(Relationship known) {
        var stop = known.doNotContact();
        return new DoneTo(known.partnerId(), known.displayName(), Ending.DONE, null, Map.of(), List.of(), null, stop);
    }

    public static DoneTo already(Relationship known) {
        return new DoneTo(
            known.partnerId(),
            known.displayName(),
            Ending.ALREADY,
            null,
            Map.of(),
            List.of(),
            null,
            null
        );
    }

    public DoneTo refused(Refusal why) {
        return new DoneTo(partnerId, name, Ending.REFUSED, why.name(), why.params(), List.of(), null, null);
    }

    DoneTo ending(Ending ending) {
        return new DoneTo(partnerId, name, ending, code, params, before, value, stop);
    }
}
