package relais.partners;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.platform.decision.Decision;

/** What a deed of this room does to one partner: what there is to change, the change, and the way back. */
final class Effect {

    private Effect() {}

    /** What would be done to a partner as they stand, and what an undo needs to know of it. */
    static DoneTo planned(Deed deed, Relationship known) {
        return switch (deed) {
            case Deed.Tag(List<String> tags) -> orAlready(known, missing(tags, known.tags()));
            case Deed.Untag(List<String> tags) -> orAlready(known, common(known.tags(), tags));
            case Deed.Assign(String ownerId) -> Objects.equals(known.ownerId(), ownerId)
                ? DoneTo.already(known)
                : DoneTo.done(known, Stream.ofNullable(known.ownerId()).toList());
            case Deed.CloseContact stop -> isStricter(known.doNotContact(), stop)
                ? DoneTo.already(known)
                : DoneTo.closed(known);
            case Deed.Fill fill -> says(known, fill)
                ? DoneTo.already(known)
                : DoneTo.filled(known, known.fields().get(fill.fieldId()));
            case Deed.Choose(String fieldId, _, var choiceIds, _, boolean off) -> orAlready(
                known,
                choiceIds
                    .stream()
                    .filter(id -> off == picks(known, fieldId).contains(id))
                    .toList()
            );
            case Deed.JoinCampaign _, Deed.Move _ -> DoneTo.already(known);
        };
    }

    /** The partner as the deed leaves them. */
    static Decision<Relationship> done(Doing doing, Relationship known, Instant now) {
        PartnerSheet sheet = known.sheet();
        return switch (doing.deed()) {
            case Deed.Tag(var tags) -> edited(known, sheet.tagged(Words.union(known.tags(), tags)), doing, now);
            case Deed.Untag(var tags) -> edited(known, sheet.tagged(missing(known.tags(), tags)), doing, now);
            case Deed.Assign(String ownerId) -> edited(known, sheet.ownedBy(ownerId), doing, now);
            case Deed.CloseContact(String reason, var until) -> quietly(
                known.closed(reason, until, doing.actorId(), doing.at())
            );
            case Deed.Fill fill -> filled(known, fill, fill.value(), doing, now);
            case Deed.Choose chosen -> chosen(known, chosen, chosen.off(), chosen.choiceIds(), doing, now);
            case Deed.JoinCampaign _, Deed.Move _ -> Decision.accepted(known);
        };
    }

    /** As before the deed; null where somebody has changed the same since. */
    static @Nullable Decision<Relationship> undone(Doing doing, DoneTo done, Relationship known, Instant now) {
        PartnerSheet sheet = known.sheet();
        return switch (doing.deed()) {
            case Deed.Tag _ -> common(known.tags(), done.before()).isEmpty()
                ? null
                : edited(known, sheet.tagged(missing(known.tags(), done.before())), doing, now);
            case Deed.Untag _ -> missing(done.before(), known.tags()).isEmpty()
                ? null
                : edited(known, sheet.tagged(Words.union(known.tags(), done.before())), doing, now);
            case Deed.Assign(String ownerId) -> Objects.equals(known.ownerId(), ownerId)
                ? edited(known, sheet.ownedBy(ownerBefore(done)), doing, now)
                : null;
            case Deed.CloseContact _ -> isThisStop(known.doNotContact(), doing)
                ? quietly(reopened(known, done.stop(), doing, now))
                : null;
            case Deed.Fill fill -> says(known, fill) ? filled(known, fill, done.value(), doing, now) : null;
            case Deed.Choose chosen -> done
                .before()
                .stream()
                .allMatch(id -> chosen.off() == picks(known, chosen.fieldId()).contains(id))
                ? null
                : chosen(known, chosen, !chosen.off(), done.before(), doing, now);
            case Deed.JoinCampaign _, Deed.Move _ -> null;
        };
    }

    /** Who followed up before; null where nobody did. */
    static @Nullable String ownerBefore(DoneTo done) {
        return done.before().isEmpty() ? null : done.before().getFirst();
    }

    private static DoneTo orAlready(Relationship known, List<String> changed) {
        return changed.isEmpty() ? DoneTo.already(known) : DoneTo.done(known, changed);
    }

    private static boolean isStricter(@Nullable DoNotContact now, Deed.CloseContact stop) {
        return now != null && (now.until() == null || (stop.until() != null && !now.until().isBefore(stop.until())));
    }

    private static boolean isThisStop(@Nullable DoNotContact stop, Doing doing) {
        return stop != null && stop.at().equals(doing.at()) && stop.by().equals(doing.actorId());
    }

    /** A stop that the deed replaced holds again. */
    private static Decision<Relationship> reopened(
        Relationship known,
        @Nullable DoNotContact before,
        Doing doing,
        Instant now
    ) {
        return before == null
            ? known.reopened(doing.actorId(), now)
            : Decision.accepted(known.stoppedAgain(before, now));
    }

    private static boolean says(Relationship known, Deed.Fill fill) {
        return Objects.equals(known.fields().get(fill.fieldId()), fill.value());
    }

    private static List<String> picks(Relationship known, String fieldId) {
        FieldValue value = known.fields().get(fieldId);
        return value == null ? List.of() : value.picks();
    }

    /** A field that has lost its last choice says nothing. */
    private static Decision<Relationship> chosen(
        Relationship known,
        Deed.Choose field,
        boolean off,
        List<String> choiceIds,
        Doing doing,
        Instant now
    ) {
        List<String> before = picks(known, field.fieldId());
        // Choices that the field got after the act was begun stay where a colleague chose them.
        List<String> after = Stream.of(field.order(), before, choiceIds)
            .flatMap(List::stream)
            .distinct()
            .filter(id -> choiceIds.contains(id) ? !off : before.contains(id))
            .toList();
        FieldValue value = after.isEmpty() ? null : new FieldValue.Choices(after);
        return told(known, field.fieldId(), field.fieldName(), value, doing, now);
    }

    private static Decision<Relationship> filled(
        Relationship known,
        Deed.Fill fill,
        @Nullable FieldValue value,
        Doing doing,
        Instant now
    ) {
        return told(known, fill.fieldId(), fill.fieldName(), value, doing, now);
    }

    private static Decision<Relationship> told(
        Relationship known,
        String fieldId,
        String fieldName,
        @Nullable FieldValue value,
        Doing doing,
        Instant now
    ) {
        var names = Map.of(fieldId, fieldName);
        return quietly(known.filled(FieldsTold.of(fieldId, value), names, doing.actorId(), now));
    }

    private static Decision<Relationship> edited(Relationship known, PartnerSheet sheet, Doing doing, Instant now) {
        return quietly(known.edited(sheet, doing.actorId(), now));
    }

    /** The deed has its own news: a partner's page tells none. */
    private static Decision<Relationship> quietly(Decision<Relationship> decision) {
        return decision instanceof Decision.Accepted<Relationship>(Relationship result, _)
            ? Decision.accepted(result)
            : decision;
    }

    /** Those of {@code words} that {@code known} has not got, whatever their accents and capitals. */
    private static List<String> missing(List<String> words, List<String> known) {
        Set<String> folded = folded(known);
        return words
            .stream()
            .filter(word -> !folded.contains(Folding.fold(word)))
            .toList();
    }

    private static List<String> common(List<String> words, List<String> others) {
        Set<String> folded = folded(others);
        return words
            .stream()
            .filter(word -> folded.contains(Folding.fold(word)))
            .toList();
    }

    private static Set<String> folded(List<String> words) {
        var folded = new HashSet<String>();
        words.forEach(word -> folded.add(Folding.fold(word)));
        return folded;
    }
}
