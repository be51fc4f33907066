package relais.identity;

import static relais.identity.IdentityRefusal.BAD_SLUG;
import static relais.identity.IdentityRefusal.UNKNOWN_ZONE;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;

/**
 * The boundary of what a team sees.
 *
 * @param slug the short name in the address of its screens
 * @param zone where its due dates are local
 * @param keys what no two brands may share: the short name
 */
@Document("brands")
public record Brand(
    String id,
    long version,
    String slug,
    String name,
    Advertiser advertiser,
    ZoneId zone,
    Locale locale,
    List<String> keys
) implements Aggregate {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Brand {
        keys = List.copyOf(keys);
    }

    static Decision<Brand> founded(String id, Wishes wishes, String actorId) {
        return wishes.entered(id, 1, new BrandNews.Founded(id, actorId));
    }

    Decision<Brand> changed(Wishes wishes, String actorId) {
        return wishes.entered(id, version, new BrandNews.Changed(id, actorId));
    }

    static String slugKey(String slug) {
        return "slug:" + slug;
    }

    /**
     * The legal entity that contracts and pays; yearly thresholds count over all its brands.
     *
     * @param id the same for every brand that names the same advertiser
     */
    public record Advertiser(String id, String name) {
        static Advertiser named(String name) {
            String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
            String id = plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
            return new Advertiser(id, name.strip());
        }
    }

    /** What an administrator writes about a brand. */
    public record Wishes(String slug, String name, String advertiser, String zone, Locale locale) {
        private Decision<Brand> entered(String id, long version, BrandNews news) {
            if (!SLUG.matcher(slug).matches()) {
                return refused(BAD_SLUG);
            }
            if (!ZoneId.getAvailableZoneIds().contains(zone)) {
                return refused(UNKNOWN_ZONE);
            }
            List<String> keys = List.of(slugKey(slug));
            Advertiser payer = Advertiser.named(advertiser);
            return accepted(new Brand(id, version, slug, name.strip(), payer, ZoneId.of(zone), locale, keys), news);
        }
    }
}
