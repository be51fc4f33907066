package relais.partners.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import relais.partners.Network;
import relais.partners.importing.reading.Column;
import relais.partners.importing.reading.Meaning;
import relais.partners.importing.reading.Numbers;
import relais.partners.importing.reading.Recognition;
import relais.partners.importing.sheet.Encoding;
import relais.partners.importing.sheet.Layout;
import relais.partners.importing.sheet.Place;
import relais.platform.decision.Decision;

class ImportJobTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Told TOLD = new Told("Salon", TODAY, "Prospection", Told.Choice.FIRST, null, null, null);
    private static final Column HANDLE = new Column(
        0,
        "Compte",
        List.of("@pia"),
        Meaning.HANDLE,
        Network.INSTAGRAM,
        Column.Basis.HEADER,
        Numbers.Decimal.POINT,
        null,
        1,
        List.of(),
        null,
        null
    );
    private static final Recognition RECOGNISED = new Recognition(Network.INSTAGRAM, List.of(HANDLE), List.of());
    private static final ImportJob.Wish WISH = new ImportJob.Wish(Network.INSTAGRAM, List.of(), TOLD);

    @Test
    void theDryRunOfAFileThatIsReadAgainIsNeverTakenForTheNextOne() {
        ImportJob first = then(uploaded().mapped(WISH, TODAY, "leonie"));
        assertThat(first.state()).isEqualTo(new ImportState.Mapped(1, 0));

        ImportJob again = then(first.readAgain(first.file(), RECOGNISED));
        ImportJob second = then(again.mapped(WISH, TODAY, "leonie"));
        assertThat(second.state()).isEqualTo(new ImportState.Mapped(2, 0));

        assertThat(then(second.checkedSoFar(1, 500)).state()).isEqualTo(second.state());
        assertThat(then(second.checked(1, Counts.NONE)).state()).isEqualTo(second.state());
    }

    @Test
    void whatStoppedIsNotTakenUpAgainOnceTheListIsGone() {
        ImportJob failed = then(then(uploaded().mapped(WISH, TODAY, "leonie")).failed("NO_SPACE", Instant.EPOCH));
        Instant late = Instant.EPOCH.plus(ImportJob.KEPT);
        assertThat(failed.resumed("leonie", late)).isEqualTo(Decision.refused(ImportRefusal.IMPORT_TOO_OLD));
        assertThat(then(failed.resumed("leonie", late.minusSeconds(1))).state()).isEqualTo(
            new ImportState.Mapped(1, 0)
        );
    }

    /** The process may have died between writing the batch and counting it. */
    @Test
    void whatWasCancelledDuringItsOnlyBatchCanBeTakenBackWhetherOrNotTheBatchWasCounted() {
        Counts counts = new Counts(400, 400, 0, 0, 0, 0, 0);
        ImportJob checked = then(then(uploaded().mapped(WISH, TODAY, "leonie")).checked(1, counts));
        ImportJob cancelled = then(then(checked.started("leonie")).cancelled("leonie", Instant.EPOCH));
        assertThat(then(cancelled.undoAsked("leonie", Instant.EPOCH)).state()).isEqualTo(
            new ImportState.Undoing(1, counts, Outcome.NOTHING, "leonie")
        );
        ImportJob neverChecked = then(uploaded().cancelled("leonie", Instant.EPOCH));
        assertThat(neverChecked.undoAsked("leonie", Instant.EPOCH)).isEqualTo(
            Decision.refused(ImportRefusal.IMPORT_NOT_DONE)
        );
    }

    private static ImportJob uploaded() {
        Layout layout = new Layout(Encoding.UTF_8, ";", 1, List.of("Compte"), new Place(8, 2, 0), 12, 2, 0, 0);
        ListFile file = new ListFile("f1", "salon.csv", layout, null);
        return then(ImportJob.uploaded("i1", "clairembrun", file, RECOGNISED, "leonie", Instant.EPOCH));
    }

    private static ImportJob then(Decision<ImportJob> decision) {
        return ((Decision.Accepted<ImportJob>) decision).result();
    }
}
