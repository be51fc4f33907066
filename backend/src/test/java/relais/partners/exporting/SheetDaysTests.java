package relais.partners.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import relais.partners.Crowd;
import relais.partners.Relationship;

class SheetDaysTests {

    private static final Relationship MET_AT_NINE_IN_GREENWICH = Crowd.relationship("b1", 1);

    @Test
    void aFileTellsTheDayThatItWasForTheBrand() {
        assertThat(knownSince("Europe/Paris")).isEqualTo(LocalDate.parse("2026-01-05"));
        assertThat(knownSince("Pacific/Honolulu")).isEqualTo(LocalDate.parse("2026-01-04"));
    }

    private static @Nullable Object knownSince(String zone) {
        SheetRow row = SheetRow.of(MET_AT_NINE_IN_GREENWICH, List.of(), Map.of(), ZoneId.of(zone));
        return SheetColumn.all()
            .stream()
            .filter(column -> column.key().equals("added"))
            .map(column -> column.value().apply(row))
            .findFirst()
            .orElseThrow();
    }
}
