package relais.partners.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relais.partners.exporting.FileColumns;

/** A field is never taken for a column that every brand has. */
class KnownColumnsTests {

    static java.util.List<String> namesOfColumns() {
        return FileColumns.names();
    }

    @ParameterizedTest
    @MethodSource("namesOfColumns")
    void noColumnOfAFileHasTheNameOfAField(String name) {
        assertThat(KnownColumns.has(name)).isTrue();
    }

    @Test
    void anyOtherNameIsFree() {
        assertThat(KnownColumns.has("Pointure")).isFalse();
    }
}
