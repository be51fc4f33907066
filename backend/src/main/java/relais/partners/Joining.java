package relais.partners;

import static relais.partners.MergeField.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How two pictures of one person become one, and two again. Where only one can be right, a person chose; everything else
 * is added up, and a no to being written to is never lost.
 */
final class Joining {

    private Joining() {}

    /** The kept one with all of the absorbed one. */
    static Relationship joined(
        Relationship kept,
        Relationship absorbed,
        Set<MergeField> taken,
        Set<String> takenFields,
        String mergeId,
        Instant now
    ) {
        return new Relationship(
            kept.id(),
            kept.version(),
            kept.brandId(),
            kept.partnerId(),
            profile(kept.profile(), absorbed.profile(), taken),
            accounts(kept.accounts(), absorbed.accounts()),
            plus(kept.contacts(), absorbed.contacts(), Contact::key),
            (taken.contains(AGENCY) ? absorbed : kept).agencyId(),
            (taken.contains(OWNER) ? absorbed : kept).ownerId(),
            Words.union(kept.tags(), absorbed.tags()),
            plus(kept.rates(), absorbed.rates(), Function.identity()),
            plus(kept.notes(), absorbed.notes(), Note::id)
                .stream()
                .sorted((a, b) -> b.at().compareTo(a.at()))
                .toList(),
            standing(kept.standing(), absorbed.standing()),
            stricter(kept.doNotContact(), absorbed.doNotContact()),
            kept.origin(),
            kept.sortName(),
            kept.keys(),
            now,
            kept.merges().with(mergeId),
            kept.informed() == null ? absorbed.informed() : kept.informed(),
            casting(kept.casting(), absorbed.casting()).orNull(),
            JoiningFields.joined(kept.fields(), absorbed.fields(), takenFields),
            kept.toldAt().isAfter(absorbed.toldAt()) ? kept.toldAt() : absorbed.toldAt(),
            origins(kept, absorbed),
            kept.bookkept(),
            kept.listed()
        ).found();
    }

    /** Whence the brand has the kept one, and whence it had the absorbed one. */
    private static List<Origin> origins(Relationship kept, Relationship absorbed) {
        Relationship all = kept;
        for (Origin from : plus(List.of(absorbed.origin()), absorbed.laterOrigins(), Function.identity())) {
            all = all.alsoFrom(from);
        }
        return all.laterOrigins();
    }

    /** The absorbed one, kept for the undo and found by nobody. */
    static Relationship gone(Relationship absorbed, String into, String mergeId, Instant now) {
        return absorbed.merged(absorbed.merges().into(into, mergeId), now);
    }

    /**
     * The absorbed one again, as it was; what it brought comes back as it reads by now. A no that was said while the two
     * were one may be the no of either, so that it is the no of both.
     *
     * @param current the kept one, as it is before it is parted
     * @param before the kept one before the merge
     * @param absorbed the absorbed one before the merge
     */
    static Relationship backAgain(
        Relationship gone,
        Relationship current,
        Relationship before,
        Relationship absorbed,
        String mergeId,
        Instant now
    ) {
        Relationship back = gone.apart(
            gone.merges().without(mergeId),
            asOfNow(gone.contacts(), current.contacts(), before.contacts(), Contact::key),
            casting(gone.casting(), current.casting().mandates(), before.casting().mandates()),
            isSaidSince(current, before, absorbed) ? noOf(gone, current) : gone.doNotContact()
        );
        return back.equals(gone) ? gone : back.merged(back.merges(), now);
    }

    /** Whether the person said no after the merge. */
    private static boolean isSaidSince(Relationship current, Relationship before, Relationship absorbed) {
        DoNotContact no = current.doNotContact();
        return (
            current.saidNo() &&
            !Objects.equals(no, before.doNotContact()) &&
            !Objects.equals(no, absorbed.doNotContact())
        );
    }

    /** The no of the other one as this one's; this one's own stays. */
    private static @Nullable DoNotContact noOf(Relationship gone, Relationship other) {
        DoNotContact no = other.doNotContact();
        return no == null || gone.saidNo()
            ? gone.doNotContact()
            : new DoNotContact(no.reason(), no.until(), gone.partnerId(), no.at(), no.objectionId());
    }

