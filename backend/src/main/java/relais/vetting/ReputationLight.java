package relais.vetting;

import static java.util.stream.Collectors.joining;
import static relais.vetting.Telling.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of this partner? Checked facts weigh {@code severity × 2^(-months/12)}: red from a sum of 4 or from one
 * fresh fact of severity 3, amber from 1.5. Adverts that do not say so: amber above 6 %, red above 20 %, from ten seen.
 * Green and amber need a dated search, bad news does not.
 */
final class ReputationLight {

    static final int VALID_DAYS = 30;
    private static final double RED_SUM = 4;
    private static final double AMBER_SUM = 1.5;
    private static final int GRAVE = 3;
    private static final double FRESH_MONTHS = 12;
    private static final int ENOUGH_ADS = 10;
    private static final double RED_UNDISCLOSED = 0.20;
    private static final double AMBER_UNDISCLOSED = 0.06;
    private static final double POINTS_LOST_A_WEIGHT = 25;
    private static final int MOST_FACTS = 2;

    private ReputationLight() {}

    static Reading read(Dossier dossier, Instant now) {
        var formula = new Formula(Axis.REPUTATION, now);
        LocalDate today = formula.today();
        List<Fact> facts = dossier.facts().stream().filter(Fact::isUpheld).toList();
        double sum = facts
            .stream()
            .mapToDouble(fact -> fact.weight(today))
            .sum();
        Optional<Search> search = dossier.lastSearch();
        Light ads = search.map(ReputationLight::ads).orElse(Light.GREY);
        Light light = weighed(facts, sum, today).worse(ads);

        search.ifPresentOrElse(one -> tell(formula, one, today), () -> formula.says(SEARCH_NONE));
        search.ifPresent(one -> tellAds(formula, one));
        tell(formula, facts, sum, today);
        long toCheck = dossier.facts().stream().filter(Fact::isToCheck).count();
        if (toCheck > 0) {
            formula.says(FACTS_TO_CHECK, Map.of("count", String.valueOf(toCheck))).todo(Todo.CHECK_FACTS);
        }
        boolean isSearched = search.filter(one -> today.isBefore(one.on().plusDays(VALID_DAYS))).isPresent();
        if (!isSearched) {
            formula.todo(Todo.RECORD_SEARCH);
        }
        if (light == Light.RED) {
            return formula
                .todo(Todo.ASK_MANAGER)
                .reading(Light.RED, score(sum, ads), 1, redUntil(facts, search, today));
        }
        if (!isSearched) {
            return formula.grey(search.map(one -> Confidence.today(1, one.on(), today)).orElse(0.0));
        }
        if (light == Light.AMBER) {
            formula.todo(Todo.ASK_MANAGER);
        }
        LocalDate on = search.orElseThrow().on();
        return formula.reading(
            light,
            score(sum, ads),
            Confidence.today(1, on, today),
            Confidence.lapses(1, on, VALID_DAYS)
        );
    }

    private static Light weighed(List<Fact> facts, double sum, LocalDate today) {
        boolean isGrave = facts
            .stream()
            .anyMatch(fact -> fact.severity() >= GRAVE && fact.months(today) < FRESH_MONTHS);
        return isGrave || sum >= RED_SUM ? Light.RED : sum >= AMBER_SUM ? Light.AMBER : Light.GREEN;
    }

    private static Light ads(Search search) {
        if (search.adsSeen() == null || search.adsUndisclosed() == null || search.adsSeen() == 0) {
            return Light.GREY;
        }
        double share = (double) search.adsUndisclosed() / search.adsSeen();
        if (share > RED_UNDISCLOSED && search.adsSeen() >= ENOUGH_ADS) {
            return Light.RED;
        }
        return share > AMBER_UNDISCLOSED ? Light.AMBER : Light.GREEN;
    }

    /** Bad news holds while the facts do; what only a search counted, as long as that search. */
    private static LocalDate redUntil(List<Fact> facts, Optional<Search> search, LocalDate today) {
        double sum = facts
            .stream()
            .mapToDouble(fact -> fact.weight(today))
            .sum();
        return weighed(facts, sum, today) == Light.RED
            ? today.plusDays(VALID_DAYS)
            : search.orElseThrow().on().plusDays(VALID_DAYS);
    }

    private static double score(double sum, Light ads) {
        double byFacts = Math.max(0, 100 - POINTS_LOST_A_WEIGHT * sum);
        return switch (ads) {
            case RED -> Math.min(byFacts, 20);
            case AMBER -> Math.min(byFacts, 60);
            case GREEN, GREY -> byFacts;
        };
    }

    private static void tell(Formula formula, Search search, LocalDate today) {
        boolean isOld = !today.isBefore(search.on().plusDays(VALID_DAYS));
        formula
            .says(
                isOld ? SEARCH_OLD : SEARCH_DATED,
                Map.of("on", search.on().toString(), "where", search.where(), "by", search.by().name())
            )
            .input("search", search.on().toString());
    }

    private static void tellAds(Formula formula, Search search) {
        if (search.adsSeen() == null || search.adsUndisclosed() == null || search.adsSeen() == 0) {
            return;
        }
        var params = Map.of(
            "seen",
            String.valueOf(search.adsSeen()),
            "undisclosed",
            String.valueOf(search.adsUndisclosed()),
            "percent",
            Figures.plain((100.0 * search.adsUndisclosed()) / search.adsSeen(), 0)
        );
        formula.says(search.adsSeen() >= ENOUGH_ADS ? ADS_UNDISCLOSED : ADS_TOO_FEW, params);
        formula.input("adsSeen", params.get("seen")).input("adsUndisclosed", params.get("undisclosed"));
    }

    private static void tell(Formula formula, List<Fact> facts, double sum, LocalDate today) {
        if (facts.isEmpty()) {
            formula.says(FACTS_NONE);
            return;
        }
        formula.says(FACTS_WEIGHT, Map.of("count", String.valueOf(facts.size()), "sum", Figures.plain(sum, 1)));
        formula.input(
            "facts",
            facts
                .stream()
                .map(fact -> fact.severity() + " @ " + fact.on())
                .sorted()
                .collect(joining(", "))
        );
        facts
            .stream()
            .sorted(Comparator.comparingDouble((Fact fact) -> fact.weight(today)).reversed())
            .limit(MOST_FACTS)
            .forEach(fact ->
                formula.says(
                    FACT,
                    Map.of(
                        "title",
                        fact.title(),
                        "on",
                        fact.on().toString(),
                        "severity",
                        String.valueOf(fact.severity()),
                        "link",
                        fact.link()
                    )
                )
            );
    }
}
