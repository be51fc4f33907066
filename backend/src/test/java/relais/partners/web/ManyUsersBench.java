package relais.partners.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import relais.identity.Role;
import relais.partners.Multitude;
import relais.partners.PartnerSearch;
import relais.platform.decision.Witnesses;
import relais.testing.Caller;
import relais.testing.Cast;
import relais.testing.WholeHouse;

/**
 * A whole team at work at once: everyone filters, opens people, tags them, reads the day; two bring in lists and take them
 * back, two fetch all who match as a file. {@code mvn -Pbench test -pl backend
 * -am -Dtest=ManyUsersBench -Dbench.partners=20000 -Dbench.users=32 -Dbench.minutes=10}; prints what was answered, minute by
 * minute, with the heap after each.
 */
@WholeHouse
@Tag("bench")
class ManyUsersBench {

    private static final int ROWS = 1_000;

    @Autowired
    Cast cast;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    Witnesses witnesses;

    @Autowired
    PartnerSearch search;

    private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();

    @Test
    void aTeamAtWork() throws Exception {
        int users = Integer.getInteger("bench.users", 32);
        int minutes = Integer.getInteger("bench.minutes", 10);
        var troupe = cast.troupe();
        new Multitude(mongo, witnesses, search).settle(troupe.brandId(), Integer.getInteger("bench.partners", 20_000));
        var callers = new ArrayList<Caller>();
        for (int i = 0; i < users; i++) {
            var person = cast.member("Bench" + i, Map.of(troupe.brandId(), List.of(Role.CM)));
            callers.add(Caller.signedIn(cast.address(), person));
        }
        var end = Instant.now().plus(Duration.ofMinutes(minutes));
        var team = new ArrayList<Future<?>>();
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < users; i++) {
                var caller = callers.get(i);
                var dice = new Random(i);
                var turn = turnOf(i);
                team.add(
                    desks.submit(() -> {
                        while (Instant.now().isBefore(end)) {
                            turn.take(caller, "/api/brands/" + troupe.brandId(), dice);
                        }
                        return true;
                    })
                );
            }
            for (int minute = 1; minute <= minutes; minute++) {
                told(minute, Instant.now().plus(Duration.ofMinutes(1)), team);
                for (var one : team) {
                    if (one.isDone() || minute == minutes) {
                        one.get();
                    }
                }
            }
        }
    }

    private void told(int minute, Instant until, List<Future<?>> team) throws Exception {
        new CountDownLatch(1).await(Duration.between(Instant.now(), until).toMillis(), TimeUnit.MILLISECONDS);
        Runtime.getRuntime().gc();
        var memory = Runtime.getRuntime();
        System.out.printf(
            "minute %2d: %s, heap %d MB, %d of %d at work%n",
            minute,
            answers,
            (memory.totalMemory() - memory.freeMemory()) >> 20,
            team
                .stream()
                .filter(one -> !one.isDone())
                .count(),
            team.size()
        );
    }

    private interface Turn {
        void take(Caller caller, String brand, Random dice) throws Exception;
    }

    private Turn turnOf(int user) {
        return switch (user) {
            case 0, 1 -> this::list;
            case 2, 3 -> this::file;
            default -> this::turn;
        };
    }

    /** What somebody does in a moment: narrows the list down, opens one of those shown, tags them, looks at their day. */
    private void turn(Caller caller, String brand, Random dice) throws Exception {
        String page = ask(
            caller,
            brand +
                "/partners?sort=-followers&facet=NETWORK&facet=TAG&facet=STAGE&followersMin=" +
                dice.nextInt(200_000)
        );
        List<String> ids = JsonPath.read(page, "$.items[*].id");
        if (!ids.isEmpty()) {
            String at = brand + "/partners/" + ids.get(dice.nextInt(Math.min(5, ids.size())));
            Number version = JsonPath.read(ask(caller, at), "$.version");
            String edit = "{\"version\":%d,\"tags\":{\"values\":[\"banc %d\"]}}".formatted(
                version.longValue(),
                dice.nextInt(40)
            );
            counted(caller.patch(at + "/cells", edit));
        }
        ask(caller, brand + "/partners?q=" + List.of("falqembert", "creme", "ines", "tour").get(dice.nextInt(4)));
        ask(caller, "/api/today");
    }

    /** A list of people, some of whom are known, comes in and is taken back. */
    private void list(Caller caller, String brand, Random dice) throws Exception {
        int from = dice.nextInt(100_000);
        String rows = IntStream.range(from, from + ROWS)
            .mapToObj(i -> "listed%d,Listed %d,%d\n".formatted(i, i, 1_000 + i))
            .collect(Collectors.joining("", "username,name,followers\n", ""));
        String uploaded = caller.upload(brand + "/imports", "instagram.csv", rows);
        String at = brand + "/imports/" + JsonPath.read(uploaded, "$.id");
        caller.put(
            at + "/mapping",
            """
            {"version":%d,"network":"INSTAGRAM","source":"A ranking","collectedOn":"2026-03-01","purpose":"Casting",
             "columns":[{"index":0,"meaning":"HANDLE"},{"index":1,"meaning":"DISPLAY_NAME"},{"index":2,"meaning":"FOLLOWERS"}]}
            """.formatted(version(uploaded))
        );
        for (String[] step : new String[][] { { "CHECKED", "/run" }, { "DONE", "/undo" }, { "UNDONE", "" } }) {
            long seen = version(until(caller, at, step[0]));
            if (!step[1].isEmpty()) {
                caller.post(at + step[1], "{\"version\":" + seen + "}");
                answers.computeIfAbsent(200, _ -> new LongAdder()).increment();
            }
        }
    }

    private String until(Caller caller, String path, String state) throws Exception {
        String now = ask(caller, path);
        while (!JsonPath.read(now, "$.state").equals(state)) {
            assertThat(JsonPath.<String>read(now, "$.state")).isNotEqualTo("FAILED");
            new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS);
            now = ask(caller, path);
        }
        return now;
    }

    private static long version(String thing) {
        return JsonPath.<Number>read(thing, "$.version").longValue();
    }

    /** All who match, as a file. */
    private void file(Caller caller, String brand, Random dice) throws Exception {
        String asked = caller.post(
            brand + "/partner-exports",
            """
            {"form":"CSV","dialect":"FR","columns":["name","handle","followers","tags"],
             "selection":{"question":{"sort":"-followers","followersMin":%d}}}
            """.formatted(dice.nextInt(200_000))
        );
        ask(caller, JsonPath.read(asked, "$.url"));
    }

    private String ask(Caller caller, String path) throws Exception {
        var answer = caller.client().send(caller.asking(path), HttpResponse.BodyHandlers.ofString());
        counted(answer.statusCode());
        return answer.body();
    }

    private void counted(int status) {
        answers.computeIfAbsent(status, _ -> new LongAdder()).increment();
    }
}