    /**
     * The kept one without what the merge brought. A value that was changed since stays as it was changed; a contact or a
     * mandate that was brought goes back with what was changed in it ({@link #backAgain}).
     *
     * @param before as it was before the merge
     * @param after as the merge made it
     */
    static Relationship parted(
        Relationship current,
        Relationship before,
        Relationship after,
        String mergeId,
        Instant now
    ) {
        return new Relationship(
            current.id(),
            current.version(),
            current.brandId(),
            current.partnerId(),
            partedProfile(current.profile(), before.profile(), after.profile()),
            partedAccounts(current.accounts(), before.accounts(), after.accounts()),
            minus(current.contacts(), before.contacts(), after.contacts(), Contact::key),
            back(current, before, after, Relationship::agencyId),
            back(current, before, after, Relationship::ownerId),
            minus(current.tags(), before.tags(), after.tags(), Folding::fold),
            minus(current.rates(), before.rates(), after.rates(), Function.identity()),
            minus(current.notes(), before.notes(), after.notes(), Note::id),
            standing(current.standing(), before.standing(), after.standing()),
            back(current, before, after, Relationship::doNotContact),
            current.origin(),
            current.sortName(),
            current.keys(),
            now,
            current.merges().without(mergeId),
            back(current, before, after, Relationship::informed),
            casting(current.casting(), before.casting(), after.casting()).orNull(),
            JoiningFields.parted(current.fields(), before.fields(), after.fields()),
            current.toldAt(),
            minus(current.laterOrigins(), before.laterOrigins(), after.laterOrigins(), Function.identity()),
            current.bookkept(),
            current.listed()
        ).found();
    }

    /** What was written on the kept one after the merge, part by part. */
    static Map<MergePart, Long> since(Relationship current, Relationship after) {
        Map<MergePart, Long> since = new EnumMap<>(MergePart.class);
        long fields = Stream.<Function<Relationship, @Nullable Object>>of(
            one -> one.profile().displayName(),
            one -> one.profile().country(),
            one -> one.profile().audienceCountry(),
            one -> one.profile().languages(),
            one -> one.profile().bio(),
            one -> one.profile().kinds(),
            one -> one.profile().categories(),
            Relationship::ownerId,
            Relationship::agencyId,
            Relationship::doNotContact,
            one -> one.casting().availability(),
            one -> one.casting().shipping()
        )
            .filter(field -> !Objects.equals(field.apply(current), field.apply(after)))
            .count();
        put(since, MergePart.PROFILE, fields + FieldsTold.differing(current.fields(), after.fields()).size());
        put(since, MergePart.ACCOUNTS, fresh(current.accounts(), after.accounts(), one -> one.handle().key()));
        put(since, MergePart.CONTACTS, fresh(current.contacts(), after.contacts(), Contact::key));
        put(since, MergePart.TAGS, fresh(current.tags(), after.tags(), Folding::fold));
        put(since, MergePart.RATES, fresh(current.rates(), after.rates(), Function.identity()));
        put(since, MergePart.MANDATES, fresh(current.casting().mandates(), after.casting().mandates(), Mandate::id));
        put(since, MergePart.NOTES, fresh(current.notes(), after.notes(), Note::id));
        return since;
    }

    private static void put(Map<MergePart, Long> counts, MergePart part, long count) {
        if (count > 0) {
            counts.put(part, count);
        }
    }

    private static Profile profile(Profile kept, Profile absorbed, Set<MergeField> taken) {
        var kinds = new TreeSet<>(kept.kinds());
        kinds.addAll(absorbed.kinds());
        return new Profile(
            (taken.contains(NAME) ? absorbed : kept).displayName(),
            kinds,
            (taken.contains(COUNTRY) ? absorbed : kept).country(),
            (taken.contains(AUDIENCE_COUNTRY) ? absorbed : kept).audienceCountry(),
            (taken.contains(LANGUAGES) ? absorbed : kept).languages(),
            Words.union(kept.categories(), absorbed.categories()),
            (taken.contains(BIO) ? absorbed : kept).bio()
        );
    }

    private static Profile partedProfile(Profile current, Profile before, Profile after) {
        return new Profile(
            back(current, before, after, Profile::displayName),
            back(current, before, after, Profile::kinds),
            back(current, before, after, Profile::country),
            back(current, before, after, Profile::audienceCountry),
            back(current, before, after, Profile::languages),
            minus(current.categories(), before.categories(), after.categories(), Folding::fold),
            back(current, before, after, Profile::bio)
        );
    }

    /** The same account on both pages is one, with its newest figures. */
    private static List<Account> accounts(List<Account> kept, List<Account> absorbed) {
        var all = new ArrayList<Account>();
        for (Account account : kept) {
            all.add(
                absorbed
                    .stream()
                    .filter(other -> other.handle().key().equals(account.handle().key()))
                    .findFirst()
                    .map(Account::latest)
                    .map(latest -> account.measured(latest.on(), latest.source(), latest.figures()))
                    .orElse(account)
            );
        }
        return plus(all, absorbed, account -> account.handle().key());
    }

