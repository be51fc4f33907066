package relais.partners.importing.reading;

import java.util.Map;

/** Something odd that a person should look at before importing; the screen owns the sentence. */
public record Warning(Code code, Map<String, String> params) {
    /** What is odd. */
    public enum Code {
        /** The column {@code header} holds {@code kind}, for example {@code examples}. */
        VALUES_CONTRADICT_HEADER,
        /** More comments than likes: nobody has that. */
        COMMENTS_ABOVE_LIKES,
        /** The headers of this file seem to stand above the wrong columns. */
        HEADERS_SHIFTED,
        /** The handle was found by its values; the header says otherwise or says it twice. */
        HANDLE_BY_VALUES,
        /** Some values are no handles and will be kept as names. */
        NAMES_NOT_HANDLES,
        /** Two columns say the same thing with different values. */
        SAME_MEANING_TWICE,
        /** Some values of a column of numbers are no numbers. */
        NOT_NUMBERS,
        /** No line names the columns. */
        NO_HEADER,
        /** Lines above the header were left out. */
        LINES_ABOVE_HEADER,
        /** Some characters could not be read. */
        ENCODING_DAMAGED,
        /** Text like {@code mÃ¼zik}: the file was written in one encoding and saved in another. */
        ENCODED_TWICE,
        /** Nothing tells the network. */
        NETWORK_UNKNOWN,
        /** The extension says one thing, the content another. */
        DELIMITER_UNLIKE_NAME,
        /** No column holds a handle or a name. */
        NO_HANDLE,
        /** Formulas whose value was never saved with them: their cells are empty. */
        FORMULAS_WITHOUT_VALUE,
        /** Cells that hold an error of a spreadsheet. */
        ERROR_CELLS,
    }

    public Warning {
        params = Map.copyOf(params);
    }
}
