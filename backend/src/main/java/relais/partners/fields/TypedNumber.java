package relais.partners.fields;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as people type it: {@code 12}, {@code -1 234,5}, {@code 0.75}. */
final class TypedNumber {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F\\u2009'’]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(?:[.,]\\d{1,18})?");

    private TypedNumber() {}

    static Optional<BigDecimal> read(String text) {
        String close = SPACES.matcher(text).replaceAll("").replace('−', '-');
        return NUMBER.matcher(close).matches()
            ? Optional.of(new BigDecimal(close.replace(',', '.')))
            : Optional.empty();
    }
}
