package relais.platform;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every room stands on. */
@Configuration(proxyBeanMethods = false)
class Ground {

    /** The clock of the product, in milliseconds: the store keeps no finer time, so nothing changes when read back. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
