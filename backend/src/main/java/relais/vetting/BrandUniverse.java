package relais.vetting;

import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.partners.Countries;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;
import relais.platform.decision.Refusal;

/** What a brand is about, whom it wants to reach, and what it keeps away from. One for each brand, under its id. */
@Document("brand_universes")
@TypeAlias("brand-universe")
public record BrandUniverse(
    @Id String id,
    long version,
    List<String> keywords,
    List<String> values,
    List<String> categories,
    List<String> bannedTopics,
    List<String> competitors,
    Audience target
) implements Aggregate {
    private static final double ROUNDING = 1.0;
    private static final double WHOLE = 100;

    public BrandUniverse {
        keywords = tidy(keywords);
        values = tidy(values);
        categories = tidy(categories);
        bannedTopics = tidy(bannedTopics);
        competitors = tidy(competitors);
    }

    /** The universe of a brand that has not told it yet. */
    static BrandUniverse untold(String brandId) {
        return new BrandUniverse(brandId, 0, List.of(), List.of(), List.of(), List.of(), List.of(), Audience.UNKNOWN);
    }

    /** What a manager tells of the brand. */
    public record Told(
        List<String> keywords,
        List<String> values,
        List<String> categories,
        List<String> bannedTopics,
        List<String> competitors,
        Audience target
    ) {}

    Decision<BrandUniverse> tell(Told told, String actorId) {
        for (Audience.Part part : Audience.Part.values()) {
            double sum = told.target().sum(part);
            if (told.target().knows(part) && Math.abs(sum - WHOLE) > ROUNDING) {
                return refused(notWhole(part, sum));
            }
        }
        var unknown = told
            .target()
            .countries()
            .keySet()
            .stream()
            .filter(code -> !Countries.isCode(code))
            .findFirst();
        if (unknown.isPresent()) {
            return refused(VettingRefusal.AUDIENCE_COUNTRY_UNKNOWN.with(Map.of("country", unknown.get())));
        }
        var next = new BrandUniverse(
            id,
            version,
            told.keywords(),
            told.values(),
            told.categories(),
            told.bannedTopics(),
            told.competitors(),
            told.target()
        );
        return next.equals(this) ? accepted(this) : accepted(next, new VettingNews.UniverseTold(id, actorId));
    }

    private static Refusal notWhole(Audience.Part part, double sum) {
        return VettingRefusal.TARGET_NOT_WHOLE.with(
            Map.of("part", part.name().toLowerCase(Locale.ROOT), "sum", Figures.plain(sum, 1))
        );
    }

    private static List<String> tidy(List<String> words) {
        return words
            .stream()
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    }
}
