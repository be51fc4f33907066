package relais.partners.importing.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import relais.partners.importing.sheet.Numerals.Form;

/** A workbook as Excel saves it. */
final class XlsxBook implements Book {

    private static final int HIGHEST_COLUMN = 16_384;
    /** In characters: more than a list of the most columns and the longest cells can have. */
    private static final int LONGEST_ROW = 1 << 24;

    private final ZippedXml pack;
    private final SharedStrings strings;
    private final List<String> names = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();
    private boolean from1904;
    private int formulasWithoutValue;

    XlsxBook(ZippedXml pack) throws IOException {
        this.pack = pack;
        sheets(relations());
        styles();
        strings = new SharedStrings();
        try {
            sharedStrings();
        } catch (IOException | RuntimeException e) {
            strings.close();
            throw e;
        }
        if (names.isEmpty()) {
            close();
            throw Book.isNo("broken-workbook");
        }
    }

    @Override
    public BookKind kind() {
        return BookKind.XLSX;
    }

    @Override
    public List<String> sheets() {
        return names;
    }

    @Override
    public int formulasWithoutValue() {
        return formulasWithoutValue;
    }

    /** Where each worksheet lies; charts and macros are left out. */
    private Map<String, String> relations() throws IOException {
        Map<String, String> targets = new HashMap<>();
        pack.read("xl/_rels/workbook.xml.rels", (xml, event) -> {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                String type = ZippedXml.attribute(xml, "Type");
                String target = ZippedXml.attribute(xml, "Target");
                String id = ZippedXml.attribute(xml, "Id");
                if (type != null && type.endsWith("/worksheet") && target != null && id != null) {
                    targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    Limits.refuseBeyond(Limits.SHEETS, targets.size());
                }
            }
            return true;
        });
        return targets;
    }

    private void sheets(Map<String, String> targets) throws IOException {
        pack.read("xl/workbook.xml", (xml, event) -> {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("workbookPr")) {
                    String said = ZippedXml.attribute(xml, "date1904");
                    from1904 = "1".equals(said) || "true".equals(said);
                } else if (xml.getLocalName().equals("sheet")) {
                    String part = targets.get(String.valueOf(id(xml)));
                    if (part != null && pack.has(part)) {
                        names.add(ZippedXml.brief(xml, "name"));
                        parts.add(part);
                        Limits.refuseBeyond(Limits.SHEETS, names.size());
                    }
                }
            }
            return true;
        });
    }

    /** {@code r:id}, not {@code sheetId}. */
    private static @Nullable String id(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private void styles() throws IOException {
        Map<Integer, String> codes = new HashMap<>();
        boolean[] inCells = new boolean[1];
        pack.read("xl/styles.xml", (xml, event) -> {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> {
                        codes.put(number(ZippedXml.attribute(xml, "numFmtId")), ZippedXml.brief(xml, "formatCode"));
                        Limits.refuseBeyond(Limits.STYLES, codes.size());
                    }
                    case "cellXfs" -> inCells[0] = true;
                    case "xf" -> {
                        if (inCells[0]) {
                            int id = number(ZippedXml.attribute(xml, "numFmtId"));
                            forms.add(Numerals.form(id, codes.getOrDefault(id, "")));
                            Limits.refuseBeyond(Limits.STYLES, forms.size());
                        }
                    }
                    default -> {
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                return false;
            }
            return true;
        });
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }

    private void sharedStrings() throws IOException {
        StringBuilder text = new StringBuilder();
        int[] deep = new int[2];
        pack.readLong("xl/sharedStrings.xml", (xml, event) -> {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "si" -> text.setLength(0);
                        case "t" -> deep[0]++;
                        case "rPh" -> deep[1]++;
                        default -> {
                        }
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (deep[0] > 0 && deep[1] == 0) {
                        ZippedXml.append(text, xml);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "si" -> strings.add(text.toString());
                        case "t" -> deep[0]--;
                        case "rPh" -> deep[1]--;
                        default -> {
                        }
                    }
                }
                default -> {
                }
            }
            return true;
        });
        strings.complete();
    }

    @Override
    public void rows(int sheet, Taker taker) throws IOException {
        pack.readLong(parts.get(sheet), new SheetEvents(taker));
    }

    @Override
    public void close() throws IOException {
        try (pack) {
            strings.close();
        }
    }

    /** The cells of one sheet, gathered row by row. */
    private final class SheetEvents implements ZippedXml.Events {

        private final Taker taker;
        private final StringBuilder text = new StringBuilder();
        private List<String> cells = new ArrayList<>();
        private int row;
        private int length;
        private int column = -1;
        private String type = "";
        private int style;
        private boolean inText;
        private boolean hasFormula;

        SheetEvents(Taker taker) {
            this.taker = taker;
        }

        @Override
        public boolean at(XMLStreamReader xml, int event) throws IOException {
            return switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    begin(xml);
                    yield true;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText) {
                        ZippedXml.append(text, xml);
                    }
                    yield true;
                }
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> true;
            };
        }

        private void begin(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "row" -> {
                    int said = number(ZippedXml.attribute(xml, "r"));
                    row = said > row ? said : row + 1;
                    column = -1;
                    length = 0;
                    cells = new ArrayList<>();
                }
                case "c" -> {
                    String place = ZippedXml.attribute(xml, "r");
                    column = place == null ? column + 1 : columnOf(place);
                    type = String.valueOf(ZippedXml.attribute(xml, "t"));
                    style = number(ZippedXml.attribute(xml, "s"));
                    hasFormula = false;
                    text.setLength(0);
                }
                case "f" -> hasFormula = true;
                case "v", "t" -> inText = true;
                default -> {
                }
            }
        }

        private boolean end(String name) throws IOException {
            switch (name) {
                case "v", "t" -> inText = false;
                case "c" -> put();
                case "row" -> {
                    return cells.isEmpty() || taker.row(row, cells);
                }
                case "sheetData" -> {
                    return false;
                }
                default -> {
                }
            }
            return true;
        }

        private void put() {
            if (text.isEmpty()) {
                formulasWithoutValue += hasFormula ? 1 : 0;
                return;
            }
            String value = value();
            if (value.isBlank() || column < 0 || column >= HIGHEST_COLUMN) {
                return;
            }
            length += value.length();
            Limits.refuseBeyond(LONGEST_ROW, length);
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value);
        }

        private String value() {
            return switch (type) {
                case "s" -> strings.get(number(text.toString()));
                case "inlineStr", "str", "e" -> text.toString();
                case "b" -> text.toString().equals("1") ? "TRUE" : "FALSE";
                case "d" -> text.toString().replaceFirst("T00:00:00(\\.0+)?Z?$", "");
                default -> Numerals.text(
                    text.toString(),
                    style >= 0 && style < forms.size() ? forms.get(style) : Form.PLAIN,
                    from1904
                );
            };
        }

        /** {@code "AB12"} is 27. */
        private int columnOf(String place) {
            int column = 0;
            for (int i = 0; i < place.length() && i < 4; i++) {
                char letter = place.charAt(i);
                if (letter < 'A' || letter > 'Z') {
                    break;
                }
                column = column * 26 + (letter - 'A' + 1);
            }
            return column - 1;
        }
    }
}
