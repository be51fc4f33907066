package relais.shortlists;

import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;
import static relais.shortlists.ShortlistRefusal.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.identity.IdentityRefusal;
import relais.partners.Contact;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;
import relais.platform.decision.Refusal;
import relais.shortlists.ShortlistNews.About;

/**
 * Whom a campaign might ask. Colleagues gather people and vote; then the client, by guest links, answers upon what was
 * shown, which is kept.
 *
 * @param entries in the order in which they are read; also those taken off
 * @param showings what the client was shown, oldest first
 * @param partnerIds everybody on it, for whoever looks for a partner
 * @param toNote since when an answer waits to be read by the team; absent when none does
 * @param bookkept how many of its versions only hold votes, remarks, and what guests open and answer before they send it;
 *     absent in lists from before it was counted
 */
@Document("shortlists")
@TypeAlias("shortlist")
public record Shortlist(
    @Id String id,
    long version,
    String brandId,
    String campaignId,
    String name,
    Phase phase,
    List<Entry> entries,
    List<Guest> guests,
    List<Shown> showings,
    List<String> partnerIds,
    @Nullable Instant toNote,
    By begunBy,
    Instant begunAt,
    @Nullable Long bookkept
) implements Aggregate {
    static final int MOST_PEOPLE = 300;
    static final int MOST_GUESTS = 20;

    public Shortlist {
        entries = List.copyOf(entries);
        guests = List.copyOf(guests);
        showings = List.copyOf(showings);
        partnerIds = List.copyOf(partnerIds);
    }

    static Decision<Shortlist> begun(String id, String brandId, String campaignId, String name, By by, Instant now) {
        if (name.isBlank()) {
            return refused(SHORTLIST_NAMELESS);
        }
        var list = new Shortlist(
            id,
            0,
            brandId,
            campaignId,
            name.strip(),
            new Phase.Gathering(now),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            by,
            now,
            null
        );
        return accepted(list, new ShortlistNews.Begun(list.about(by.id())));
    }

    @Override
    public long edition() {
        return bookkept == null ? version : version - bookkept;
    }

    /** Who can be seen on it, in their order. */
    public List<Entry> people() {
        return entries.stream().filter(Entry::isHere).toList();
    }

    /** Whether anything was said of them here: whoever was taken off the list can come back, with all of it. */
    boolean holds(String partnerId) {
        return entries.stream().anyMatch(entry -> entry.partnerId().equals(partnerId) && !entry.isHidden());
    }

    /** Whether all that is said of them here may go with them: they were on it, and nobody is to see them on it now. */
    boolean mayLose(String partnerId) {
        return (
            holds(partnerId) &&
            people()
                .stream()
                .noneMatch(entry -> entry.partnerId().equals(partnerId))
        );
    }

    /** All their places here, also those they were taken off and those that rest. */
    Set<String> placesOf(String partnerId) {
        return entries
            .stream()
            .filter(entry -> entry.partnerId().equals(partnerId))
            .map(Entry::id)
            .collect(Collectors.toUnmodifiableSet());
    }

    /** As if they had never been on it: their places go, what colleagues said of them, and what guests answered. */
    Shortlist without(String partnerId) {
        Set<String> gone = placesOf(partnerId);
        List<Entry> others = entries
            .stream()
            .filter(entry -> !gone.contains(entry.id()))
            .toList();
        List<Guest> asked = guests
            .stream()
            .map(guest -> guest.without(gone))
            .toList();
        List<Shown> shown = showings
            .stream()
            .map(one -> one.without(gone))
            .toList();
        boolean isAnswered = asked.stream().anyMatch(guest -> guest.sent() != null);
        return counting(next(name, phase, others, asked, shown, isAnswered ? toNote : null));
    }

    /** Whether they have or had a place here, also before they became one with another; whoever was erased has none. */
    boolean remembers(String partnerId) {
        return entries.stream().anyMatch(entry -> entry.hasBeen(partnerId));
    }

    /** Somebody on it, also taken off. */
    public Optional<Entry> entry(String entryId) {
        return entries
            .stream()
            .filter(entry -> entry.id().equals(entryId) && !entry.isHidden())
            .findFirst();
    }

    /** Whether the team took them off, or they were erased: then no guest sees them any more, whatever was shown. */
    boolean isTakenOff(String entryId) {
        return entries.stream().noneMatch(entry -> entry.id().equals(entryId) && isStill(entry));
    }

    /** A place that rests is there as long as the one it rests behind. */
    private boolean isStill(Entry place) {
        return place.isHidden()
            ? people()
                  .stream()
                  .anyMatch(entry -> entry.partnerId().equals(place.partnerId()))
            : place.isHere();
    }

    /** What of this the client may still see: whoever was taken off since is not in it. */
    Showing stillOf(Showing showing) {
        return showing.with(
            showing
                .cards()
                .stream()
                .filter(card -> !isTakenOff(card.entryId()))
                .toList()
        );
    }

    /** What this guest says of those who are still on it. */
    public List<Answer> answersOf(Guest guest) {
        return guest
            .answers()
            .stream()
            .filter(answer -> !isTakenOff(answer.entryId()))
            .toList();
    }

    public Optional<Guest> guest(String guestId) {
        return guests
            .stream()
            .filter(guest -> guest.id().equals(guestId))
            .findFirst();
    }

    /** What the client was shown last, whether or not they see it now. */
    public Optional<Shown> lastShown() {
        return showings.isEmpty() ? Optional.empty() : Optional.of(showings.getLast());
    }

    /** Whether a client sees it now. */
    public boolean isWithClient() {
        return phase instanceof Phase.WithClient;
    }

    Decision<Shortlist> renamed(String name) {
        return name.isBlank()
            ? refused(SHORTLIST_NAMELESS)
            : accepted(next(name.strip(), phase, entries, guests, showings, toNote));
    }

    /** Who of these is on it already. */
    List<String> alreadyOn(Collection<String> partners) {
        var here = people().stream().map(Entry::partnerId).collect(Collectors.toSet());
        return partners.stream().distinct().filter(here::contains).toList();
    }

    /** More people; whoever is on it stays as they are, whoever was taken off comes back as they were. */
    Decision<Shortlist> added(Collection<String> partners, String why, Supplier<String> ids, By by, Instant now) {
        return whileOpen(() -> {
            var wanted = new ArrayList<>(partners.stream().distinct().toList());
            wanted.removeAll(alreadyOn(partners));
            if (people().size() + wanted.size() > MOST_PEOPLE) {
                return full();
            }
            var news = List.copyOf(wanted);
            var all = new ArrayList<Entry>();
            for (Entry entry : entries) {
                all.add(!entry.isHidden() && wanted.remove(entry.partnerId()) ? entry.removed(null) : entry);
            }
            wanted.forEach(partnerId -> all.add(Entry.added(ids.get(), partnerId, by, why, now)));
            return news.isEmpty()
                ? accepted(this)
                : accepted(entries(all), new ShortlistNews.PartnersAdded(about(by.id()), news));
        });
    }

    Decision<Shortlist> removed(String entryId, By by, Instant now) {
        return onEntry(entryId, entry ->
            entry.removedAt() != null
                ? accepted(this)
                : accepted(
                      replacing(entry.removed(now)),
                      new ShortlistNews.PartnerRemoved(about(by.id()), entry.partnerId())
                  )
        );
    }

    Decision<Shortlist> returned(String entryId, By by) {
        return onEntry(entryId, entry -> {
            if (entry.removedAt() == null) {
                return accepted(this);
            }
            boolean isDouble = people()
                .stream()
                .anyMatch(one -> one.partnerId().equals(entry.partnerId()));
            if (isDouble) {
                return accepted(this);
            }
            return people().size() >= MOST_PEOPLE
                ? full()
                : accepted(
                      replacing(entry.removed(null)),
                      new ShortlistNews.PartnersAdded(about(by.id()), List.of(entry.partnerId()))
                  );
        });
    }

    Decision<Shortlist> annotated(String entryId, String why, String pitch) {
        return onEntry(entryId, entry -> accepted(replacing(entry.annotated(why, pitch))));
    }

    /** These first, in this order; whoever is not named follows as before. */
    Decision<Shortlist> ordered(List<String> entryIds) {
        return whileOpen(() -> {
            var known = entries.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
            if (!known.keySet().containsAll(entryIds)) {
                return refused(NO_SUCH_ENTRY);
            }
            var named = new HashSet<>(entryIds);
            var rest = entries.stream().filter(entry -> !named.contains(entry.id()));
            return accepted(entries(Stream.concat(entryIds.stream().distinct().map(known::get), rest).toList()));
        });
    }

    /** A colleague's own vote, changed or taken back. */
    Decision<Shortlist> voted(String entryId, @Nullable Opinion opinion, By by, Instant now) {
        return switch (phase) {
            case Phase.InReview _, Phase.WithClient _ -> onEntry(entryId, entry ->
                accepted(counting(replacing(entry.voted(by, opinion, now))))
            );
            case Phase.Gathering _ -> refused(NOT_IN_REVIEW);
            case Phase.Closed _ -> refused(NOT_IN_REVIEW);
        };
    }

    Decision<Shortlist> remarked(String entryId, Remark remark) {
        return onEntry(entryId, entry -> accepted(counting(replacing(entry.remarked(remark)))));
    }

    Decision<Shortlist> unremarked(String entryId, String remarkId, String userId) {
        return onEntry(entryId, entry -> accepted(counting(replacing(entry.unremarked(remarkId, userId)))));
    }

    /** Gathering goes on before anything is shown. */
    Decision<Shortlist> gathering(By by, Instant now) {
        return switch (phase) {
            case Phase.Gathering _ -> accepted(this);
            case Phase.InReview _, Phase.WithClient _ -> moved(new Phase.Gathering(now), by);
            case Phase.Closed _ -> refused(SHORTLIST_CLOSED);
        };
    }

    /** The team votes: after gathering, after taking it back from the client, or after opening it again. */
    Decision<Shortlist> inReview(By by, Instant now) {
        return switch (phase) {
            case Phase.InReview _ -> accepted(this);
            case Phase.Gathering _, Phase.WithClient _, Phase.Closed _ -> people().isEmpty()
                ? refused(SHORTLIST_EMPTY)
                : moved(new Phase.InReview(now), by);
        };
    }

    /** Done with: nobody answers any more, and what was answered is final. */
    Decision<Shortlist> closed(By by, Instant now) {
        return switch (phase) {
            case Phase.Closed _ -> accepted(this);
            case Phase.Gathering _, Phase.InReview _, Phase.WithClient _ -> noting(null).moved(
                new Phase.Closed(now),
                by
            );
        };
    }

    /** The client sees {@code showing} from now on. */
    Decision<Shortlist> shown(Showing showing, By by, Instant now) {
        return switch (phase) {
            case Phase.Gathering _, Phase.Closed _ -> refused(NOT_IN_REVIEW);
            case Phase.InReview _, Phase.WithClient _ -> people().isEmpty()
                ? refused(SHORTLIST_EMPTY)
                : accepted(
                      showing(showing, by, now),
                      new ShortlistNews.ShownToClient(about(by.id()), showings.size() + 1, showing.id())
                  );
        };
    }

    private Shortlist showing(Showing showing, By by, Instant now) {
        var shown = new Shown(
            showings.size() + 1,
            showing.id(),
            now,
            by,
            showing.fields(),
            showing.cards().stream().map(ClientCard::entryId).toList()
        );
        Instant since = isWithClient() ? phase.since() : now;
        return next(
            name,
            new Phase.WithClient(since),
            entries,
            guests,
            Stream.concat(showings.stream(), Stream.of(shown)).toList(),
            toNote
        );
    }

    /** Somebody is asked for their answers. */
    Decision<Shortlist> invited(String guestId, Guest.Invitation who, By by, Instant now) {
        return fault(who, now)
            .map(Decision::<Shortlist>refused)
            .orElseGet(() ->
                accepted(
                    guests(Stream.concat(guests.stream(), Stream.of(Guest.invited(guestId, who, by, now))).toList()),
                    new ShortlistNews.GuestInvited(about(by.id()), guestId)
                )
            );
    }

    private Optional<Refusal> fault(Guest.Invitation who, Instant now) {
        if (!isWithClient()) {
            return Optional.of(NOT_WITH_CLIENT);
        }
        boolean isInvited = guests
            .stream()
            .anyMatch(one -> one.standing(now) == Guest.Standing.READY && one.email().equalsIgnoreCase(who.email()));
        if (isInvited) {
            return Optional.of(GUEST_INVITED.with(Map.of("email", who.email())));
        }
        return guests.size() >= MOST_GUESTS
            ? Optional.of(TOO_MANY_GUESTS.with(Map.of("most", String.valueOf(MOST_GUESTS))))
            : fault(who.name(), who.email());
    }

    private static Optional<Refusal> fault(String name, String email) {
        if (name.isBlank()) {
            return Optional.of(NAME_MISSING);
        }
        boolean isMail = new Contact(Contact.Channel.EMAIL, email, "", "", LocalDate.EPOCH).isUsable();
        return isMail ? Optional.empty() : Optional.of(NOT_AN_EMAIL.with(Map.of("value", email)));
    }

    /** Another letter is to go to them, or another address was asked for. */
    Decision<Shortlist> reached(String guestId, Function<About, ShortlistNews> news, By by, Instant now) {
        return onGuest(guestId, guest ->
            barred(guest, now)
                .map(Decision::<Shortlist>refused)
                .orElseGet(() -> accepted(this, news.apply(about(by.id()))))
        );
    }

    Decision<Shortlist> withdrawn(String guestId, By by, Instant now) {
        return onGuest(guestId, guest ->
            guest.withdrawnAt() != null
                ? accepted(this)
                : accepted(replacing(guest.withdrawn(now)), new ShortlistNews.GuestWithdrawn(about(by.id()), guestId))
        );
    }

    Decision<Shortlist> letIn(String guestId, By by) {
        return onGuest(guestId, guest ->
            guest.withdrawnAt() == null
                ? accepted(this)
                : accepted(replacing(guest.withdrawn(null)), new ShortlistNews.GuestLetIn(about(by.id()), guestId))
        );
    }

    Decision<Shortlist> prolonged(String guestId, Duration life, Instant now) {
        return onGuest(guestId, guest -> accepted(replacing(guest.until(now.plus(life)))));
    }

    /** The guest pressed the button. */
    Decision<Shortlist> opened(String guestId, Instant now) {
        return asGuest(guestId, now, guest ->
            guest.openedAt() != null
                ? accepted(this)
                : accepted(
                      counting(replacing(guest.opened(now))),
                      new ShortlistNews.GuestOpened(about(guestId), guestId)
                  )
        );
    }

    /** One answer, upon the showing they saw; it can be about nobody else. */
    Decision<Shortlist> answered(String guestId, Answer answer, Instant now) {
        return asGuest(guestId, now, guest ->
            isShown(answer.entryId(), answer.showing()) && !isTakenOff(answer.entryId())
                ? accepted(counting(replacing(guest.answered(answer))))
                : refused(NO_SUCH_ENTRY)
        );
    }

    /** An answer is taken back. */
    Decision<Shortlist> unanswered(String guestId, String entryId, Instant now) {
        return asGuest(guestId, now, guest -> accepted(counting(replacing(guest.silent(entryId)))));
    }

    /** The team can read the answers as they stand. */
    Decision<Shortlist> sent(String guestId, String name, String email, Instant now) {
        return asGuest(guestId, now, guest -> {
            if (answersOf(guest).isEmpty()) {
                return refused(NOTHING_ANSWERED);
            }
            return fault(name, email)
                .map(Decision::<Shortlist>refused)
                .orElseGet(() ->
                    accepted(
                        replacing(guest.sent(name.strip(), email.strip(), now)).noting(now),
                        new ShortlistNews.GuestAnswered(about(guestId), guestId)
                    )
                );
        });
    }

    /** The team has read the answers that waited then; whatever came since waits still. */
    Shortlist noted(@Nullable Instant seen) {
        return Objects.equals(toNote, seen) ? noting(null) : this;
    }

    /** These people have a collaboration in the campaign now. */
    Decision<Shortlist> taken(Map<String, String> collaborationByEntry, @Nullable Instant seen, By by) {
        var all = entries
            .stream()
            .map(entry ->
                collaborationByEntry.containsKey(entry.id()) ? entry.taken(collaborationByEntry.get(entry.id())) : entry
            )
            .toList();
        return accepted(
            entries(all).noted(seen),
            new ShortlistNews.Taken(about(by.id()), List.copyOf(collaborationByEntry.values()))
        );
    }

    /** The one who is kept stands for whom they absorbed; where both are on it, one of them rests. */
    Shortlist carried(String from, String to, String mergeId) {
        boolean isBoth = entries.stream().anyMatch(entry -> entry.partnerId().equals(to) && entry.isHere());
        return entries(
            entries
                .stream()
                .map(entry -> entry.partnerId().equals(from) ? entry.carried(to, mergeId, isBoth) : entry)
                .toList()
        );
    }

    /** Two people again, each where they were. */
    Shortlist back(String mergeId) {
        return entries(
            entries
                .stream()
                .map(entry -> entry.back(mergeId))
                .toList()
        );
    }

    private boolean isShown(String entryId, int number) {
        return showings.stream().anyMatch(shown -> shown.number() == number && shown.entryIds().contains(entryId));
    }

    private static Decision<Shortlist> full() {
        return refused(SHORTLIST_FULL.with(Map.of("most", String.valueOf(MOST_PEOPLE))));
    }

    private Decision<Shortlist> moved(Phase to, By by) {
        var next = next(name, to, entries, guests, showings, toNote);
        return accepted(next, new ShortlistNews.Moved(about(by.id()), to.name()));
    }

    private Decision<Shortlist> whileOpen(Supplier<Decision<Shortlist>> decide) {
        return phase instanceof Phase.Closed ? refused(SHORTLIST_CLOSED) : decide.get();
    }

    private Decision<Shortlist> onEntry(String entryId, Function<Entry, Decision<Shortlist>> decide) {
        return whileOpen(() ->
            entry(entryId)
                .map(decide)
                .orElseGet(() -> refused(NO_SUCH_ENTRY))
        );
    }

    private Decision<Shortlist> onGuest(String guestId, Function<Guest, Decision<Shortlist>> decide) {
        return guest(guestId)
            .map(decide)
            .orElseGet(() -> refused(NO_SUCH_GUEST));
    }

    private Decision<Shortlist> asGuest(String guestId, Instant now, Function<Guest, Decision<Shortlist>> decide) {
        return onGuest(guestId, guest ->
            barred(guest, now)
                .map(Decision::<Shortlist>refused)
                .orElseGet(() -> decide.apply(guest))
        );
    }

    private Optional<Refusal> barred(Guest guest, Instant now) {
        return switch (guest.standing(now)) {
            case WITHDRAWN -> Optional.of(GUEST_LINK_WITHDRAWN);
            case EXPIRED -> Optional.of(IdentityRefusal.LINK_EXPIRED);
            case READY -> isWithClient() ? Optional.empty() : Optional.of(NOT_WITH_CLIENT);
        };
    }

    /** What colleagues and guests say without minding each other: whoever decides about the list need not look again. */
    private Shortlist counting(Shortlist after) {
        return after.equals(this)
            ? this
            : new Shortlist(
                  id,
                  version,
                  brandId,
                  campaignId,
                  after.name,
                  after.phase,
                  after.entries,
                  after.guests,
                  after.showings,
                  after.partnerIds,
                  after.toNote,
                  begunBy,
                  begunAt,
                  bookkept == null ? 1 : bookkept + 1
              );
    }

    private About about(String actorId) {
        return new About(brandId, id, campaignId, actorId);
    }

    private Shortlist replacing(Entry changed) {
        return entries(replaced(entries, entry -> entry.id().equals(changed.id()) ? changed : entry));
    }

    private Shortlist replacing(Guest changed) {
        return guests(replaced(guests, guest -> guest.id().equals(changed.id()) ? changed : guest));
    }

    private static <T> List<T> replaced(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }

    private Shortlist entries(List<Entry> entries) {
        return next(name, phase, entries, guests, showings, toNote);
    }

    private Shortlist guests(List<Guest> guests) {
        return next(name, phase, entries, guests, showings, toNote);
    }

    private Shortlist noting(@Nullable Instant since) {
        return next(name, phase, entries, guests, showings, since);
    }

    private Shortlist next(
        String name,
        Phase phase,
        List<Entry> entries,
        List<Guest> guests,
        List<Shown> showings,
        @Nullable Instant toNote
    ) {
        return new Shortlist(
            id,
            version,
            brandId,
            campaignId,
            name,
            phase,
            entries,
            guests,
            showings,
            entries.stream().map(Entry::partnerId).distinct().toList(),
            toNote,
            begunBy,
            begunAt,
            bookkept
        );
    }
}
