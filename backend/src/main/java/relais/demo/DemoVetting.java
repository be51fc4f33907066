package relais.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.vetting.Audience;
import relais.vetting.BrandUniverse;
import relais.vetting.Positioning;
import relais.vetting.SeenReport;
import relais.vetting.Vetting;

/**
 * What the two brands are about, and what their people found out about the twelve: entered as they would, light by
 * light. Where a formula does not exist yet (samples of followers, growth week by week) a vendor's figure stands in.
 */
@Component
@Order(40)
class DemoVetting implements Chapter {

    private static final String VENDOR = "Observatoire Lumen (démo)";
    /** Those vetted longer ago than a search stays good were searched and confirmed again since. */
    private static final int RENEWED_DAYS_AGO = 6;
    private static final int SEARCH_STAYS_FRESH = 22;

    private final PartnersOfTheDemo partners;
    private final Positioning positioning;
    private final Vetting vetting;
    private final Clock clock;

    DemoVetting(PartnersOfTheDemo partners, Positioning positioning, Vetting vetting, Clock clock) {
        this.partners = partners;
        this.positioning = positioning;
        this.vetting = vetting;
        this.clock = clock;
    }

    /** A step, and how many days ago it was taken. */
    private record Dated(int daysAgo, Step step) {}

    /** One thing that somebody does with the lights of a partner. */
    private interface Step {
        Mono<SeenReport> take(Vetting vetting, String brandId, String partnerId, SeenReport seen);
    }

    @Override
    public Mono<Long> enter() {
        return Flux.concat(clairembrun(), velombrine())
            .thenMany(Flux.fromArray(Person.values()).concatMap(this::vetted))
            .count();
    }

    private Mono<BrandUniverse> clairembrun() {
        return told(
            DemoTeam.CLAIREMBRUN,
            new BrandUniverse.Told(
                List.of("salle de bain sans plastique", "cheveux", "gestes simples", "Bretagne"),
                List.of("précis", "doux", "jamais culpabilisant"),
                List.of("beauté naturelle", "zéro déchet"),
                List.of("promesse médicale", "neutre en carbone", "retouche de visage"),
                List.of("Mousselune", "Savonnerie d'Hiver-Bleu"),
                audience(
                    Map.of("FR", 85.0, "BE", 15.0),
                    Map.of("25-34", 55.0, "35-44", 45.0),
                    Map.of("F", 70.0, "M", 30.0)
                )
            )
        );
    }

    private Mono<BrandUniverse> velombrine() {
        return told(
            DemoTeam.VELOMBRINE,
            new BrandUniverse.Told(
                List.of("ville", "famille", "trajets d'école", "réparer"),
                List.of("concret", "drôle"),
                List.of("vélo", "mobilité"),
                List.of("vitesse", "enfants sans casque", "mépris des automobilistes"),
                List.of("Cyclorame", "Porte-Tout & Fils"),
                audience(Map.of("FR", 100.0), Map.of("25-34", 35.0, "35-44", 45.0, "45-54", 20.0), Map.of())
            )
        );
    }

    private Mono<BrandUniverse> told(String brandId, BrandUniverse.Told told) {
        return positioning
            .get(brandId)
            .flatMap(known ->
                known.version() > 0 ? Mono.just(known) : positioning.tell(brandId, 0, told, OnStage.KARIM)
            );
    }

    private Mono<SeenReport> vetted(Person person) {
        Actor cm = OnStage.cmOf(person.brandId());
        return partners.find(person.brandId(), person.key()).flatMap(partnerId ->
            OnStage.as(cm, vetting.get(person.brandId(), partnerId)).flatMap(seen ->
                seen.report().version() > 0
                    ? Mono.just(seen)
                    : Flux.fromIterable(steps(person))
                          .reduce(Mono.just(seen), (before, one) ->
                              before.flatMap(last ->
                                  one.step().take(at(one.daysAgo()), person.brandId(), partnerId, last)
                              )
                          )
                          .flatMap(all -> all)
            )
        );
    }

    private Vetting at(int daysAgo) {
        return vetting.at(Clock.fixed(clock.instant().minus(Duration.ofDays(daysAgo)), ZoneOffset.UTC));
    }

