package relais.partners.importing;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import relais.testing.Cast;
import relais.testing.WholeHouse;

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
    void aLongListTakenBack() {
        int size = Integer.getInteger("bench.rows", 100_000);
        var troupe = cast.troupe();
        var cm = new ImportStoryTests.Importer(troupe.cm(), troupe.brandId());
        String list = IntStream.range(0, size)
            .mapToObj(i -> "person" + i + ".demo,Person " + i + "," + (1_000 + i) + ",France,p" + i + "@exemple.test\n")
            .collect(Collectors.joining("", "username,name,followers,country,email\n", ""));
        long began = System.nanoTime();
        var done = cm.run(cm.check(cm.upload("instagram.csv", list.getBytes(StandardCharsets.UTF_8))));
        long brought = System.nanoTime();
        var undone = cm.undo(done);
        System.out.printf(
            "%d rows: brought in %d ms, %d taken back in %d ms%n",
            size,
            (brought - began) / 1_000_000,
            undone.getUndone().getRemoved(),
            (System.nanoTime() - brought) / 1_000_000
        );
    }
}
