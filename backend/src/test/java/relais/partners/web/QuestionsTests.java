package relais.partners.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import relais.partners.PartnerQuery;
import relais.partners.PartnerQuery.Measure;
import relais.wire.model.GridQuestion;

class QuestionsTests {

    @Test
    void aDayOfLastContactIsADayOfTheBrandFromItsMidnightToTheNext() {
        LocalDate day = LocalDate.parse("2026-07-02");
        var asked = new GridQuestion().filter(List.of()).contactFrom(day).contactTo(day);
        assertThat(contact(asked, "Europe/Paris")).isEqualTo(
            new PartnerQuery.Range(at("2026-07-01T22:00:00Z"), at("2026-07-02T22:00:00Z") - 1)
        );
        assertThat(contact(asked, "America/Martinique")).isEqualTo(
            new PartnerQuery.Range(at("2026-07-02T04:00:00Z"), at("2026-07-03T04:00:00Z") - 1)
        );
    }

    private static PartnerQuery.Range contact(GridQuestion asked, String zone) {
        return Questions.read(asked, ZoneId.of(zone)).ranges().get(Measure.LAST_CONTACT);
    }

    private static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
