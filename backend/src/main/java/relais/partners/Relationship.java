package relais.partners;

import static relais.partners.PartnerRefusal.*;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;
import relais.platform.decision.Refusal;

/**
 * A brand and a partner: all that this brand knows of this person, and nothing that another brand told. The id is
 * {@code brandId:partnerId}.
 *
 * @param sortName the folded display name
 * @param keys what makes two partners the same in this brand: handles, e-mail addresses, phone numbers; none where a merge
 *     left the person to another record. A field of its own, at the top: the embedded engine looks up no other
 * @param updatedAt when it was last written, whatever changed: other nodes find by it what they have not seen
 * @param merged the merges that touched it; absent where none did
 * @param informed that the person knows of it; absent while nothing proves so
 * @param cast availability and mandates; absent where nothing is known of either
 * @param fields what the brand keeps in fields of its own, by field; none in older documents
 * @param toldAt when a person or a list told something of the partner last; in older documents when it was written
 * @param laterOrigins whence it learned more than its origin told: the lists and forms that still have something in it, as
 *     they came; none in older documents
 * @param bookkept how many of its versions only keep count of what happens elsewhere, such as stage, answer times and
 *     lights; absent while none does
 * @param listed how many of its versions lists wrote, or their undo; absent while none did, and in older documents
 */
