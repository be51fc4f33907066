package relais.vetting;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.FirstSight;
import relais.partners.Relationship;

/** Reads whole lists with nothing but what the lists say; no report is begun for anyone. */
@Component
class LightsAtFirstSight implements FirstSight {

    private final VettingReports reports;
    private final BrandUniverses universes;
    private final Benchmark benchmark;
    private final Vetting vetting;
    private final Clock clock;

    LightsAtFirstSight(
        VettingReports reports,
        BrandUniverses universes,
        Benchmark benchmark,
        Vetting vetting,
        Clock clock
    ) {
        this.reports = reports;
        this.universes = universes;
        this.benchmark = benchmark;
        this.vetting = vetting;
        this.clock = clock;
    }

    @Override
    public Mono<Map<String, relais.partners.Lights>> of(String brandId, Collection<Relationship> met) {
        Set<String> partnerIds = met.stream().map(Relationship::partnerId).collect(Collectors.toSet());
        return Mono.zip(universes.get(brandId), reports.workedOn(brandId, partnerIds).collectList()).map(found ->
            met
                .stream()
                .filter(one -> !found.getT2().contains(one.partnerId()))
                .collect(Collectors.toMap(Relationship::partnerId, one -> lights(one, found.getT1())))
        );
    }

    @Override
    public Mono<Void> learned(String brandId, Collection<String> partnerIds) {
        return Flux.defer(() -> reports.workedOn(brandId, partnerIds))
            .concatMap(partnerId -> vetting.follow(brandId, partnerId))
            .then();
    }

    private relais.partners.Lights lights(Relationship one, BrandUniverse universe) {
        var basis = new Lights.Basis(WhatIsKnown.of(one), universe, benchmark, clock.instant());
        return ShownLights.of(VettingReport.blank(one.brandId(), one.partnerId()).asOf(basis));
    }
}
