package relais.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.campaigns.Campaign;
import relais.campaigns.Campaign.Plan;
import relais.campaigns.Campaigning;
import relais.campaigns.Classification;
import relais.platform.Money;
import relais.platform.decision.Birth;
import relais.platform.decision.NotFoundException;

/** The three campaigns of the demo. */
@Component
@Order(30)
class DemoCampaigns implements Chapter {

    /** Marée Haute, le lancement. */
    static final String C1 = DemoTeam.idOf("campaign", "maree-haute");
    /** Rentrée sans voiture. */
    static final String C2 = DemoTeam.idOf("campaign", "rentree-sans-voiture");
    /** Les Salles de bain. */
    static final String C3 = DemoTeam.idOf("campaign", "salles-de-bain");

    private final Campaigning campaigning;
    private final Clock clock;

    DemoCampaigns(Campaigning campaigning, Clock clock) {
        this.campaigning = campaigning;
        this.clock = clock;
    }

    @Override
    public Mono<Long> enter() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Flux.concat(
            planned(
                DemoTeam.CLAIREMBRUN,
                C1,
                plan(
                    "Marée Haute, le lancement",
                    "Faire connaître le shampoing solide Marée Haute",
                    Classification.PAID,
                    today.minusDays(20),
                    today.plusDays(40),
                    List.of("FR"),
                    "18000",
                    "Montrer la mousse, le geste, le pain qui dure. Jamais culpabiliser. Dire d'où vient le produit, " +
                        "sans « neutre en carbone » ni promesse médicale.",
                    "La démo de mousse bat l'avant-après"
                )
            ),
            planned(
                DemoTeam.VELOMBRINE,
                C2,
                plan(
                    "Rentrée sans voiture",
                    "Essais du vélo cargo en magasin",
                    Classification.PAID,
                    today.minusDays(60),
                    today.plusDays(15),
                    List.of("FR"),
                    "24000",
                    "Un mois de trajets d'école comptés : temps, argent, pluie. Casques portés, automobilistes respectés.",
                    "Un bilan chiffré convertit mieux qu'un vlog"
                )
            ),
            planned(
                DemoTeam.CLAIREMBRUN,
                C3,
                plan(
                    "Les Salles de bain",
                    "Preuve sociale par les clientes et clients",
                    Classification.EARNED,
                    today.minusDays(200),
                    null,
                    List.of("FR"),
                    "3000",
                    "De vraies salles de bain, de vrais avis, gardés tels quels.",
                    ""
                )
            )
        ).count();
    }

    private Mono<Campaign> planned(String brandId, String campaignId, Plan plan) {
        return campaigning
            .get(brandId, campaignId)
            .onErrorResume(NotFoundException.class, _ ->
                campaigning.plan(brandId, new Birth(campaignId, null), plan, OnStage.KARIM)
            );
    }

    private static Plan plan(
        String name,
        String objective,
        Classification classification,
        LocalDate from,
        @Nullable LocalDate to,
        List<String> countries,
        String budget,
        String brief,
        String hypothesis
    ) {
        return new Plan(name, objective, classification, from, to, countries, Money.euros(budget), brief, hypothesis);
    }
}
