package relais.testing;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;

/** A browser without a face, as quick as the platform's own client: for measuring what a request costs. */
public final class Caller {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final CookieManager jar = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
        .cookieHandler(jar)
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .build();
    private final String address;

    private Caller(String address) {
        this.address = address;
    }

    /** Somebody whom nobody knows yet. */
    public static Caller of(String address) {
        return new Caller(address);
    }

    /** Somebody who is signed in. */
    public static Caller signedIn(String address, Cast.Person person) throws Exception {
        var caller = new Caller(address);
        caller.get("/api/session");
        caller.post(
            "/api/session",
            "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(person.email(), person.password())
        );
        return caller;
    }

    public HttpClient client() {
        return client;
    }

    /** A question, to be asked as often as one likes. */
    public HttpRequest asking(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
            .timeout(LONGEST)
            .build();
    }

    public String get(String path) throws Exception {
        return answered(client.send(asking(path), HttpResponse.BodyHandlers.ofString()));
    }

    public String post(String path, String body) throws Exception {
        return answered(send("POST", path, "application/json", body));
    }

    public String put(String path, String body) throws Exception {
        return answered(send("PUT", path, "application/json", body));
    }

    /** Types over something; answers the status, since somebody else may have been quicker. */
    public int patch(String path, String body) throws Exception {
        return send("PATCH", path, "application/json", body).statusCode();
    }

    /** Sends a file called {@code name}, as a form does. */
    public String upload(String path, String name, String text) throws Exception {
        String body =
            "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" +
            name +
            "\"\r\n\r\n" +
            text +
            "\r\n--cut--\r\n";
        return answered(send("POST", path, "multipart/form-data; boundary=cut", body));
    }

    private HttpResponse<String> send(String method, String path, String type, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path))
            .timeout(LONGEST)
            .header("Content-Type", type)
            .header("X-XSRF-TOKEN", token())
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String answered(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(answer.body());
        }
        return answer.body();
    }

    private String token() {
        return jar
            .getCookieStore()
            .getCookies()
            .stream()
            .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
            .map(HttpCookie::getValue)
            .findFirst()
            .orElseThrow();
    }
}
