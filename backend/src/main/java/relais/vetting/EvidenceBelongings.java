package relais.vetting;

import java.util.Collection;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.Belongings;
import relais.partners.MergeMove;
import relais.partners.MergePart;

/**
 * What people entered to vet a partner, when two turn out to be one: the one who is kept is read on both dossiers, so that a
 * fact found about either weighs. An override stays with whom it was given for.
 */
@Component
@Order(3)
class EvidenceBelongings implements Belongings {

    private final VettingReports reports;
    private final Vetting vetting;

    EvidenceBelongings(VettingReports reports, Vetting vetting) {
        this.reports = reports;
        this.vetting = vetting;
    }

    @Override
    public Mono<Map<MergePart, Long>> count(String brandId, String partnerId) {
        return dossier(brandId, partnerId).map(dossier -> Map.of(MergePart.EVIDENCE, (long) dossier.size()));
    }

    @Override
    public Flux<String> workedWith(String brandId, Collection<String> partnerIds) {
        return reports.workedOn(brandId, partnerIds);
    }

    @Override
    public Mono<Void> carry(MergeMove move) {
        return dossier(move.brandId(), move.from())
            .flatMap(theirs -> vetting.on(move.brandId(), move.to(), own -> own.joined(theirs)))
            .then();
    }

    @Override
    public Mono<Map<MergePart, Long>> back(MergeMove move) {
        return Mono.zip(dossier(move.brandId(), move.from()), dossier(move.brandId(), move.to())).flatMap(both ->
            vetting
                .on(move.brandId(), move.from(), own -> own.judgedAsIn(both.getT2()))
                .then(vetting.apart(move.brandId(), move.to(), move.at(), own -> own.parted(both.getT1())))
                .thenReturn(Map.of())
        );
    }

    private Mono<Dossier> dossier(String brandId, String partnerId) {
        return reports.find(brandId, partnerId).map(VettingReport::dossier).defaultIfEmpty(Dossier.EMPTY);
    }
}
