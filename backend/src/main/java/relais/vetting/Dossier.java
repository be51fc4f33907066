package relais.vetting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What people entered to vet one partner for one brand: kept, dated and signed, never overwritten. */
public record Dossier(
    List<Search> searches,
    List<Fact> facts,
    List<MediaKit> mediaKits,
    List<VendorFigure> vendorFigures,
    List<AccountFigures> posts,
    List<Exclusion> exclusions
) {
    static final Dossier EMPTY = new Dossier(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Dossier {
        searches = List.copyOf(searches);
        facts = List.copyOf(facts);
        mediaKits = List.copyOf(mediaKits);
        vendorFigures = List.copyOf(vendorFigures);
        posts = List.copyOf(posts);
        exclusions = List.copyOf(exclusions);
    }

    Dossier with(Search search) {
        return new Dossier(and(searches, search), facts, mediaKits, vendorFigures, posts, exclusions);
    }

    Dossier with(Fact fact) {
        return new Dossier(searches, and(facts, fact), mediaKits, vendorFigures, posts, exclusions);
    }

    Dossier with(MediaKit kit) {
        return new Dossier(searches, facts, and(mediaKits, kit), vendorFigures, posts, exclusions);
    }

    Dossier with(VendorFigure figure) {
        return new Dossier(searches, facts, mediaKits, and(vendorFigures, figure), posts, exclusions);
    }

    Dossier with(AccountFigures typed) {
        return new Dossier(searches, facts, mediaKits, vendorFigures, and(posts, typed), exclusions);
    }

    Dossier with(Exclusion exclusion) {
        return new Dossier(searches, facts, mediaKits, vendorFigures, posts, and(exclusions, exclusion));
    }

    Dossier judging(String factId, Fact.Standing verdict) {
        List<Fact> judged = facts
            .stream()
            .map(fact -> fact.id().equals(factId) ? fact.judged(verdict) : fact)
            .toList();
        return new Dossier(searches, judged, mediaKits, vendorFigures, posts, exclusions);
    }

    /** How much was entered. */
    int size() {
        return (
            searches.size() + facts.size() + mediaKits.size() + vendorFigures.size() + posts.size() + exclusions.size()
        );
    }

    /** With what was entered about the same person elsewhere; nothing is told twice. */
    Dossier joined(Dossier other) {
        return new Dossier(
            plus(searches, other.searches, Search::id),
            plus(facts, other.facts, Fact::id),
            plus(mediaKits, other.mediaKits, MediaKit::id),
            plus(vendorFigures, other.vendorFigures, VendorFigure::id),
            plus(posts, other.posts, Function.identity()),
            plus(exclusions, other.exclusions, Exclusion::id)
        );
    }

    /** Without what came from {@code other}. */
    Dossier parted(Dossier other) {
        return new Dossier(
            minus(searches, other.searches, Search::id),
            minus(facts, other.facts, Fact::id),
            minus(mediaKits, other.mediaKits, MediaKit::id),
            minus(vendorFigures, other.vendorFigures, VendorFigure::id),
            minus(posts, other.posts, Function.identity()),
            minus(exclusions, other.exclusions, Exclusion::id)
        );
    }

    /** Its own facts, as they were judged in {@code other} meanwhile. */
    Dossier judgedAsIn(Dossier other) {
        List<Fact> judged = facts
            .stream()
            .map(fact ->
                other.facts
                    .stream()
                    .filter(one -> one.id().equals(fact.id()))
                    .findFirst()
                    .orElse(fact)
            )
            .toList();
        return new Dossier(searches, judged, mediaKits, vendorFigures, posts, exclusions);
    }

    private static <T> List<T> plus(List<T> own, List<T> more, Function<T, ?> key) {
        var known = own.stream().map(key).toList();
        var all = new ArrayList<>(own);
        more.stream()
            .filter(one -> !known.contains(key.apply(one)))
            .forEach(all::add);
        return all;
    }

    private static <T> List<T> minus(List<T> all, List<T> others, Function<T, ?> key) {
        var theirs = others.stream().map(key).toList();
        return all
            .stream()
            .filter(one -> !theirs.contains(key.apply(one)))
            .toList();
    }

    Optional<Search> lastSearch() {
        return last(searches, Search::on);
    }

    Optional<MediaKit> lastMediaKit() {
        return last(mediaKits, MediaKit::on);
    }

    Optional<VendorFigure> lastVendorFigure() {
        return last(vendorFigures, VendorFigure::on);
    }

    /** The latest by its own date; of the same date, the one entered last. */
    private static <T> Optional<T> last(List<T> entered, Function<T, LocalDate> on) {
        return entered.reversed().stream().max(Comparator.comparing(on));
    }

    private static <T> List<T> and(List<T> before, T one) {
        var all = new ArrayList<>(before);
        all.add(one);
        return all;
    }
}
