package relais.partners.acting;

import java.util.Collection;
import relais.partners.DoneTo;
import relais.partners.DoneTo.Ending;

/** How it ended for how many. {@code done} counts also what was taken back or kept since. */
public record Tally(int done, int already, int refused, int takenBack, int kept) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    static Tally of(Collection<DoneTo> rows) {
        return new Tally(
            count(rows, Ending.DONE),
            count(rows, Ending.ALREADY),
            count(rows, Ending.REFUSED),
            count(rows, Ending.TAKEN_BACK),
            count(rows, Ending.KEPT)
        );
    }

    /** Only what became of it afterwards. */
    Tally back() {
        return new Tally(0, 0, 0, takenBack, kept);
    }

    Tally and(Tally more) {
        return new Tally(
            done + more.done,
            already + more.already,
            refused + more.refused,
            takenBack + more.takenBack,
            kept + more.kept
        );
    }

    private static int count(Collection<DoneTo> rows, Ending ending) {
        return (int) rows
            .stream()
            .filter(row -> row.ending() == ending)
            .count();
    }
}
