package relais.partners.acting;

import static relais.platform.engine.IndexPlan.on;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import relais.platform.engine.Indexes;

/** How long acts are remembered row by row: as long as they can be taken back, and a day. What was asked of exports: a day. */
@Configuration(proxyBeanMethods = false)
class ActIndexes {

    private static final Duration A_DAY = Duration.ofDays(1);

    @Bean
    Indexes indexesOfActs() {
        return Indexes.of(
            on("acts", "brandId", "at"),
            on("act_batches", "at").expiring(Act.UNDOABLE.plus(A_DAY)),
            on("exports", "at").expiring(A_DAY)
        );
    }
}
