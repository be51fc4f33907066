package relais.partners;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What an import changed in a relationship that was there before it: how to take it back.
 *
 * @param id {@code importJobId:partnerId}, so that a later row of the same list finds what an earlier one changed
 * @param changes one; in older documents those of some rows
 */
@Document("import_learned")
@TypeAlias("learned")
record LearnedByImport(String id, String brandId, String importJobId, List<Change> changes) {
    static LearnedByImport of(String brandId, String importJobId, Change change) {
        return new LearnedByImport(idOf(importJobId, change.partnerId()), brandId, importJobId, List.of(change));
    }

    static String idOf(String importJobId, String partnerId) {
        return importJobId + ":" + partnerId;
    }

    /** One relationship, before and after. */
    record Change(String partnerId, Known before, Known after) {
        static Change of(Relationship before, Relationship after) {
            return new Change(after.partnerId(), Known.of(before), Known.of(after));
        }

        boolean isNone() {
            return before.equals(after);
        }
    }

    /**
     * What this list changed in all, now that one more of its rows was told: before it is whatever would be there
     * without the rows told so far, after it what is there now. Told again it says the same.
     */
    LearnedByImport and(Relationship known, Relationship now) {
        Relationship untold = known;
        for (Change sofar : changes) {
            untold = untold.unlearning(new TakingBack(importJobId, sofar), known.updatedAt());
        }
        return of(brandId, importJobId, Change.of(untold, now));
    }

    /** What a list can change in a relationship, figures apart: those are kept by their own dates. */
    record Known(
        Profile profile,
        List<String> accounts,
        List<Contact> contacts,
        List<String> tags,
        List<Rate> rates,
        @Nullable String ownerId,
        @Nullable Availability availability,
        Map<String, FieldValue> fields
    ) {
        Known {
            fields = Map.copyOf(Objects.requireNonNullElse(fields, Map.of()));
        }

        static Known of(Relationship relationship) {
            return new Known(
                relationship.profile(),
                relationship
                    .accounts()
                    .stream()
                    .map(account -> account.handle().key())
                    .toList(),
                relationship.contacts(),
                relationship.tags(),
                relationship.rates(),
                relationship.ownerId(),
                relationship.casting().availability(),
                relationship.fields()
            );
        }
    }

    /** What an import changed, taken back where nobody has changed it since. */
    static final class TakingBack {

        private final String importJobId;
        private final Change change;
        private final Set<PartnerPart> edited = EnumSet.noneOf(PartnerPart.class);

        TakingBack(String importJobId, Change change) {
            this.importJobId = importJobId;
            this.change = change;
        }

        List<Origin> origins(List<Origin> now) {
            return now
                .stream()
                .filter(from -> !importJobId.equals(from.importJobId()))
                .toList();
        }

        /** What people changed since, and what therefore stays; known once the rest was asked for. */
        List<PartnerPart> edited() {
            return List.copyOf(edited);
        }

        Profile profile(Profile now) {
            Profile was = change.before.profile();
            Profile told = change.after.profile();
            return new Profile(
                back(now.displayName(), was.displayName(), told.displayName(), PartnerPart.NAME),
                back(now.kinds(), was.kinds(), told.kinds(), PartnerPart.KINDS),
                back(now.country(), was.country(), told.country(), PartnerPart.COUNTRY),
                back(
                    now.audienceCountry(),
                    was.audienceCountry(),
                    told.audienceCountry(),
                    PartnerPart.AUDIENCE_COUNTRY
                ),
                back(now.languages(), was.languages(), told.languages(), PartnerPart.LANGUAGES),
                list(now.categories(), was.categories(), told.categories(), PartnerPart.CATEGORIES),
                back(now.bio(), was.bio(), told.bio(), PartnerPart.BIO)
            );
        }

        List<Account> accounts(List<Account> now) {
            return now
                .stream()
                .filter(
                    account ->
                        change.before.accounts().contains(account.handle().key()) ||
                        !change.after.accounts().contains(account.handle().key()) ||
                        isTyped(account)
                )
                .toList();
        }

        /** Whether a colleague has typed figures of it. */
        private static boolean isTyped(Account account) {
            return account.latest() != null && account.latest().source().kind() == MetricSource.Kind.TYPED;
        }

        List<Contact> contacts(List<Contact> now) {
            return list(now, change.before.contacts(), change.after.contacts(), PartnerPart.CONTACTS);
        }

        List<String> tags(List<String> now) {
            return list(now, change.before.tags(), change.after.tags(), PartnerPart.TAGS);
        }

        List<Rate> rates(List<Rate> now) {
            return list(now, change.before.rates(), change.after.rates(), PartnerPart.RATES);
        }

        @Nullable
        String ownerId(@Nullable String now) {
            return back(now, change.before.ownerId(), change.after.ownerId(), PartnerPart.OWNER);
        }

        @Nullable
        Availability availability(@Nullable Availability now) {
            return back(now, change.before.availability(), change.after.availability(), PartnerPart.AVAILABILITY);
        }

        Map<String, FieldValue> fields(Map<String, FieldValue> now) {
            var left = new LinkedHashMap<String, FieldValue>();
            for (String fieldId : FieldsTold.named(now, change.before.fields())) {
                FieldValue was = change.before.fields().get(fieldId);
                FieldValue told = change.after.fields().get(fieldId);
                FieldsTold.put(left, fieldId, back(now.get(fieldId), was, told, PartnerPart.FIELDS));
            }
            return left;
        }

        private <T extends @Nullable Object> T back(T now, T before, T after, PartnerPart part) {
            if (Objects.equals(before, after) || Objects.equals(now, before)) {
                return now;
            }
            if (Objects.equals(now, after)) {
                return before;
            }
            edited.add(part);
            return now;
        }

        /** What the import added goes, what it cleared comes back, what people added stays. */
        private <T> List<T> list(List<T> now, List<T> before, List<T> after, PartnerPart part) {
            if (before.equals(after) || now.equals(before)) {
                return now;
            }
            if (!now.equals(after)) {
                edited.add(part);
            }
            List<T> left = new ArrayList<>(
                before
                    .stream()
                    .filter(one -> now.contains(one) || !after.contains(one))
                    .toList()
            );
            now.stream()
                .filter(one -> !before.contains(one) && !after.contains(one))
                .forEach(left::add);
            return left;
        }
    }
}
