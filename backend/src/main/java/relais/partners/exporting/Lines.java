package relais.partners.exporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import relais.partners.SafeCell;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes rows as the lines of a file; texts, whatever is in them, stay texts. */
sealed interface Lines {
    String head();

    void line(SheetRow row, boolean isFirst, StringBuilder out);

    String foot();

    static Lines of(FileForm form, List<SheetColumn> columns, Dialect dialect) {
        return switch (form) {
            case CSV -> new Csv(columns, dialect);
            case JSON -> new Json(columns);
        };
    }

    /** For spreadsheets of a language. */
    record Csv(List<SheetColumn> columns, Dialect dialect) implements Lines {
        private static final String MARK = "\uFEFF";
        private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

        @Override
        public String head() {
            var out = new StringBuilder(MARK);
            for (int i = 0; i < columns.size(); i++) {
                delimit(i, out);
                text(dialect.say(columns.get(i).french(), columns.get(i).english()), out);
            }
            return out.append("\r\n").toString();
        }

        @Override
        public void line(SheetRow row, boolean isFirst, StringBuilder out) {
            for (int i = 0; i < columns.size(); i++) {
                delimit(i, out);
                cell(columns.get(i).value().apply(row), out);
            }
            out.append("\r\n");
        }

        private void delimit(int column, StringBuilder out) {
            if (column > 0) {
                out.append(dialect.delimiter());
            }
        }

        private void cell(Object value, StringBuilder out) {
            switch (value) {
                case null -> {
                }
                case Long number -> out.append(number.longValue());
                case Double number -> out.append(plain(number).replace('.', dialect.decimal()));
                case BigDecimal number -> out.append(number.toPlainString().replace('.', dialect.decimal()));
                case SheetColumn.Share share -> out.append(share.percent().replace('.', dialect.decimal()));
                case LocalDate day when dialect == Dialect.FR -> FRENCH_DAY.formatTo(day, out);
                case LocalDate day -> out.append(day);
                default -> text(SheetColumn.text(value, dialect), out);
            }
        }

        private void text(String text, StringBuilder out) {
            String safe = SafeCell.of(text);
            if (isPlain(safe)) {
                out.append(safe);
            } else {
                out.append('"').append(safe.replace("\"", "\"\"")).append('"');
            }
        }

        private boolean isPlain(String text) {
            for (int i = 0; i < text.length(); i++) {
                char one = text.charAt(i);
                if (one == '"' || one == ';' || one == ',' || one == '\n' || one == '\r' || one == '\t') {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String foot() {
            return "";
        }
    }

    /** For programs: one array of objects, a line each; codes, ISO days, what is unknown left out. */
    record Json(List<SheetColumn> columns) implements Lines {
        @Override
        public String head() {
            return "[";
        }

        @Override
        public void line(SheetRow row, boolean isFirst, StringBuilder out) {
            out.append(isFirst ? "\n{" : ",\n{");
            boolean isOnly = true;
            for (SheetColumn column : columns) {
                Object value = column.value().apply(row);
                if (value != null) {
                    out.append(isOnly ? "" : ",");
                    quoted(column.program(), out);
                    out.append(':');
                    value(value, out);
                    isOnly = false;
                }
            }
            out.append('}');
        }

        private static void value(Object value, StringBuilder out) {
            switch (value) {
                case Long number -> out.append(number.longValue());
                case Double number -> out.append(plain(number));
                case BigDecimal number -> out.append(number.toPlainString());
                case SheetColumn.Share(double rate) -> out.append(plain(rate));
                case Word word -> quoted(word.code(), out);
                case SheetColumn.Several several -> value(several.names(), out);
                case List<?> list -> {
                    out.append('[');
                    for (int i = 0; i < list.size(); i++) {
                        out.append(i == 0 ? "" : ",");
                        value(list.get(i), out);
                    }
                    out.append(']');
                }
                default -> quoted(value.toString(), out);
            }
        }

        private static void quoted(String text, StringBuilder out) {
            out.append('"').append(JsonStringEncoder.getInstance().quoteAsCharArray(text)).append('"');
        }

        @Override
        public String foot() {
            return "\n]\n";
        }
    }

    /** Without an exponent and without digits that say nothing. */
    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
            ? Long.toString((long) number)
            : new BigDecimal(Double.toString(number)).toPlainString();
    }
}
