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
