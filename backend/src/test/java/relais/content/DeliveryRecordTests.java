package relais.content;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.content.ContentExamples.*;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import relais.partners.Reliability.Deliveries;

/** What contents so far say of a partner. */
class DeliveryRecordTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void whatWasApprovedCountsWithTheVersionsItTook() {
        var twice = of(
            aReelUnderReview(UNLABELLED).requestChanges(
                fingerprint(aReelUnderReview(UNLABELLED)),
                "La mention manque",
                LEONIE,
                TUESDAY
            )
        );
        var again = checked(of(twice.submit(aSubmission(LABELLED), false, MAELLE, TUESDAY)));
        var approved = of(again.approve(fingerprint(again), Set.of(), new Backing.Firm(), LEONIE, TUESDAY));
        var counted = DeliveryRecord.of(List.of(anApprovedReel(), approved, twice, anAwaitedReel()), PARIS);
        assertThat(counted).isEqualTo(new Deliveries(2, 2, 3));
        assertThat(counted.isEnough()).isTrue();
        assertThat(counted.roundsInTenths()).isEqualTo(5);
    }

    @Test
    void onTimeIsWhenTheFirstVersionCameByItsDueDayWhereTheBrandIs() {
        assertThat(DeliveryRecord.of(List.of(approvedAfterHandingInAt("2026-12-01T22:30:00Z")), PARIS)).isEqualTo(
            new Deliveries(1, 1, 1)
        );
        assertThat(DeliveryRecord.of(List.of(approvedAfterHandingInAt("2026-12-01T23:30:00Z")), PARIS)).isEqualTo(
            new Deliveries(1, 0, 1)
        );
    }

    @Test
    void oneFinishedContentProvesNothingAndNoneIsNoRecord() {
        assertThat(DeliveryRecord.of(List.of(anApprovedReel()), PARIS).isEnough()).isFalse();
        assertThat(DeliveryRecord.of(List.of(anAwaitedReel(), aPlannedReel()), PARIS)).isNull();
    }

    private static Deliverable approvedAfterHandingInAt(String at) {
        var reel = checked(of(anAwaitedReel().submit(aSubmission(LABELLED), false, MAELLE, Instant.parse(at))));
        return of(reel.approve(fingerprint(reel), Set.of(), new Backing.Firm(), LEONIE, TUESDAY));
    }
}
