package relais.partners;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People of the tests: Ines is on Instagram, Malik on TikTok; Monday is a date. */
final class Examples {

    static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    static final LocalDate MONDAY_DATE = LocalDate.parse("2026-11-16");
    static final String CAROL = "carol";

    private Examples() {}

    static Origin imported(String job) {
        return new Origin("liste de novembre", MONDAY_DATE, "casting", CAROL, MONDAY, job, null);
    }

    static Newcomer row(String key, String name, Network network, String handle, long followers) {
        return told(key, profile(name, null), network, handle, Figures.followers(followers));
    }

    static Newcomer told(String key, Profile profile, Network network, String handle, Figures figures) {
        Handle on = Handle.of(network, handle);
        return new Newcomer(key, profile, List.of(on), Map.of(on.key(), figures), null, List.of(), List.of(), null);
    }

    static Profile profile(String name, String country, String... categories) {
        return new Profile(name, Set.of(PartnerKind.INFLUENCER), country, null, List.of(), List.of(categories), "");
    }
}
