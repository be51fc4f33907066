package relais.partners.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTests {

    private static final List<SheetColumn> ENGAGEMENT = List.of(
        new SheetColumn("engagement", "Engagement", "Engagement", _ -> new SheetColumn.Share(0.0325))
    );

    @Test
    void aProgramReadsAShareAsANumber() {
        assertThat(line(FileForm.JSON, Dialect.EN)).endsWith("{\"engagement\":0.0325}");
    }

    @ParameterizedTest
    @CsvSource({ "EN, 3.25%", "FR, '3,25%'" })
    void aSpreadsheetReadsItAsPercentOfItsLanguage(Dialect dialect, String share) {
        assertThat(line(FileForm.CSV, dialect)).startsWith(share);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '>',
        textBlock = """
        fidèle+salon           > "fidèle, salon"
        Mode, beauté+salon     > "Mode, beauté | salon"
        Mode / beauté+salon    > Mode / beauté | salon
        Mode, beauté           > "Mode, beauté |"
        salon                  > salon
        """
    )
    void whatHoldsASeparatorIsKeptWholeByBars(String texts, String cell) {
        assertThat(SheetColumn.text(List.of(texts.split("\\+")), Dialect.FR)).isEqualTo(cell.replace("\"", ""));
    }

    private static String line(FileForm form, Dialect dialect) {
        var out = new StringBuilder();
        Lines.of(form, ENGAGEMENT, dialect).line(null, true, out);
        return out.toString();
    }
}
