package relais.partners.importing;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import relais.testing.Cast;
import relais.testing.WholeHouse;
import relais.wire.model.ImportView;

/**
 * A long list through the door and back. {@code mvn -Pbench test -pl backend -am -Dtest=UndoBench -Dbench.rows=100000};
 * prints a line, fails on nothing.
 */
@WholeHouse
@Tag("bench")
class UndoBench {

    @Autowired
    Cast cast;

    @Test
    void longListsTakenBack() {
        int size = Integer.getInteger("bench.rows", 100_000);
        var troupe = cast.troupe();
        var cm = new ImportStoryTests.Importer(troupe.cm(), troupe.brandId());
        brought(cm, "about people nobody knows", size, "Person", 1_000);
        var renamed = brought(cm, "about people who are known", size, "Renamed", 2_000);
        takenBack(cm, renamed, size);

        var others = cast.troupe();
        var colleague = new ImportStoryTests.Importer(others.cm(), others.brandId());
        takenBack(colleague, brought(colleague, "about people another brand knows", size, "Person", 1_000), size);
    }

    private static ImportView brought(ImportStoryTests.Importer cm, String what, int size, String name, int followers) {
        String list = IntStream.range(0, size)
            .mapToObj(i -> "person%d.demo,%s %d,%d,France,p%d@exemple.test%n".formatted(i, name, i, followers + i, i))
            .collect(Collectors.joining("", "username,name,followers,country,email\n", ""));
        long began = System.nanoTime();
        var done = cm.run(cm.check(cm.upload("instagram.csv", list.getBytes(StandardCharsets.UTF_8))));
        told("brought in, " + what, size, began);
        return done;
    }

    private static void takenBack(ImportStoryTests.Importer cm, ImportView done, int size) {
        long began = System.nanoTime();
        var undone = cm.undo(done).getUndone();
        told("taken back: %d gone, %d as before".formatted(undone.getRemoved(), undone.getRestored()), size, began);
    }

    private static void told(String what, int rows, long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%-50s %,10.0f rows/s %,8.1f s%n", what, rows / seconds, seconds);
    }
}
