package relais.campaigns;

import static relais.campaigns.CampaignRefusal.*;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.partners.Countries;
import relais.platform.Money;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;
import relais.platform.decision.Refusal;

/**
 * Why a brand asks partners for something: what it wants to promote, when, in which countries and for how much. The
 * disclosure rules that apply are those of the target countries.
 */
@Document("campaigns")
@TypeAlias("campaign")
public record Campaign(
    @Id String id,
    long version,
    String brandId,
    String name,
    String objective,
    Classification classification,
    LocalDate from,
    @Nullable LocalDate to,
    List<String> targetCountries,
    Money budget,
    String brief,
    String hypothesis,
    Instant plannedAt
) implements Aggregate {
    private static final List<String> AT_HOME = List.of("FR");

    public Campaign {
        targetCountries = List.copyOf(targetCountries);
    }

    /** What a team says of a campaign, when planning or changing it; an open end is a campaign that stays. */
    public record Plan(
        String name,
        String objective,
        Classification classification,
        LocalDate from,
        @Nullable LocalDate to,
        List<String> targetCountries,
        Money budget,
        String brief,
        String hypothesis
    ) {
        public Plan {
            name = name.strip();
            objective = objective.strip();
            brief = brief.strip();
            hypothesis = hypothesis.strip();
            targetCountries = targetCountries.isEmpty() ? AT_HOME : targetCountries.stream().distinct().toList();
        }

        private Optional<Refusal> fault() {
            if (name.isEmpty()) {
                return Optional.of(CAMPAIGN_NAMELESS);
            }
            if (to != null && to.isBefore(from)) {
                return Optional.of(CAMPAIGN_ENDS_BEFORE_IT_STARTS);
            }
            if (budget.isNegative()) {
                return Optional.of(CAMPAIGN_BUDGET_NEGATIVE);
            }
            return targetCountries
                .stream()
                .filter(code -> !Countries.isCode(code))
                .findFirst()
                .map(code -> CAMPAIGN_COUNTRY_UNKNOWN.with(Map.of("country", code)));
        }
    }

    /** A new campaign of {@code brandId}. */
    static Decision<Campaign> planned(String id, String brandId, Plan plan, String actorId, Instant now) {
        return plan
            .fault()
            .map(Decision::<Campaign>refused)
            .orElseGet(() ->
                accepted(of(id, 0, brandId, plan, now), new CampaignNews.CampaignPlanned(brandId, id, actorId))
            );
    }

    Decision<Campaign> changed(Plan plan, String actorId) {
        Optional<Refusal> fault = plan.fault();
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        var next = of(id, version, brandId, plan, plannedAt);
        return next.equals(this)
            ? accepted(this)
            : accepted(next, new CampaignNews.CampaignChanged(brandId, id, actorId));
    }

    private static Campaign of(String id, long version, String brandId, Plan plan, Instant plannedAt) {
        return new Campaign(
            id,
            version,
            brandId,
            plan.name(),
            plan.objective(),
            plan.classification(),
            plan.from(),
            plan.to(),
            plan.targetCountries(),
            plan.budget(),
            plan.brief(),
            plan.hypothesis(),
            plannedAt
        );
    }
}
