package relais.partners.importing.sheet;

import java.util.List;

/** The workbook a list lies in: the sheets it has, which of them is read, and how many formulas hold no value. */
public record Workbook(BookKind kind, List<String> sheets, int sheet, int formulasWithoutValue) {
    public Workbook {
        sheets = List.copyOf(sheets);
    }
}
