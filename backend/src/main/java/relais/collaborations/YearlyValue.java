package relais.collaborations;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.platform.Money;

/**
 * What a partner receives from one advertiser within a year, over all the advertiser's brands: from a certain value on, the
 * contract has to be written (law 2023-451, article 8; decree 2025-1137).
 */
@Component
class YearlyValue {

    private static final Currency COUNTED = Currency.getInstance("EUR");

    private final Collaborations collaborations;
    private final Branding brands;
    private final Clock clock;

    YearlyValue(Collaborations collaborations, Branding brands, Clock clock) {
        this.collaborations = collaborations;
        this.brands = brands;
        this.clock = clock;
    }

    /**
     * What this year's other agreements with the same advertiser give. The law counts in euros and nothing is converted
     * silently: as soon as these terms or one of the others are in another currency, the whole threshold counts as given.
     */
    Mono<Money> beside(Collaboration known) {
        Currency own = known
            .latestTerms()
            .map(latest -> latest.terms().fee().currency())
            .orElse(COUNTED);
        return brands
            .get(known.brandId())
            .flatMapMany(brand -> brands.ofAdvertiser(brand.advertiser().id()))
            .map(Brand::id)
            .collectList()
            .flatMapMany(brandIds -> collaborations.ofPartner(brandIds, known.partnerId()))
            .filter(other -> !other.id().equals(known.id()) && other.accord().filter(this::isOfThisYear).isPresent())
            .flatMapIterable(other -> other.agreedTerms().stream().toList())
            .map(agreed -> agreed.terms().value())
            .collectList()
            .map(values ->
                Stream.concat(Stream.of(own), values.stream().map(Money::currency)).allMatch(COUNTED::equals)
                    ? values.stream().reduce(Money.zero(COUNTED), Money::plus)
                    : new Money(Collaboration.WRITTEN_FROM, own)
            );
    }

    /** Whether the latest terms, with what is given beside them, need a written contract. */
    Mono<Boolean> needsWriting(Collaboration known) {
        return Mono.justOrEmpty(known.latestTerms())
            .map(latest -> latest.terms().value())
            .flatMap(value -> beside(known).map(value::plus))
            .map(total -> total.amount().compareTo(Collaboration.WRITTEN_FROM) >= 0)
            .defaultIfEmpty(false);
    }

    private boolean isOfThisYear(Accord accord) {
        return accord.at().atZone(ZoneOffset.UTC).getYear() == clock.instant().atZone(ZoneOffset.UTC).getYear();
    }
}