    private static List<Account> partedAccounts(List<Account> current, List<Account> before, List<Account> after) {
        return minus(current, before, after, account -> account.handle().key())
            .stream()
            .map(account ->
                after.contains(account)
                    ? before
                          .stream()
                          .filter(old -> old.handle().key().equals(account.handle().key()))
                          .findFirst()
                          .orElse(account)
                    : account
            )
            .toList();
    }

    /** What was said last of the time there is, and every mandate. */
    private static Casting casting(Casting kept, Casting absorbed) {
        return new Casting(
            kept.learning(absorbed.availability(), false).availability(),
            plus(kept.mandates(), absorbed.mandates(), Mandate::id),
            Shipping.joined(kept.shipping(), absorbed.shipping())
        );
    }

    private static Casting casting(Casting current, Casting before, Casting after) {
        return new Casting(
            back(current, before, after, Casting::availability),
            minus(current.mandates(), before.mandates(), after.mandates(), Mandate::id),
            back(current, before, after, Casting::shipping)
        );
    }

    /** Mandates say the same of the absorbed one as of the kept one: what was typed over them since holds. */
    private static Casting casting(Casting gone, List<Mandate> current, List<Mandate> before) {
        return new Casting(
            gone.availability(),
            asOfNow(gone.mandates(), current, before, Mandate::id),
            gone.shipping()
        );
    }

    private static Standing standing(Standing kept, Standing absorbed) {
        Standing due =
            kept.nextDue() == null || isBefore(absorbed.nextDue(), kept.nextDue())
                ? kept.due(absorbed.nextDue())
                : kept;
        return absorbed.lastContact() == null ? due : due.inTouch(absorbed.lastContact());
    }

    private static boolean isBefore(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isBefore(other);
    }

    /** Stage, lights and reliability are read again by the rooms that know them. */
    private static Standing standing(Standing current, Standing before, Standing after) {
        return new Standing(
            current.lights(),
            current.stage(),
            back(current, before, after, Standing::lastContact),
            back(current, before, after, Standing::nextDue),
            current.reliability()
        );
    }

    private static @Nullable DoNotContact stricter(@Nullable DoNotContact one, @Nullable DoNotContact other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        if (one.objectionId() != null || other.objectionId() != null) {
            return one.objectionId() != null ? one : other;
        }
        if (one.until() == null || other.until() == null) {
            return one.until() == null ? one : other;
        }
        return one.until().isBefore(other.until()) ? other : one;
    }

    private static <T> List<T> plus(List<T> kept, List<T> more, Function<T, ?> key) {
        var known = kept.stream().map(key).toList();
        return Stream.concat(kept.stream(), more.stream().filter(one -> !known.contains(key.apply(one)))).toList();
    }

    private static <T> List<T> minus(List<T> current, List<T> before, List<T> after, Function<T, ?> key) {
        var own = before.stream().map(key).toList();
        var brought = after
            .stream()
            .map(key)
            .filter(one -> !own.contains(one))
            .toList();
        return current
            .stream()
            .filter(one -> !brought.contains(key.apply(one)))
            .toList();
    }

    /**
     * What the merge brought, as somebody typed over it since: it leaves the kept one, and would be lost. What was taken away
     * since comes back as it was, for it may have been no more than not the kept one's; what the kept one had, too, is its own.
     */
    private static <T> List<T> asOfNow(List<T> gone, List<T> current, List<T> before, Function<T, ?> key) {
        var own = before.stream().map(key).toList();
        return gone
            .stream()
            .map(one ->
                current
                    .stream()
                    .filter(now -> key.apply(now).equals(key.apply(one)) && !own.contains(key.apply(now)))
                    .findFirst()
                    .orElse(one)
            )
            .toList();
    }

    private static <T> long fresh(List<T> current, List<T> after, Function<T, ?> key) {
        var known = after.stream().map(key).toList();
        return current
            .stream()
            .filter(one -> !known.contains(key.apply(one)))
            .count();
    }

    /** What stands there now, unless it is what the merge put there. */
    private static <T, V extends @Nullable Object> V back(T current, T before, T after, Function<T, V> part) {
        V now = part.apply(current);
        return Objects.equals(now, part.apply(after)) ? part.apply(before) : now;
    }
}
