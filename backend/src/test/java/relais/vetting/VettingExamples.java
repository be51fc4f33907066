package relais.vetting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import relais.identity.Actor;
import relais.identity.Role;
import relais.partners.Network;
import relais.vetting.AccountFigures.Post;
import relais.vetting.AccountFigures.Reactions.Average;
import relais.vetting.AccountFigures.Reactions.Posts;
import relais.vetting.Fact.Standing;

/** The cast of the vetting tests: a brand of solid cosmetics, Maëlle, and a Monday. */
final class VettingExamples {

    static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Actor.Member LEONIE = new Actor.Member("u-leonie", "Léonie", false, Map.of("b1", Set.of(Role.CM)));
    static final Actor.Member KARIM = new Actor.Member("u-karim", "Karim", false, Map.of("b1", Set.of(Role.MANAGER)));
    static final Signature SIGNED = Signature.of(LEONIE, MONDAY);
    static final Benchmark BENCHMARK = Benchmark.shipped();
    static final Audience TARGET = new Audience(
        Map.of("FR", 90.0, "BE", 10.0),
        Map.of(),
        Map.of("25-34", 50.0, "35-44", 50.0),
        Map.of("F", 70.0, "M", 30.0)
    );
    static final BrandUniverse CLAIREMBRUN = new BrandUniverse(
        "b1",
        1,
        List.of("salle de bain sans plastique", "cheveux", "gestes simples", "Bretagne"),
        List.of("précis"),
        List.of("beauté naturelle"),
        List.of("promesse médicale"),
        List.of("Mousselune"),
        TARGET
    );
    static final Known MAELLE = new Known(
        List.of(listed(Network.INSTAGRAM, "maelle", 61_800L, 0.031)),
        List.of("Beauté naturelle", "Cheveux"),
        "Gestes simples pour une salle de bain sans plastiques, depuis la Bretagne.",
        List.of()
    );

    private VettingExamples() {}

    static Lights.Basis basis(Known known) {
        return new Lights.Basis(known, CLAIREMBRUN, BENCHMARK, MONDAY);
    }

    static Search search(LocalDate on) {
        return new Search("s1", on, "Google, presse", null, null, "", SIGNED);
    }

    static Search searchWithAds(int seen, int undisclosed) {
        return new Search("s2", TODAY, "Instagram", seen, undisclosed, "", SIGNED);
    }

    static Fact fact(int severity, LocalDate on) {
        return new Fact(
            "f" + severity + on,
            on,
            severity,
            "Un fait",
            "https://exemple.test",
            SIGNED,
            new Standing.Upheld(SIGNED)
        );
    }

    static Fact unchecked(int severity) {
        return new Fact(
            "f-unchecked",
            TODAY,
            severity,
            "Une rumeur",
            "https://exemple.test",
            SIGNED,
            new Standing.ToCheck()
        );
    }

    static VendorFigure vendorFigure(double percent, @Nullable Double low, @Nullable Double high, LocalDate on) {
        return new VendorFigure("v1", "Panel Lumen", on, percent, low, high, 220, SIGNED);
    }

    static MediaKit mediaKit(LocalDate on) {
        return mediaKit(
            on,
            new Audience(
                Map.of("FR", 78.0, "BE", 6.0),
                Map.of(),
                Map.of("25-34", 44.0, "35-44", 26.0),
                Map.of("F", 84.0, "M", 16.0)
            )
        );
    }

    static MediaKit mediaKit(LocalDate on, Audience audience) {
        return new MediaKit("k1", on, "Kit média", audience, SIGNED);
    }

    static AccountFigures listed(Network network, String handle, @Nullable Long followers, @Nullable Double rate) {
        return new AccountFigures(
            network,
            handle,
            followers,
            rate == null ? null : new Average(rate, null, false),
            TODAY.minusDays(7),
            "Liste"
        );
    }

    static AccountFigures typed(Network network, String handle, long followers, List<Post> posts) {
        return new AccountFigures(network, handle, followers, new Posts(posts), TODAY, "Saisi");
    }

    /** Posts with likes around {@code likes}, as uneven as ordinary ones. */
    static List<Post> posts(int count, long likes, long comments) {
        return IntStream.range(0, count)
            .mapToObj(i ->
                new Post(Math.round(likes * (0.6 + (0.8 * i) / Math.max(1, count - 1))), comments, null, null)
            )
            .toList();
    }

    static List<Post> samePosts(int count, Post post) {
        return Collections.nCopies(count, post);
    }

    static Dossier allGreen() {
        return Dossier.EMPTY.with(search(TODAY))
            .with(mediaKit(TODAY))
            .with(vendorFigure(9, 5.0, 14.0, TODAY));
    }

    static VettingReport reportOf(Dossier dossier, Known known) {
        var blank = VettingReport.blank("b1", "p1");
        return new VettingReport(
            blank.id(),
            1,
            "b1",
            "p1",
            dossier,
            Lights.read(dossier, basis(known)),
            List.of(),
            new GateOverride.None()
        );
    }
}
