package relais.partners.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import relais.partners.Crowd;

class PartnerIndexTests {

    @Test
    void aFirstIndexWhoseProcessWasKilledIsComparedAndNotMadeAgain(@TempDir Path folder) throws IOException {
        Path left = folder.resolve("left");
        try (var index = PartnerIndex.open(folder.resolve("search"), "store")) {
            var known = Crowd.relationship("brand", 1);
            index.keep(List.of(known.id()), List.of(known), LocalDate.EPOCH);
            index.commit();
            FileSystemUtils.copyRecursively(folder.resolve("search"), left);
        }

        try (var index = PartnerIndex.open(left, "store")) {
            assertThat(index.wasWhole()).isFalse();
            assertThat(index.<Integer>read(searcher -> searcher.getIndexReader().numDocs())).isEqualTo(1);
        }
    }
}