@Document("relationships")
@TypeAlias("relationship")
public record Relationship(
    String id,
    long version,
    String brandId,
    String partnerId,
    Profile profile,
    List<Account> accounts,
    List<Contact> contacts,
    @Nullable String agencyId,
    @Nullable String ownerId,
    List<String> tags,
    List<Rate> rates,
    List<Note> notes,
    Standing standing,
    @Nullable DoNotContact doNotContact,
    Origin origin,
    String sortName,
    List<String> keys,
    Instant updatedAt,
    @Nullable Merged merged,
    @Nullable Informed informed,
    @Nullable Casting cast,
    Map<String, FieldValue> fields,
    Instant toldAt,
    List<Origin> laterOrigins,
    @Nullable Long bookkept,
    @Nullable Long listed
) implements Aggregate {
    /** What news calls the part of it that mandates are. */
    static final String MANDATES = "mandates";

    /** Of so many later origins it knows at most: the newest. */
    private static final int ORIGINS = 50;

    public Relationship {
        accounts = List.copyOf(accounts);
        contacts = List.copyOf(contacts);
        rates = List.copyOf(rates);
        notes = List.copyOf(notes);
        keys = List.copyOf(keys);
        fields = Map.copyOf(Objects.requireNonNullElse(fields, Map.of()));
        toldAt = Objects.requireNonNullElse(toldAt, updatedAt);
        laterOrigins = List.copyOf(Objects.requireNonNullElse(laterOrigins, List.of()));
    }

    /** The one id that a brand and a partner can have together. */
    public static String idOf(String brandId, String partnerId) {
        return brandId + ":" + partnerId;
    }

    /** The first time that a brand hears of a partner. */
    static Relationship begun(
        String brandId,
        String partnerId,
        Profile profile,
        List<Account> accounts,
        Origin origin
    ) {
        return new Relationship(
            idOf(brandId, partnerId),
            0,
            brandId,
            partnerId,
            profile,
            accounts,
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            Standing.NEW,
            null,
            origin,
            Folding.fold(profile.displayName()),
            keysOf(accounts, List.of()),
            origin.at(),
            null,
            null,
            null,
            Map.of(),
            origin.at(),
            List.of(),
            null,
            null
        );
    }

    @Override
    public long edition() {
        return bookkept == null ? version : version - bookkept;
    }

    /** Whether this record stands for the person; otherwise another one carries on for it. */
    public boolean isHere() {
        return merges().into() == null;
    }

    Merged merges() {
        return merged == null ? Merged.NEVER : merged;
    }

    /** Touched by a merge; whoever is gone is found by no key. */
    Relationship merged(Merged merged, Instant now) {
        return but().merged(merged).at(now);
    }

    /** Of two who were one until now, the one who was gone. */
    Relationship apart(Merged merged, List<Contact> contacts, Casting casting, @Nullable DoNotContact stop) {
        return but().merged(merged).contacts(contacts).casting(casting).doNotContact(stop).at(updatedAt);
    }

    /** Found by everything it holds. */
    Relationship found() {
        return but().at(updatedAt);
    }

    /** Availability and mandates, as far as they are known. */
    public Casting casting() {
        return cast == null ? Casting.NOTHING : cast;
    }

    /** How this brand calls the partner. */
    public String displayName() {
        return profile.displayName();
    }

    /** The account that {@code key} names. */
    public Optional<Account> account(String key) {
        return accounts
            .stream()
            .filter(account -> account.handle().key().equals(key))
            .findFirst();
    }

    /** Whether the brand may write to this partner today. */
    public boolean mayBeContacted(LocalDate today) {
        return doNotContact == null || !doNotContact.holds(today);
    }

    /** What a colleague can type over, as it stands. */
    PartnerSheet sheet() {
        return new PartnerSheet(profile, contacts, tags, rates, ownerId, agencyId);
    }

    /** What a colleague typed over what was known; all of it is checked before any of it is kept. */
    Decision<Relationship> edited(PartnerSheet sheet, String actorId, Instant now) {
        return sheet
            .objection()
            .<Decision<Relationship>>map(Decision::refused)
            .orElseGet(() -> rewritten(sheet, actorId, now));
    }

    /** Found on one more account. */
    Decision<Relationship> alsoOn(Handle handle, String actorId, Instant now) {
        if (account(handle.key()).isPresent()) {
            return refused(PARTNER_KNOWN.with(Map.of("name", displayName(), "partnerId", partnerId)));
        }
        return accepted(
            but()
                .accounts(plus(accounts, Account.of(handle)))
                .at(now),
            new PartnerNews.AccountAdded(brandId, partnerId, actorId, handle.key())
        );
    }

    /** Figures of one of the accounts, read on a day. */
    Decision<Relationship> measured(
        String key,
        LocalDate on,
        MetricSource source,
        Figures figures,
        String actorId,
        Instant now
    ) {
        if (figures.isEmpty()) {
            return refused(NOTHING_MEASURED);
        }
        return account(key).isEmpty()
            ? refused(NO_SUCH_ACCOUNT)
            : accepted(
                  but()
                      .accounts(measuredAccounts(Map.of(key, figures), on, source))
                      .at(now),
                  new PartnerNews.PartnerMeasured(brandId, partnerId, actorId, key)
              );
    }

    /**
     * Somebody fills or empties fields of the brand's own.
     *
     * @param names what the fields are called today, for the timeline
     */
    Decision<Relationship> filled(FieldsTold told, Map<String, String> names, String actorId, Instant now) {
        var next = told.over(fields);
        List<String> changed = FieldsTold.differing(fields, next)
            .stream()
            .map(fieldId -> names.getOrDefault(fieldId, ""))
            .sorted()
            .toList();
        return changed.isEmpty()
            ? accepted(this)
            : accepted(
                  but().fields(next).told(now),
                  new PartnerNews.FieldsFilled(brandId, partnerId, actorId, changed)
              );
    }

    /** A colleague writes something down. */
    Decision<Relationship> noted(String noteId, String text, String actorId, Instant now) {
        var note = new Note(noteId, text.strip(), actorId, now);
        return accepted(
            but()
                .notes(Stream.concat(Stream.of(note), notes.stream()).toList())
                .told(now),
            new PartnerNews.NoteWritten(brandId, partnerId, actorId, noteId)
        );
    }

    /** A note is taken back. */
    Decision<Relationship> unnoted(String noteId, String actorId, Instant now) {
        var rest = notes
            .stream()
            .filter(note -> !note.id().equals(noteId))
            .toList();
        return rest.size() == notes.size()
            ? refused(NO_SUCH_NOTE)
            : accepted(but().notes(rest).at(now), new PartnerNews.NoteRemoved(brandId, partnerId, actorId, noteId));
    }

    /** Nobody of this brand writes to this partner any more, until a day or for good. */
    Decision<Relationship> closed(String reason, @Nullable LocalDate until, String actorId, Instant now) {
        return saidNo()
            ? refused(PERSON_SAID_NO)
            : accepted(
                  but()
                      .doNotContact(new DoNotContact(reason.strip(), until, actorId, now, null))
                      .at(now),
                  new PartnerNews.ContactClosed(brandId, partnerId, actorId)
              );
    }

    /** The person said no; saying it twice changes nothing. */
    Decision<Relationship> objected(String objectionId, String reason, Instant now) {
        return saidNo()
            ? accepted(this)
            : accepted(
                  but()
                      .doNotContact(new DoNotContact(reason, null, partnerId, now, objectionId))
                      .at(now),
                  new PartnerNews.PersonObjected(brandId, partnerId, partnerId, objectionId)
              );
    }

    /** Legal heard from the person that this brand may write again. */
    Decision<Relationship> readmitted(String reason, String actorId, Instant now) {
        if (reason.isBlank()) {
            return refused(LIFT_REASON_NEEDED);
        }
        return saidNo()
            ? accepted(but().doNotContact(null).at(now), new PartnerNews.PersonReadmitted(brandId, partnerId, actorId))
            : refused(NO_OBJECTION);
    }

    /** Where a letter to the person would go, if anywhere. */
    public Optional<String> email() {
        return contacts
            .stream()
            .filter(contact -> contact.channel() == Contact.Channel.EMAIL && contact.isUsable())
            .map(Contact::value)
            .findFirst();
    }

    /** The last day on which the person may be told of it. */
    public LocalDate informBy() {
        return origin.collectedOn().plusMonths(1);
    }

    /** A letter with the notice went to the person; the first one counts. */
    Relationship informedBy(String letterId, LocalDate on, String actorId, Instant now) {
        return informed == null
            ? but()
                  .informed(new Informed(on, letterId, "", actorId, now))
                  .bookkept(now)
            : this;
    }

    /** The letter never left. */
    Relationship notInformedBy(String letterId, Instant now) {
        return informed != null && letterId.equals(informed.letterId()) ? but().informed(null).bookkept(now) : this;
    }

    /** The notice goes out as a letter of its own. */
    Decision<Relationship> noticed(String letterId, LocalDate today, String actorId, Instant now) {
        if (informed != null) {
            return refused(INFORMED_ALREADY);
        }
        return accepted(
            informedBy(letterId, today, actorId, now),
            new PartnerNews.NoticeSent(brandId, partnerId, actorId, letterId)
        );
    }

    /** A colleague told the person otherwise, and says how. */
    Decision<Relationship> toldOtherwise(LocalDate on, String proof, LocalDate today, String actorId, Instant now) {
        if (informed != null) {
            return refused(INFORMED_ALREADY);
        }
        if (proof.isBlank()) {
            return refused(PROOF_NEEDED);
        }
        return on.isAfter(today)
            ? refused(DATE_IN_THE_FUTURE)
            : accepted(
                  but()
                      .informed(new Informed(on, null, proof.strip(), actorId, now))
                      .at(now),
                  new PartnerNews.PersonInformed(brandId, partnerId, actorId)
              );
    }

    /** The person came of their own accord, and read what is kept before they did. */
    Decision<Relationship> toldThemselves(LocalDate on, String proof, boolean isNew, Instant now) {
        var told = but()
            .informed(new Informed(on, null, proof, partnerId, now))
            .at(now);
        return isNew ? accepted(told, new PartnerNews.PartnerAdded(brandId, partnerId, partnerId)) : accepted(told);
    }

    /** From which day on the time runs in which the brand may keep it all: collected then, or told something since. */
    LocalDate since() {
        var told = LocalDate.ofInstant(toldAt, ZoneOffset.UTC);
        return toldAt.isAfter(origin.at()) && told.isAfter(origin.collectedOn()) ? told : origin.collectedOn();
    }

    /** Whether the brand never had anything to do with the person, and nothing it said of them would be lost. */
    boolean isIdle(LocalDate day) {
        return (
            standing.stage() == RelationshipStage.NONE &&
            standing.lastContact() == null &&
            merged == null &&
            !saidNo() &&
            mayBeContacted(day) &&
            casting()
                .mandates()
                .stream()
                .allMatch(mandate -> mandate.isOver(day))
        );
    }

    /** Whether the brand keeps more of the person than their public account and what counting needs. */
    boolean isFull() {
        return !thin().equals(this);
    }

    /** Never written to within their time. */
    Decision<Relationship> thinned(String actorId, Instant now) {
        return isFull()
            ? accepted(thin().but().at(now), new PartnerNews.PartnerThinned(brandId, partnerId, actorId))
            : accepted(this);
    }

    /** As it began, with what is named here: whatever else a record comes to hold is left behind. */
    private Relationship thin() {
        var name = profile.thin(accounts.stream().map(Account::handle).findFirst().orElse(null));
        return begun(brandId, partnerId, name, accounts, origin)
            .but()
            .version(version, bookkept, listed)
            .toldAt(toldAt)
            .standing(standing)
            .doNotContact(doNotContact)
            .merged(merged)
            .informed(informed)
            .at(updatedAt);
    }

    /** Whether the person said that this brand shall not write. */
    public boolean saidNo() {
        return doNotContact != null && (doNotContact.objectionId() != null || doNotContact.by().equals(partnerId));
    }

    /** Writing is allowed again. */
    Decision<Relationship> reopened(String actorId, Instant now) {
        if (saidNo()) {
            return refused(PERSON_SAID_NO);
        }
        return doNotContact == null
            ? accepted(this)
            : accepted(but().doNotContact(null).at(now), new PartnerNews.ContactReopened(brandId, partnerId, actorId));
    }

    /** The stop that another one took the place of, as it was. */
    Relationship stoppedAgain(DoNotContact before, Instant now) {
        return but().doNotContact(before).at(now);
    }

    /** An agency speaks for this partner. */
    Relationship represented(String agencyId, Instant now) {
        return agencyId.equals(this.agencyId) ? this : but().agencyId(agencyId).told(now);
    }

    /** Somebody said whether there is time, or takes back that they did. */
    Decision<Relationship> available(@Nullable Availability word, String actorId, Instant now) {
        Optional<Refusal> objection = word == null ? Optional.empty() : word.objection();
        return objection
            .<Decision<Relationship>>map(Decision::refused)
            .orElseGet(() -> cast(casting().saying(word), agencyId, "availability", actorId, now));
    }

    /** Somebody said where parcels go and what fits, or takes back that they did. */
    Decision<Relationship> shippedTo(@Nullable Shipping word, String actorId, Instant now) {
        Optional<Refusal> objection = word == null ? Optional.empty() : word.objection();
        return objection
            .<Decision<Relationship>>map(Decision::refused)
            .orElseGet(() -> cast(casting().shippedTo(word), agencyId, "shipping", actorId, now));
    }

    /** An agency may do something for this partner; when it may today, it is the one that stands for them. */
    Decision<Relationship> mandated(Mandate mandate, LocalDate today, String actorId, Instant now) {
        return mandated(mandate, mandate.covers(today) ? mandate.agencyId() : agencyId, actorId, now);
    }

    /** A mandate was typed over, or its paper came; who stands for the partner stays. */
    Decision<Relationship> remandated(Mandate mandate, String actorId, Instant now) {
        return mandated(mandate, agencyId, actorId, now);
    }

    private Decision<Relationship> mandated(Mandate mandate, @Nullable String agency, String actorId, Instant now) {
        return mandate
            .objection()
            .<Decision<Relationship>>map(Decision::refused)
            .orElseGet(() -> cast(casting().replacing(mandate), agency, MANDATES, actorId, now));
    }

    /** A mandate was written down by mistake. */
    Decision<Relationship> unmandated(String mandateId, String actorId, Instant now) {
        var mandate = casting().mandate(mandateId);
        return cast(casting().without(mandate.id()), agencyId, MANDATES, actorId, now);
    }

    /** An agency stands for the partner from now on, or none; mandates stay on record. */
    Decision<Relationship> standsFor(@Nullable String agency, String actorId, Instant now) {
        return cast(casting(), agency, "agency", actorId, now);
    }

    private Decision<Relationship> cast(
        Casting next,
        @Nullable String agency,
        String part,
        String actorId,
        Instant now
    ) {
        var changed = but().casting(next).agencyId(agency).at(updatedAt);
        return changed.equals(this)
            ? accepted(this)
            : accepted(
                  changed.but().told(now),
                  new PartnerNews.PartnerEdited(brandId, partnerId, actorId, List.of(part))
              );
    }

    /** Its lights as read at first sight. */
    Relationship lit(Lights lights) {
        return but().standing(standing.lit(lights)).at(updatedAt);
    }

    /** The rooms above say where things stand. */
    Relationship standing(Standing standing, Instant now) {
        return standing.equals(this.standing) ? this : but().standing(standing).bookkept(now);
    }

    /** What a list tells of a partner that this brand knows already. */
    Relationship learning(Newcomer told, Origin from) {
        var known = accounts
            .stream()
            .map(account -> account.handle().key())
            .toList();
        var all = new ArrayList<>(accounts);
        told.handles()
            .stream()
            .filter(h -> !known.contains(h.key()))
            .map(Account::of)
            .forEach(all::add);
        var next = but()
            .profile(told.over(profile, displayName()))
            .accounts(all)
            .contacts(unionOf(told.clearedContacts(contacts), told.contacts()))
            .tags(Words.union(told.clears().contains(PartnerPart.TAGS) ? List.of() : tags, told.tags()))
            .ownerId(ownerId == null ? told.ownerId() : ownerId)
            .rates(told.onlyFills() ? pricesOf(told.rates(), rates) : pricesOf(rates, told.rates()))
            .casting(casting().learning(told.availability(from), told.onlyFills()))
            .fields(told.onlyFills() ? told.fields().under(fields) : told.fields().over(fields))
            .measured(told, from)
            .told(from.at());
        return LearnedByImport.Known.of(next).equals(LearnedByImport.Known.of(this)) ? next : next.alsoFrom(from);
    }

    /** As a list is about to write it. */
    Relationship writtenByList() {
        return but().listed(updatedAt);
    }

    /** Whether this list has something in it. */
    boolean isFrom(String importJobId) {
        return Stream.concat(Stream.of(origin), laterOrigins.stream()).anyMatch(from ->
            importJobId.equals(from.importJobId())
        );
    }

    /** Something of it comes from there, too. */
    Relationship alsoFrom(Origin from) {
        boolean isKnown = Stream.concat(Stream.of(origin), laterOrigins.stream()).anyMatch(from::isOneWith);
        if (isKnown) {
            return this;
        }
        var all = plus(laterOrigins, from);
        return but()
            .laterOrigins(all.subList(Math.max(0, all.size() - ORIGINS), all.size()))
            .at(updatedAt);
    }

    /** The person came again, by another way. */
    Relationship cameBy(Origin from, Instant now) {
        var also = alsoFrom(from);
        return also.equals(this) ? this : also.but().told(now);
    }

    /** What an import changed is taken back, but for what people changed since. */
    Relationship unlearning(LearnedByImport.TakingBack back, Instant now) {
        var was = but()
            .laterOrigins(back.origins(laterOrigins))
            .profile(back.profile(profile))
            .accounts(back.accounts(accounts))
            .contacts(back.contacts(contacts))
            .tags(back.tags(tags))
            .rates(back.rates(rates))
            .casting(casting().saying(back.availability(casting().availability())))
            .fields(back.fields(fields))
            .ownerId(back.ownerId(ownerId));
        return was.at(updatedAt).equals(this) ? this : was.listed(now);
    }

    /**
     * After figures were taken back: the newest of what is left, account by account.
     *
     * @param left in the order in which it was told
     */
    Relationship remeasured(List<Metrics> left, Instant now) {
        var bare = accounts
            .stream()
            .map(account -> measuredAgain(Account.of(account.handle()), left))
            .toList();
        return bare.equals(accounts) ? this : but().accounts(bare).listed(now);
    }

    private static Account measuredAgain(Account bare, List<Metrics> left) {
        Account account = bare;
        for (Metrics told : left) {
            if (told.account().equals(bare.handle().key())) {
                account = account.measured(told.on(), told.source(), told.figures());
            }
        }
        return account;
    }

    private Decision<Relationship> rewritten(PartnerSheet sheet, String actorId, Instant now) {
        var changed = but()
            .profile(sheet.profile())
            .contacts(sheet.contacts())
            .tags(sheet.tags())
            .rates(sheet.rates())
            .ownerId(sheet.ownerId())
            .agencyId(sheet.agencyId())
            .at(updatedAt);
        var parts = partsThatDiffer(changed);
        if (parts.isEmpty()) {
            return accepted(this);
        }
        var kept = changed.but().told(now);
        return Objects.equals(ownerId, changed.ownerId)
            ? accepted(kept, new PartnerNews.PartnerEdited(brandId, partnerId, actorId, parts))
            : ownerChanged(kept, parts, actorId);
    }

    private Decision<Relationship> ownerChanged(Relationship kept, List<String> parts, String actorId) {
        var owner = new PartnerNews.OwnerChanged(brandId, partnerId, actorId, kept.ownerId);
        var others = parts
            .stream()
            .filter(part -> !part.equals("owner"))
            .toList();
        return others.isEmpty()
            ? accepted(kept, owner)
            : accepted(kept, new PartnerNews.PartnerEdited(brandId, partnerId, actorId, others), owner);
    }

    private List<String> partsThatDiffer(Relationship other) {
        var parts = new LinkedHashMap<String, Boolean>();
        parts.put("profile", profile.equals(other.profile));
        parts.put("contacts", contacts.equals(other.contacts));
        parts.put("tags", tags.equals(other.tags));
        parts.put("rates", rates.equals(other.rates));
        parts.put("agency", Objects.equals(agencyId, other.agencyId));
        parts.put("owner", Objects.equals(ownerId, other.ownerId));
        return parts
            .entrySet()
            .stream()
            .filter(part -> !part.getValue())
            .map(Map.Entry::getKey)
            .toList();
    }

    private List<Account> measuredAccounts(Map<String, Figures> figures, LocalDate on, MetricSource source) {
        return accounts
            .stream()
            .map(account -> measuredIfTold(account, figures, on, source))
            .toList();
    }

    private static Account measuredIfTold(
        Account account,
        Map<String, Figures> told,
        LocalDate on,
        MetricSource source
    ) {
        return account.measured(on, source, told.getOrDefault(account.handle().key(), Figures.NONE));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    private static List<String> keysOf(List<Account> accounts, List<Contact> contacts) {
        return Stream.concat(
            accounts.stream().map(account -> account.handle().key()),
            contacts.stream().filter(Contact::isUsable).map(Contact::key)
        )
            .distinct()
            .toList();
    }

    private static List<Contact> unionOf(List<Contact> known, List<Contact> more) {
        var keys = known.stream().map(Contact::key).toList();
        return Stream.concat(
            known.stream(),
            more
                .stream()
                .filter(Contact::isUsable)
                .filter(contact -> !keys.contains(contact.key()))
        ).toList();
    }

    /** A newer price for the same thing takes the place of the older one. */
    private static List<Rate> pricesOf(List<Rate> known, List<Rate> told) {
        return Stream.concat(
            known
                .stream()
                .filter(rate ->
                    told
                        .stream()
                        .noneMatch(
                            news -> news.network() == rate.network() && news.format().equalsIgnoreCase(rate.format())
                        )
                ),
            told.stream()
        ).toList();
    }

    private Rewriting but() {
        return new Rewriting(this);
    }

    /** A relationship on its way to its next shape; its keys and its place in the alphabet always follow from the rest. */
    private static final class Rewriting {

        private final Relationship before;
        private long version;
        private Profile profile;
        private List<Account> accounts;
        private List<Contact> contacts;
        private @Nullable String agencyId;
        private @Nullable String ownerId;
        private List<String> tags;
        private List<Rate> rates;
        private List<Note> notes;
        private Standing standing;
        private @Nullable DoNotContact doNotContact;
        private @Nullable Merged merged;
        private @Nullable Informed informed;
        private @Nullable Casting cast;
        private Map<String, FieldValue> fields;
        private Instant toldAt;
        private List<Origin> laterOrigins;
        private @Nullable Long bookkept;
        private @Nullable Long listed;

        Rewriting(Relationship before) {
            this.before = before;
            version = before.version;
            profile = before.profile;
            accounts = before.accounts;
            contacts = before.contacts;
            agencyId = before.agencyId;
            ownerId = before.ownerId;
            tags = before.tags;
            rates = before.rates;
            notes = before.notes;
            standing = before.standing;
            doNotContact = before.doNotContact;
            merged = before.merged;
            informed = before.informed;
            cast = before.cast;
            fields = before.fields;
            toldAt = before.toldAt;
            laterOrigins = before.laterOrigins;
            bookkept = before.bookkept;
            listed = before.listed;
        }

        Rewriting version(long version, @Nullable Long bookkept, @Nullable Long listed) {
            this.version = version;
            this.bookkept = bookkept;
            this.listed = listed;
            return this;
        }

        Rewriting profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        Rewriting accounts(List<Account> accounts) {
            this.accounts = accounts;
            return this;
        }

        Rewriting measured(Newcomer told, Origin from) {
            accounts = accounts
                .stream()
                .map(account -> measuredIfTold(account, told.figures(), told.measuredOn(from), told.source(from)))
                .toList();
            return this;
        }

        Rewriting contacts(List<Contact> contacts) {
            this.contacts = contacts;
            return this;
        }

        Rewriting agencyId(@Nullable String agencyId) {
            this.agencyId = agencyId;
            return this;
        }

        Rewriting ownerId(@Nullable String ownerId) {
            this.ownerId = ownerId;
            return this;
        }

        Rewriting tags(List<String> tags) {
            this.tags = Words.distinct(tags);
            return this;
        }

        Rewriting rates(List<Rate> rates) {
            this.rates = rates;
            return this;
        }

        Rewriting notes(List<Note> notes) {
            this.notes = notes;
            return this;
        }

        Rewriting standing(Standing standing) {
            this.standing = standing;
            return this;
        }

        Rewriting doNotContact(@Nullable DoNotContact doNotContact) {
            this.doNotContact = doNotContact;
            return this;
        }

        Rewriting informed(@Nullable Informed informed) {
            this.informed = informed;
            return this;
        }

        Rewriting casting(Casting casting) {
            this.cast = casting.orNull();
            return this;
        }

        Rewriting fields(Map<String, FieldValue> fields) {
            this.fields = Map.copyOf(fields);
            return this;
        }

        Rewriting merged(@Nullable Merged merged) {
            this.merged = merged;
            return this;
        }

        Rewriting laterOrigins(List<Origin> laterOrigins) {
            this.laterOrigins = laterOrigins;
            return this;
        }

        Rewriting toldAt(Instant toldAt) {
            this.toldAt = toldAt;
            return this;
        }

        /** Somebody brought something: what is known is as old as that. */
        Relationship told(Instant now) {
            return toldAt(now.isAfter(toldAt) ? now : toldAt).at(now);
        }

        /** The house keeps count; nobody who is typing is in its way. */
        Relationship bookkept(Instant now) {
            bookkept = bookkept == null ? 1 : bookkept + 1;
            return at(now);
        }

        /** A list says it, or is taken back: nobody has worked with the person by that. */
        Relationship listed(Instant now) {
            listed = listed == null ? 1 : listed + 1;
            return at(now);
        }

        Relationship at(Instant now) {
            boolean isHere = merged == null || merged.into() == null;
            return new Relationship(
                before.id,
                version,
                before.brandId,
                before.partnerId,
                profile,
                accounts,
                contacts,
                agencyId,
                ownerId,
                tags,
                rates,
                notes,
                standing,
                doNotContact,
                before.origin,
                Folding.fold(profile.displayName()),
                isHere ? keysOf(accounts, contacts) : List.of(),
                now,
                merged,
                informed,
                cast,
                fields,
                toldAt,
                laterOrigins,
                bookkept,
                listed
            );
        }
    }
}
