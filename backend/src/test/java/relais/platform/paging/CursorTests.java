package relais.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
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
    void aCursorOfAnotherSortIsBad() {
        String cursor = new Cursor("name", java.util.List.of("a"), "1").encode();
        assertThatThrownBy(() -> Cursor.decode(cursor, "-name", 1)).isInstanceOf(Cursor.BadCursorException.class);
    }
}
