package relais.vetting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import relais.platform.engine.IndexPlan;
import relais.platform.engine.Indexes;

/** What vetting stands on: the shipped benchmark, and what the store must be quick at. */
@Configuration(proxyBeanMethods = false)
class VettingStore {

    @Bean
    Benchmark benchmark() {
        return Benchmark.shipped();
    }

    @Bean
    Indexes vettingIndexes() {
        return Indexes.of(IndexPlan.on("vetting_reports", "brandId"));
    }
}
