package relais.partners.importing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.partners.importing.sheet.Encoding;
import relais.partners.importing.sheet.Layout;
import relais.partners.importing.sheet.Place;

/** What is given back can be opened in a spreadsheet without running anything. */
class RejectsFileTests {

    @ParameterizedTest
    @ValueSource(
        strings = { "=1+1", "=WEBSERVICE(C7)", "=CONCAT(INDIRECT(C2))", "@SUM(A1)", "+A1", "-2+C3", "\tx", "\rx" }
    )
    void whatASpreadsheetMightRunIsMadeText(String cell) {
        assertThat(headOf(cell)).endsWith(";" + (cell.contains("\r") ? "\"'" + cell + "\"" : "'" + cell) + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "@ines.marchetti", "-12,5", "+33 6 12 34 56 78", "+1 (555) 010-0199", "Inès", "" })
    void handlesNumbersAndTelephonesStayAsTheyWere(String cell) {
        assertThat(headOf(cell)).endsWith(";" + (cell.isEmpty() ? "Colonne 1" : cell) + "\r\n");
    }

    private static String headOf(String header) {
        var layout = new Layout(Encoding.UTF_8, ";", 1, List.of(header), new Place(0, 1, 0), 10, 2, 0, 0);
        return RejectsFile.of(layout, "fr").head();
    }
}
