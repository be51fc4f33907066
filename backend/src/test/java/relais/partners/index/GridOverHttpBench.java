package relais.partners.index;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import relais.identity.Role;
import relais.partners.Multitude;
import relais.partners.PartnerFacet;
import relais.partners.PartnerSearch;
import relais.platform.decision.Witnesses;
import relais.testing.Caller;
import relais.testing.Cast;
import relais.testing.WholeHouse;

/**
 * The whole house with many partners, asked over HTTP by 1, 8 and 32 people, beside the same question inside the process.
 * {@code mvn -Pbench verify -Dbench.partners=100000}; prints tables, fails on nothing.
 */
@WholeHouse
@Tag("bench")
class GridOverHttpBench {

    private static final Set<PartnerFacet> FOUR = Set.of(
        PartnerFacet.NETWORK,
        PartnerFacet.CATEGORY,
        PartnerFacet.COUNTRY,
        PartnerFacet.STAGE
    );
    private static final int ASKED = 400;
    /** Of each question, before anything is timed: a server that has been up for an hour is compiled. */
    private static final int WARMING = 4_000;

    @Autowired
    Cast cast;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    Witnesses witnesses;

    @Autowired
    PartnerSearch search;

    @Test
    void theGridOverHttp() throws Exception {
        int size = Integer.getInteger("bench.partners", 100_000);
        var troupe = cast.troupe();
        long began = System.nanoTime();
        new Multitude(mongo, witnesses, search).settle(troupe.brandId(), size);
        System.out.printf(
            "%n%,d partners stored and indexed at %.0f per second%n",
            size,
            size / ((System.nanoTime() - began) / 1e9)
        );
        Runtime.getRuntime().gc();
        var memory = Runtime.getRuntime();
        System.out.printf("heap after loading: %d MB%n", (memory.totalMemory() - memory.freeMemory()) >> 20);

        String shortlist =
            "?sort=-followers&filter=NETWORK:INSTAGRAM&filter=CATEGORY:creme&filter=CATEGORY:solaire" +
            "&filter=CATEGORY:naturelle&filter=COUNTRY:FR&filter=COUNTRY:BE&filter=-STAGE:DROPPED" +
            "&followersMin=5000&followersMax=200000";
        String facets = counting(SearchBench.EIGHT);
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("shortlist, 4 facets", shortlist + counting(FOUR));
        questions.put("shortlist, 8 facets", shortlist + facets);
        questions.put("everybody, 8 facets", "?sort=-followers" + facets);
        questions.put("page + total", "?sort=-followers");
        questions.put("name", "?q=falquembert");
        questions.put("name, one slip", "?q=falqembert");
        questions.put("(who am I)", "session");

        var person = cast.member("Bench", Map.of(troupe.brandId(), List.of(Role.CM)));
        var caller = Caller.signedIn(cast.address(), person);

        var inside = SearchBench.timed(() ->
            search
                .search(troupe.brandId(), SearchBench.shortlist().counting(SearchBench.EIGHT))
                .toFuture()
                .join()
                .total()
        );
        System.out.printf("shortlist inside the process: %.2f ms median, %.2f p99%n", inside[0], inside[2]);
        Map<String, HttpRequest> requests = new LinkedHashMap<>();
        questions.forEach((name, question) -> requests.put(name, caller.asking(path(troupe.brandId(), question))));
        var page = caller.client().send(requests.get("page + total"), HttpResponse.BodyHandlers.ofByteArray()).body();
        var bare = bareServer(page);
        requests.put("(the same bytes, bare)", HttpRequest.newBuilder(URI.create(bare)).build());
        for (HttpRequest request : requests.values()) {
            row(caller.client(), request, 8, WARMING);
        }
        System.out.printf("%-22s %8s %10s %10s %10s %8s%n", "ms", "clients", "median", "p95", "p99", "errors");
        for (var request : requests.entrySet()) {
            for (int clients : new int[] { 1, 8, 32 }) {
                System.out.printf(
                    "%-22s %s%n",
                    request.getKey(),
                    row(caller.client(), request.getValue(), clients, ASKED * (clients > 1 ? 4 : 1))
                );
            }
        }
    }

    /** What the way there and back costs alone: the bytes of a page from a server that asks nobody anything. */
    private static String bareServer(byte[] page) {
        DisposableServer server = HttpServer.create()
            .handle((_, answer) -> answer.header("Content-Type", "application/json").sendByteArray(Mono.just(page)))
            .bindNow();
        return "http://localhost:" + server.port() + "/";
    }

    private static String counting(Set<PartnerFacet> facets) {
        return facets
            .stream()
            .map(facet -> "&facet=" + facet)
            .collect(Collectors.joining());
    }

    private static String path(String brandId, String question) {
        return question.equals("session") ? "/api/session" : "/api/brands/" + brandId + "/partners" + question;
    }

    private String row(HttpClient client, HttpRequest request, int clients, int count) {
        List<Double> times = Collections.synchronizedList(new ArrayList<>());
        var left = new AtomicInteger(count);
        var errors = new AtomicInteger();
        var all = new ArrayList<CompletableFuture<?>>();
        for (int i = 0; i < clients; i++) {
            all.add(next(client, request, left, errors, times));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        double[] ms = SearchBench.percentiles(times);
        return String.format("%8d %10.2f %10.2f %10.2f %8d", clients, ms[0], ms[1], ms[2], errors.get());
    }

    private CompletableFuture<?> next(
        HttpClient client,
        HttpRequest request,
        AtomicInteger left,
        AtomicInteger errors,
        List<Double> times
    ) {
        if (left.getAndDecrement() <= 0) {
            return CompletableFuture.completedFuture(null);
        }
        long began = System.nanoTime();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).thenCompose(answer -> {
            times.add((System.nanoTime() - began) / 1e6);
            if (answer.statusCode() != 200) {
                errors.incrementAndGet();
            }
            return next(client, request, left, errors, times);
        });
    }
}
