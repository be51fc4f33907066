package relais.partners.importing;

import java.util.Locale;
import java.util.Map;
import relais.partners.importing.reading.Warning;
import relais.partners.importing.sheet.Unreadable;

/** What the screens say in two languages, in English for whoever works without a screen. */
final class EnglishWords {

    private EnglishWords() {}

    static String of(Unreadable unreadable) {
        Map<String, String> params = unreadable.params();
        return switch (unreadable.why()) {
            case IMPORT_FILE_EMPTY -> "the file is empty";
            case IMPORT_NO_ROWS -> "a header (line " + params.get("line") + ") and not a single row below it";
            case IMPORT_FILE_BINARY -> switch (params.getOrDefault("what", "")) {
                case "pdf" -> "a PDF, not a table";
                case "image" -> "an image, not a table";
                case "archive" -> "a compressed archive: unpack it first";
                case "old-workbook" -> "a workbook of before 2007 (.xls): save it as .xlsx or CSV";
                case "binary-workbook" -> "a binary workbook (.xlsb): save it as .xlsx or CSV";
                case "protected" -> "a workbook protected by a password: save it without one";
                case "broken-workbook" -> "a damaged workbook: open it in a spreadsheet and save it again";
                case "unpacks-too-large" -> "a workbook that unpacks to far more than a list could hold";
                case "document" -> "a document, not a workbook";
                default -> "no text inside";
            };
            case IMPORT_NOT_A_TABLE -> switch (params.getOrDefault("what", "")) {
                case "web-page" -> "a web page, not a table";
                case "json" -> "JSON, not a table";
                default -> "no table from line " + params.get("line") + " on";
            };
            case IMPORT_TOO_LARGE -> "2 GB or more";
            case IMPORT_TOO_WIDE -> params.get("columns") + " columns; at most " + params.get("most") + " are taken";
            case IMPORT_TOO_MANY_ROWS -> "more than " + params.get("most") + " rows";
            case IMPORT_ENCODING_BROKEN -> "too many characters cannot be read, the first on line " +
                params.get("line");
        };
    }

    static String of(Warning warning) {
        Map<String, String> params = warning.params();
        String header = "“" + params.getOrDefault("header", "") + "”";
        String examples = params.getOrDefault("examples", "");
        String count = params.getOrDefault("count", "");
        String line = params.getOrDefault("line", "");
        return switch (warning.code()) {
            case VALUES_CONTRADICT_HEADER -> header +
                " holds " +
                kind(params.get("kind")) +
                " (" +
                examples +
                "…)" +
                taken(params);
            case COMMENTS_ABOVE_LIKES -> header +
                " is higher than “" +
                params.get("likes") +
                "” in most rows, which nobody has; both are left out";
            case HEADERS_SHIFTED -> "the headers seem to stand above the wrong columns: " + params.get("headers");
            case HANDLE_BY_VALUES -> "several columns could name the account; " + header + " was chosen by its values";
            case NAMES_NOT_HANDLES -> count +
                " of " +
                params.get("of") +
                " values looked at are names, no handles (" +
                examples +
                ")";
            case SAME_MEANING_TWICE -> header +
                " seems to say the same as “" +
                params.get("first") +
                "” with other values; it is left out";
            case NOT_NUMBERS -> header + " holds values that are no numbers (" + examples + ") and stay unknown";
            case NO_HEADER -> "no line names the columns";
            case LINES_ABOVE_HEADER -> "the columns are named on line " + line + "; what stands above is left out";
            case ENCODING_DAMAGED -> count + " characters cannot be read, the first on line " + line;
            case ENCODED_TWICE -> "text damaged before it came here (“" +
                params.get("example") +
                "”), in " +
                count +
                " cells";
            case NETWORK_UNKNOWN -> "nothing tells the network";
            case DELIMITER_UNLIKE_NAME -> "called .csv, separated by tabs";
            case FORMULAS_WITHOUT_VALUE -> count + " formulas were saved without their value";
            case ERROR_CELLS -> header + " holds errors of a spreadsheet (" + examples + ") in " + count + " cells";
            case NO_HANDLE -> "no column holds a handle or a name";
        };
    }

    private static String taken(Map<String, String> params) {
        String suggestion = params.getOrDefault("suggestion", "NONE");
        return suggestion.equals("NONE")
            ? "; it is left out"
            : "; taken for " + suggestion.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "NUMBER", "ABBREVIATED" -> "numbers";
            case "PERCENT" -> "percentages";
            case "EMAIL" -> "e-mail addresses";
            case "PHONE" -> "phone numbers";
            case "PROFILE_URL", "URL" -> "addresses";
            case "COUNTRY" -> "countries";
            case "LANGUAGE" -> "languages";
            case "NETWORK" -> "networks";
            case "DATE" -> "dates";
            case "RANK" -> "ranks";
            default -> "text";
        };
    }
}
