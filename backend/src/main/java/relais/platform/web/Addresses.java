package relais.platform.web;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which addresses are the API's, read as the router reads them: {@code /%61pi} is {@code /api}. Whoever compared the
 * letters as they were sent would let such an address pass by.
 */
public final class Addresses {

    private static final PathPattern API = PathPatternParser.defaultInstance.parse("/api/**");

    private Addresses() {}

    public static boolean isApi(PathContainer path) {
        return API.matches(path);
    }
}
