package relais.vetting;

import java.time.Instant;
import java.util.List;

/** Computes the five lights, always in their order, from what is known and nothing else. */
final class Lights {

    private Lights() {}

    /** What the lights are computed from beside the dossier: the partner, the brand, what is usual, the moment. */
    record Basis(Known known, BrandUniverse universe, Benchmark benchmark, Instant now) {}

    static List<Reading> read(Dossier dossier, Basis basis) {
        return List.of(
            UniverseLight.read(basis.known(), dossier.exclusions(), basis.universe(), basis.now()),
            ReputationLight.read(dossier, basis.now()),
            AudienceLight.read(dossier.lastMediaKit(), basis.universe().target(), basis.now()),
            AuthenticityLight.read(dossier.lastVendorFigure(), basis.now()),
            EngagementLight.read(dossier.posts(), basis.known().accounts(), basis.benchmark(), basis.now())
        );
    }
}
