package relais.partners.importing.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A workbook as LibreOffice saves it. */
final class OdsBook implements Book {

    private static final String CONTENT = "content.xml";
    /** No spreadsheet has more rows, however often one is said to be repeated. */
    private static final int HIGHEST_ROW = 1 << 24;
    private static final int LONGEST_NUMBER = 400;

    private final ZippedXml pack;
    private final List<String> names = new ArrayList<>();
    private int formulasWithoutValue;

    OdsBook(ZippedXml pack) throws IOException {
        this.pack = pack;
        refuseLocked();
        int[] deep = new int[1];
        pack.readLong(CONTENT, (xml, event) -> {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("table")) {
                if (deep[0]++ == 0) {
                    names.add(ZippedXml.brief(xml, "name"));
                    Limits.refuseBeyond(Limits.SHEETS, names.size());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table")) {
                deep[0]--;
            }
            return true;
        });
        if (names.isEmpty()) {
            throw Book.isNo("broken-workbook");
        }
    }

    private void refuseLocked() throws IOException {
        pack.read("META-INF/manifest.xml", (xml, event) -> {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("encryption-data")) {
                throw Book.isNo("protected");
            }
            return true;
        });
    }

    @Override
    public BookKind kind() {
        return BookKind.ODS;
    }

    @Override
    public List<String> sheets() {
        return names;
    }

    @Override
    public int formulasWithoutValue() {
        return formulasWithoutValue;
    }

    @Override
    public void rows(int sheet, Taker taker) throws IOException {
        pack.readLong(CONTENT, new SheetEvents(sheet, taker));
    }

    @Override
    public void close() throws IOException {
        pack.close();
    }

    /** The cells of one sheet; what is said to be repeated is repeated only where it holds something. */
    private final class SheetEvents implements ZippedXml.Events {

        private final int wanted;
        private final Taker taker;
        private final StringBuilder text = new StringBuilder();
        private List<String> cells = new ArrayList<>();
        private int table = -1;
        private int tablesDeep;
        private int row;
        private int column;
        private int rowTimes;
        private int cellTimes;
        private int paragraphs;
        private int notes;
        private int paragraphsDeep;
        private @Nullable String typed;
        private boolean isOpen;

        SheetEvents(int wanted, Taker taker) {
            this.wanted = wanted;
            this.taker = taker;
        }

        @Override
        public boolean at(XMLStreamReader xml, int event) throws IOException {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("table") && tablesDeep++ == 0) {
                    table++;
                }
                if (table == wanted && tablesDeep == 1) {
                    begin(name, xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String name = xml.getLocalName();
                if (table == wanted && tablesDeep == 1 && !end(name)) {
                    return false;
                }
                if (name.equals("table")) {
                    tablesDeep--;
                }
            } else if (event == XMLStreamConstants.CHARACTERS && isOpen && paragraphsDeep > 0 && notes == 0) {
                ZippedXml.append(text, xml);
            }
            return true;
        }

        private void begin(String name, XMLStreamReader xml) {
            switch (name) {
                case "table-row" -> {
                    rowTimes = times(xml, "number-rows-repeated", HIGHEST_ROW);
                    column = 0;
                    cells = new ArrayList<>();
                }
                case "table-cell", "covered-table-cell" -> {
                    cellTimes = times(xml, "number-columns-repeated", HIGHEST_ROW);
                    typed = typed(xml);
                    if (typed != null && typed.isEmpty() && ZippedXml.attribute(xml, "formula") != null) {
                        formulasWithoutValue++;
                    }
                    text.setLength(0);
                    paragraphs = 0;
                    isOpen = true;
                }
                case "annotation" -> notes++;
                case "p" -> {
                    if (paragraphs > 0) {
                        shown("\n");
                    }
                    paragraphs += notes == 0 ? 1 : 0;
                    paragraphsDeep++;
                }
                case "s" -> shown(" ".repeat(times(xml, "c", 100)));
                case "tab" -> shown(" ");
                case "line-break" -> shown("\n");
                default -> {
                }
            }
        }

        private void shown(String what) {
            if (notes == 0) {
                ZippedXml.append(text, what);
            }
        }

        private boolean end(String name) throws IOException {
            switch (name) {
                case "annotation" -> notes--;
                case "p" -> paragraphsDeep--;
                case "table-cell", "covered-table-cell" -> put();
                case "table-row" -> {
                    return given();
                }
                default -> {
                }
            }
            return true;
        }

        private void put() {
            isOpen = false;
            String value = typed == null || typed.isEmpty() ? text.toString() : ZippedXml.cell(typed);
            if (!value.isBlank()) {
                if (column + cellTimes > Limits.COLUMNS) {
                    throw Limits.tooWide(column + cellTimes);
                }
                while (cells.size() < column) {
                    cells.add("");
                }
                for (int i = 0; i < cellTimes; i++) {
                    cells.add(value);
                }
            }
            column = Math.min(column + cellTimes, HIGHEST_ROW);
        }

        private boolean given() throws IOException {
            if (cells.isEmpty()) {
                row = Math.min(row + rowTimes, HIGHEST_ROW);
                return true;
            }
            for (int i = 0; i < rowTimes; i++) {
                row++;
                if (!taker.row(row, cells)) {
                    return false;
                }
            }
            return true;
        }

        /** The value that stands behind what is shown; null for a text, empty for a formula that was never reckoned. */
        private static @Nullable String typed(XMLStreamReader xml) {
            String type = ZippedXml.attribute(xml, "value-type");
            String value = ZippedXml.attribute(xml, "value");
            if (type == null) {
                return ZippedXml.attribute(xml, "formula") == null ? null : "";
            }
            return switch (type) {
                case "float", "currency" -> value == null ? null : number(value, 0, "");
                case "percentage" -> value == null ? null : number(value, 2, "%");
                case "date" -> orNull(ZippedXml.attribute(xml, "date-value")).replaceFirst("T00:00:00$", "");
                case "boolean" -> orNull(ZippedXml.attribute(xml, "boolean-value")).toUpperCase(java.util.Locale.ROOT);
                default -> null;
            };
        }

        private static String orNull(@Nullable String text) {
            return text == null ? "" : text;
        }

        private static String number(String value, int right, String behind) {
            if (value.length() > LONGEST_NUMBER) {
                return "";
            }
            try {
                BigDecimal number = new BigDecimal(value.strip());
                return Math.abs((long) number.scale()) > LONGEST_NUMBER
                    ? ""
                    : Numerals.plain(number.movePointRight(right).round(new java.math.MathContext(15))) + behind;
            } catch (NumberFormatException noNumber) {
                return value;
            }
        }

        private static int times(XMLStreamReader xml, String name, int most) {
            String said = ZippedXml.attribute(xml, name);
            try {
                return said == null ? 1 : (int) Math.clamp(Long.parseLong(said.strip()), 1L, (long) most);
            } catch (NumberFormatException noNumber) {
                return 1;
            }
        }
    }
}
