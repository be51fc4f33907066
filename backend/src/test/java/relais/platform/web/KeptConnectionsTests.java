package relais.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import relais.testing.Cast;
import relais.testing.WholeHouse;

/** Browsers keep their connections: whatever was answered on one before, the next request on it is answered too. */
@WholeHouse
class KeptConnectionsTests {

    private static final int PATIENCE_MS = 10_000;

    @Autowired
    Cast cast;

    @ParameterizedTest
    @CsvSource({ "/assets/nothing.js, 404", "/, 200", "/api/brands, 401" })
    void theNextRequestIsAnsweredAfterOneThatHadToWaitForTheOneBefore(String path, int status) throws IOException {
        URI house = URI.create(cast.address());
        try (Socket kept = new Socket(house.getHost(), house.getPort())) {
            kept.setSoTimeout(PATIENCE_MS);
            var answers = new BufferedInputStream(kept.getInputStream());

            ask(kept, "/api/session", path);
            assertThat(answer(answers)).isEqualTo(200);
            assertThat(answer(answers)).isEqualTo(status);

            ask(kept, "/api/session");
            assertThat(answer(answers)).isEqualTo(200);
        }
    }

    private static void ask(Socket connection, String... paths) throws IOException {
        var requests = new StringBuilder();
        for (String path : paths) {
            requests.append("GET ").append(path).append(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        connection.getOutputStream().write(requests.toString().getBytes(ISO_8859_1));
    }

    /** Reads one whole answer and gives its status. */
    private static int answer(InputStream answers) throws IOException {
        int status = Integer.parseInt(line(answers).split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(answers); !header.isEmpty(); header = line(answers)) {
            String lower = header.toLowerCase(Locale.ROOT);
            chunked |= lower.equals("transfer-encoding: chunked");
            length = lower.startsWith("content-length:") ? Integer.parseInt(lower.substring(15).strip()) : length;
        }
        if (chunked) {
            for (int chunk = -1; chunk != 0; ) {
                chunk = Integer.parseInt(line(answers), 16);
                answers.skipNBytes(chunk + 2L);
            }
        } else {
            answers.skipNBytes(length);
        }
        return status;
    }

    private static String line(InputStream answers) throws IOException {
        var line = new StringBuilder();
        for (int one = answers.read(); one != '\n'; one = answers.read()) {
            if (one < 0) {
                throw new IOException("the connection was closed");
            }
            line.append((char) one);
        }
        return line.toString().strip();
    }
}
