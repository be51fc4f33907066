package relais.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    @Test
    void aCursorReadsBackAsItWasGivenOut() {
        Cursor cursor = new Cursor("-followers", Arrays.asList("12400", null, "-", "", "Maëlle"), "01ARZ3");
        assertThat(Cursor.decode(cursor.encode(), "-followers", 5)).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", ".", "nonsense", "_%%%._.", "_bmFtZQ", "_bmFtZQ._MQ._MQ._MQ" })
    void aCursorThatThisListDidNotGiveOutIsSaidToBeBad(String other) {
        assertThatThrownBy(() -> Cursor.decode(other, "name", 1)).isInstanceOf(Cursor.BadCursorException.class);
    }

    @Test
    void sortValuesReadBackAsWhatTheyWere() {
        List<String> values = List.of("1795420800000", "3.5", "2026-11-23", "Maëlle");
        Cursor cursor = Cursor.decode(new Cursor("any", values, "1").encode(), "any", 4);
        assertThat(cursor.instant(0)).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(cursor.number(0)).isEqualTo(1_795_420_800_000L);
        assertThat(cursor.decimal(1)).isEqualTo(3.5);
        assertThat(cursor.date(2)).isEqualTo("2026-11-23");
        assertThat(cursor.text(3)).isEqualTo("Maëlle");
    }

    @Test
    void aSortValueThatSomebodyMadeUpIsBadToo() {
        Cursor cursor = new Cursor("any", Arrays.asList("soon", null), "1");
        List<ThrowingCallable> readings = List.of(
            () -> cursor.instant(0),
            () -> cursor.number(0),
            () -> cursor.decimal(0),
            () -> cursor.date(0),
            () -> cursor.text(1),
            () -> cursor.instant(1)
        );
        assertThat(readings).allSatisfy(reading ->
            assertThatThrownBy(reading).isInstanceOf(Cursor.BadCursorException.class)
        );
    }

    @ParameterizedTest
    @ValueSource(strings = { "-5", "soon", "4294967296", "" })
    void aNumberOfARowThatNoRowHasIsBad(String id) {
        assertThatThrownBy(new Cursor("row", List.of(), id)::idNumber).isInstanceOf(Cursor.BadCursorException.class);
    }

    @Test
    void aCursorOfAnotherSortIsBad() {
        String cursor = new Cursor("name", List.of("a"), "1").encode();
        assertThatThrownBy(() -> Cursor.decode(cursor, "-name", 1)).isInstanceOf(Cursor.BadCursorException.class);
    }
}
