package relais.platform.web;

import java.net.InetAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.reactive.ConfigurableReactiveWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import relais.platform.Installation;

/** A demo lets anyone in as anyone: it listens to this machine only, unless told otherwise. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Installation.class)
class DemoAddress {

    @Bean
    WebServerFactoryCustomizer<ConfigurableReactiveWebServerFactory> demoStaysOnThisMachine(
        Installation installation,
        Environment environment
    ) {
        return factory -> {
            if (installation.demo() && !environment.containsProperty("server.address")) {
                factory.setAddress(InetAddress.getLoopbackAddress());
            }
        };
    }
}
