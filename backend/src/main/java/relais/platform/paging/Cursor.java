package relais.platform.paging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import relais.platform.decision.PlatformRefusal;

/**
 * Where a page of a list ended: the sort in force, the last row's sort values (null where it had none) and its id. To
 * the client it is opaque; what a client made up is a bad cursor, whichever value is wrong.
 */
public record Cursor(String sort, List<@Nullable String> values, String id) {
    private static final String ABSENT = "-";

    public Cursor {
        values = java.util.Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** The opaque form. */
    public String encode() {
        List<String> parts = new ArrayList<>();
        parts.add(part(sort));
        parts.add(part(id));
        values.forEach(value -> parts.add(value == null ? ABSENT : part(value)));
        return String.join(".", parts);
    }

    /**
     * Reads a cursor that {@link #encode} gave out for the same sort.
     *
     * @throws BadCursorException when this list did not give it out
     */
    public static Cursor decode(String opaque, String sort, int valueCount) {
        String[] parts = opaque.split("\\.");
        try {
            if (parts.length == 2 + valueCount && text(parts[0]).equals(sort)) {
                List<@Nullable String> values = new ArrayList<>();
                for (int i = 2; i < parts.length; i++) {
                    values.add(parts[i].equals(ABSENT) ? null : text(parts[i]));
                }
                return new Cursor(sort, values, text(parts[1]));
            }
        } catch (IllegalArgumentException notOurs) {
            throw new BadCursorException();
        }
        throw new BadCursorException();
    }

    /** The sort value in this place as words. */
    public String text(int place) {
        return read(place, value -> value);
    }

    /** The sort value in this place as a whole number. */
    public long number(int place) {
        return read(place, Long::parseLong);
    }

    /** The sort value in this place as a number. */
    public double decimal(int place) {
        return read(place, Double::parseDouble);
    }

    /** The sort value in this place as the moment that is so many milliseconds after the epoch. */
    public Instant instant(int place) {
        return Instant.ofEpochMilli(number(place));
    }

    /** The sort value in this place as a day. */
    public LocalDate date(int place) {
        return read(place, LocalDate::parse);
    }

    /** The id as a whole number, where rows are numbered: none is below nought. */
    public int idNumber() {
        try {
            int number = Integer.parseInt(id);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notOurs) {
            throw new BadCursorException();
        }
        throw new BadCursorException();
    }

    private <T> T read(int place, Function<String, T> reading) {
        String value = values.get(place);
        if (value == null) {
            throw new BadCursorException();
        }
        try {
            return reading.apply(value);
        } catch (NumberFormatException | DateTimeParseException notOurs) {
            throw new BadCursorException();
        }
    }

    private static String part(String text) {
        return "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String part) {
        if (!part.startsWith("_")) {
            throw new IllegalArgumentException(part);
        }
        return new String(Base64.getUrlDecoder().decode(part.substring(1)), StandardCharsets.UTF_8);
    }

    /** A cursor that this list did not give out: {@link PlatformRefusal#BAD_CURSOR}, a 400. */
    public static class BadCursorException extends RuntimeException {

        BadCursorException() {
            super("BAD_CURSOR", null, false, false);
        }
    }
}