    /** The day before each of them was added to a campaign, or the week's work for those who never were. */
    private static int vettedDaysAgo(Person person) {
        return switch (person) {
            case MAELLE -> 20;
            case AWA -> 21;
            case BASTIEN -> 19;
            case IDRISS -> 60;
            case ILYANA -> 25;
            case JONAS -> 13;
            case HELENE -> 11;
            case CORALIE -> 10;
            case THEODORE -> 9;
            case SOAZIG, YUNA, MALO_ET_PRUNE -> 6;
        };
    }

    private List<Dated> steps(Person person) {
        int then = vettedDaysAgo(person);
        var steps = new ArrayList<Dated>();
        vetted(person, today().minusDays(then)).forEach(step -> steps.add(new Dated(then, step)));
        if (then > SEARCH_STAYS_FRESH) {
            steps.add(new Dated(RENEWED_DAYS_AGO, searched(person, today().minusDays(RENEWED_DAYS_AGO))));
            steps.add(new Dated(RENEWED_DAYS_AGO, confirmed()));
        }
        if (person == Person.BASTIEN) {
            steps.add(new Dated(2, incident(today())));
        }
        return steps;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static List<Step> vetted(Person person, LocalDate today) {
        var steps = new ArrayList<Step>();
        // Awa's search is almost a month old: her light expires in five days.
        steps.add(searched(person, person == Person.AWA ? today.minusDays(4) : today));
        switch (person) {
            case MAELLE -> {
                steps.add(figure(today, 9, 5.0, 14.0, 220));
                steps.add(kit(today, french(78, 6), adults(44, 26), women(84)));
            }
            case IDRISS -> {
                steps.add(figure(today, 8, 5.0, 12.0, 300));
                steps.add(kit(today, french(88, 4), adults(38, 34), women(28)));
            }
            case SOAZIG -> {
            }
            case THEODORE -> {
                steps.add(figure(today, 18, 14.0, 23.0, 400));
                steps.add(kit(today, french(82, 7), adults(46, 22), women(56)));
            }
            case CORALIE -> {
                steps.add(figure(today, 38, 31.0, 45.0, 180));
                steps.add(kit(today, french(48, 3), adults(41, 12), women(79)));
            }
            case JONAS -> {
                steps.add(figure(today, 11, 7.0, 16.0, 150));
                steps.add(kit(today, french(90, 2), adults(36, 38), women(44)));
            }
            case AWA -> {
                steps.add(figure(today, 10, 6.0, 15.0, 260));
                steps.add(kit(today, french(81, 8), adults(47, 24), women(88)));
            }
            case BASTIEN -> {
                steps.add(figure(today, 12, 8.0, 17.0, 200));
                steps.add(kit(today, french(84, 6), adults(43, 30), women(58)));
            }
            case YUNA -> steps.add(
                kit(today, french(91, 2), Map.of("13-17", 62.0, "18-24", 25.0, "25-34", 9.0), women(37))
            );
            case HELENE -> steps.add(kit(today, french(86, 3), adults(33, 39), women(47)));
            case MALO_ET_PRUNE -> {
                steps.add(figure(today, 12, 8.0, 17.0, 240));
                steps.add(kit(today, french(87, 3), adults(40, 41), women(71)));
                steps.add(bound(today));
            }
            case ILYANA -> {
                steps.add(figure(today, 6, 2.0, 11.0, 120));
                steps.add(kit(today, french(93, 2), adults(52, 25), women(81)));
            }
        }
        if (person != Person.YUNA && person != Person.MALO_ET_PRUNE) {
            steps.add(confirmed());
        }
        String because = overriddenBecause(person);
        if (because != null) {
            steps.add(overridden(because));
        }
        return steps;
    }

    private static @Nullable String overriddenBecause(Person person) {
        return switch (person) {
            case THEODORE -> "Ton décalé assumé pour le lancement ; la semaine 14 s'explique par un passage télé.";
            case JONAS -> "Petit taux, mais l'audience est exactement la nôtre : on essaie sur une seule publication.";
            case HELENE -> "Experte reconnue ; LinkedIn n'a pas encore de référence, son agenda ne nous attend pas.";
            case BASTIEN -> "Des mentions oubliées, il s'engage à les mettre ; chacune sera vérifiée avant publication.";
            case MAELLE, IDRISS, SOAZIG, CORALIE, AWA, YUNA, MALO_ET_PRUNE, ILYANA -> null;
        };
    }

    private static Step searched(Person person, LocalDate on) {
        boolean isBastien = person == Person.BASTIEN;
        return by(person, (vetting, brandId, partnerId, seen) ->
            vetting.search(
                brandId,
                partnerId,
                seen.report().version(),
                new Vetting.SearchTold(
                    on,
                    "Moteur de recherche, presse, commentaires des 20 dernières publications",
                    isBastien ? 22 : null,
                    isBastien ? 6 : null,
                    null
                )
            )
        );
    }

    private static Step by(Person person, Step step) {
        return (vetting, brandId, partnerId, seen) ->
            OnStage.as(OnStage.cmOf(person.brandId()), step.take(vetting, brandId, partnerId, seen));
    }

    private static Step figure(LocalDate today, double percent, double low, double high, int sample) {
        return (vetting, brandId, partnerId, seen) ->
            OnStage.as(
                OnStage.cmOf(brandId),
                vetting.vendorFigure(
                    brandId,
                    partnerId,
                    seen.report().version(),
                    new Vetting.VendorFigureTold(VENDOR, today.minusDays(1), percent, low, high, sample)
                )
            );
    }

    private static Step kit(
        LocalDate today,
        Map<String, Double> countries,
        Map<String, Double> ages,
        Map<String, Double> genders
    ) {
        return (vetting, brandId, partnerId, seen) ->
            OnStage.as(
                OnStage.cmOf(brandId),
                vetting.mediaKit(
                    brandId,
                    partnerId,
                    seen.report().version(),
                    new Vetting.MediaKitTold(today.minusDays(2), "Kit média", audience(countries, ages, genders))
                )
            );
    }

    private static Step incident(LocalDate today) {
        return (vetting, brandId, partnerId, seen) ->
            OnStage.as(
                OnStage.cmOf(brandId),
                vetting.fact(
                    brandId,
                    partnerId,
                    seen.report().version(),
                    new Vetting.FactTold(
                        today.minusDays(2),
                        3,
                        "Un quotidien dresse la liste de ses publicités non signalées",
                        "https://quotidien.exemple.test/publicites-non-signalees"
                    ),
                    true
                )
            );
    }

    private static Step bound(LocalDate today) {
        return (vetting, brandId, partnerId, seen) ->
            OnStage.as(
                OnStage.cmOf(brandId),
                vetting.exclusion(
                    brandId,
                    partnerId,
                    seen.report().version(),
                    new Vetting.ExclusionTold("Cyclorame", today.plusDays(126), "Dit par leur agence, Studio Zinnia")
                )
            );
    }

    private static Step confirmed() {
        return (vetting, brandId, partnerId, seen) ->
            OnStage.as(
                OnStage.cmOf(brandId),
                vetting.confirm(brandId, partnerId, seen.report().version(), seen.report().fingerprint())
            );
    }

    private static Step overridden(String because) {
        return (vetting, brandId, partnerId, seen) ->
            OnStage.as(OnStage.KARIM, vetting.override(brandId, partnerId, seen.report().version(), because));
    }

    private static Audience audience(
        Map<String, Double> countries,
        Map<String, Double> ages,
        Map<String, Double> genders
    ) {
        return new Audience(countries, Map.of(), ages, genders);
    }

    private static Map<String, Double> french(double france, double belgium) {
        return Map.of("FR", france, "BE", belgium);
    }

    private static Map<String, Double> adults(double from25, double from35) {
        double rest = 100 - from25 - from35;
        return Map.of("25-34", from25, "35-44", from35, "45-54", rest / 2, "18-24", rest / 2);
    }

    private static Map<String, Double> women(double share) {
        return Map.of("F", share, "M", 100 - share);
    }
}
