package relais.partners.importing.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a file, each with the place of its first byte, so that reading can go on from any of them. */
final class Lines implements Closeable {

    private static final int LONGEST = 1 << 20;

    /** One line without its break; {@code next} is where the following one begins. */
    record Line(String text, long number, long offset, long next) {}

    private final InputStream in;
    private final Encoding encoding;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private byte[] line = new byte[512];
    private long offset;
    private long number;

    Lines(InputStream in, Encoding encoding, long offset, long number) {
        this.in = in;
        this.encoding = encoding;
        this.offset = offset;
        this.number = number;
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        return encoding.width() == 1 ? narrow() : wide();
    }

    private @Nullable Line narrow() throws IOException {
        int length = 0;
        long start = offset;
        while (true) {
            if (at == filled && !fill()) {
                return length == 0 ? null : line(length, start);
            }
            int from = at;
            while (at < filled && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            length = keep(from, at - from, length);
            offset += at - from;
            if (at < filled) {
                boolean carriageReturn = buffer[at] == '\r';
                skip(1);
                if (carriageReturn && (at < filled || fill()) && buffer[at] == '\n') {
                    skip(1);
                }
                return line(length, start);
            }
        }
    }

    private @Nullable Line wide() throws IOException {
        int length = 0;
        long start = offset;
        int unit = unit();
        if (unit < 0) {
            return null;
        }
        while (unit >= 0 && unit != '\n' && unit != '\r') {
            length = keep(at - 2, 2, length);
            unit = unit();
        }
        if (unit == '\r' && unit() != '\n') {
            at -= 2;
            offset -= 2;
        }
        return line(length, start);
    }

    /** The next two bytes as one character, or -1; both are in the buffer just before {@code at}. */
    private int unit() throws IOException {
        if (filled - at < 2) {
            int rest = filled - at;
            byte last = rest == 1 ? buffer[at] : 0;
            if (!fill(rest)) {
                at = filled;
                return -1;
            }
            if (rest == 1) {
                buffer[0] = last;
            }
            if (filled < 2) {
                return -1;
            }
        }
        int first = buffer[at] & 0xFF;
        int second = buffer[at + 1] & 0xFF;
        at += 2;
        offset += 2;
        return encoding == Encoding.UTF_16_LE ? (second << 8) | first : (first << 8) | second;
    }

    private Line line(int length, long start) {
        number++;
        String text = new String(line, 0, length, encoding.charset());
        return new Line(text.indexOf('\u2028') < 0 ? text : text.replace('\u2028', '\n'), number, start, offset);
    }

    private int keep(int from, int count, int length) {
        if (length + count > LONGEST) {
            throw new Unreadable(
                Unreadable.Why.IMPORT_NOT_A_TABLE,
                Map.of("line", Long.toString(number + 1), "what", "line-too-long")
            );
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
        }
        System.arraycopy(buffer, from, line, length, count);
        return length + count;
    }

    private void skip(int count) {
        at += count;
        offset += count;
    }

    private boolean fill() throws IOException {
        return fill(0);
    }

    private boolean fill(int after) throws IOException {
        int read = in.readNBytes(buffer, after, buffer.length - after);
        at = 0;
        filled = after + read;
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
