package relais.testing;

import java.io.File;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The least that a WebFlux of this Boot can be, in a process of its own: what the start of the product is compared with. */
public final class HelloProcess {

    private HelloProcess() {}

    /** How long it takes until it answers, in milliseconds. */
    public static long millisToReady() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var builder = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Hello.class.getName(),
            "--spring.config.name=hello",
            "--server.port=" + port
        );
        long began = System.nanoTime();
        Process process = builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")))
            .start();
        try {
            RelaisProcess.untilItAnswers(process, "http://127.0.0.1:" + port + "/hello");
            return (System.nanoTime() - began) / 1_000_000;
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    /** The application itself: no component, or the product under test would find it and answer as it does. */
    @ImportAutoConfiguration({
        CodecsAutoConfiguration.class,
        ErrorWebFluxAutoConfiguration.class,
        HttpHandlerAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        NettyReactiveWebServerAutoConfiguration.class,
        WebFluxAutoConfiguration.class,
    })
    public static class Hello {

        public static void main(String[] args) {
            SpringApplication.run(Hello.class, args);
        }

        @Bean
        RouterFunction<ServerResponse> hello() {
            return RouterFunctions.route()
                .GET("/hello", _ -> ServerResponse.ok().bodyValue("{}"))
                .build();
        }
    }
}
