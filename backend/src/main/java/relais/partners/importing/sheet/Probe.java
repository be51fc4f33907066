package relais.partners.importing.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One look at every byte of a file: what it is, how its characters are written, how many lines it has, what is broken. */
record Probe(Encoding encoding, int bom, long size, long lines, long brokenCharacters, long firstBrokenLine) {
    /** The file as its bytes show it, or as the person said it is. */
    static Probe of(Bytes bytes, @Nullable Encoding said) throws IOException {
        try (InputStream in = bytes.from(0)) {
            byte[] head = in.readNBytes(1 << 16);
            refuseWhatIsNoText(head);
            int bom = bom(head);
            Encoding wide =
                bom == 2 ? (head[0] == (byte) 0xFF ? Encoding.UTF_16_LE : Encoding.UTF_16_BE) : wideWithoutMark(head);
            Scan scan = new Scan(head, in);
            if (wide != null && (said == null || said.width() == 2)) {
                Encoding encoding = said == null ? wide : said;
                return new Probe(encoding, bom, scan.size, scan.lines, 0, 0);
            }
            if (scan.zeros > 0) {
                throw new Unreadable(Unreadable.Why.IMPORT_FILE_BINARY, Map.of("what", "unknown"));
            }
            boolean mostlyUtf8 = bom == 3 || scan.broken == 0 || scan.multibyte > 4 * scan.broken;
            Encoding encoding = said != null ? said : mostlyUtf8 ? Encoding.UTF_8 : Encoding.WINDOWS_1252;
            if (encoding == Encoding.UTF_8 && scan.broken * 5 > scan.size) {
                throw new Unreadable(
                    Unreadable.Why.IMPORT_ENCODING_BROKEN,
                    Map.of("line", Long.toString(scan.firstBrokenLine), "count", Long.toString(scan.broken))
                );
            }
            long broken = encoding == Encoding.UTF_8 ? scan.broken : 0;
            return new Probe(
                encoding,
                bom == 3 ? 3 : 0,
                scan.size,
                scan.lines,
                broken,
                broken == 0 ? 0 : scan.firstBrokenLine
            );
        }
    }

    private static void refuseWhatIsNoText(byte[] head) {
        if (head.length == 0 || new String(head, java.nio.charset.StandardCharsets.ISO_8859_1).isBlank()) {
            throw new Unreadable(Unreadable.Why.IMPORT_FILE_EMPTY, Map.of());
        }
        String binary = starts(head, 'P', 'K', 3, 4)
            ? "archive"
            : starts(head, 0xD0, 0xCF, 0x11, 0xE0)
              ? "old-workbook"
              : starts(head, '%', 'P', 'D', 'F')
                ? "pdf"
                : starts(head, 0x89, 'P', 'N', 'G') ||
                    starts(head, 0xFF, 0xD8, 0xFF) ||
                    starts(head, 'G', 'I', 'F', '8')
                  ? "image"
                  : starts(head, 0x1F, 0x8B)
                    ? "archive"
                    : "";
        if (!binary.isEmpty()) {
            throw new Unreadable(Unreadable.Why.IMPORT_FILE_BINARY, Map.of("what", binary));
        }
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes the mark at the start takes: 3 for UTF-8, 2 for UTF-16, else 0. */
    private static int bom(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF) ? 2 : 0;
    }

    /** UTF-16 without a mark shows zeros on one side of nearly every pair. */
    private static @Nullable Encoding wideWithoutMark(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        int pairs = head.length / 2;
        if (pairs > 1 && odd * 10 > pairs * 6 && even * 20 < pairs) {
            return Encoding.UTF_16_LE;
        }
        return pairs > 1 && even * 10 > pairs * 6 && odd * 20 < pairs ? Encoding.UTF_16_BE : null;
    }

    /** Counts lines, zeros, well-formed and broken UTF-8 over the whole stream. */
    private static final class Scan {

        long size;
        long lines = 1;
        long zeros;
        long multibyte;
        long broken;
        long firstBrokenLine;
        private int expected;
        private int seen;
        private int low = 0x80;
        private int high = 0xBF;

        Scan(byte[] head, InputStream rest) throws IOException {
            count(head, head.length);
            byte[] buffer = new byte[1 << 16];
            for (int read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
                count(buffer, read);
            }
            if (expected > 0) {
                breaks();
            }
        }

        private void count(byte[] bytes, int length) {
            size += length;
            for (int i = 0; i < length; i++) {
                int b = bytes[i];
                if (b >= 0 && expected == 0) {
                    lines += b == '\n' ? 1 : 0;
                    zeros += b == 0 ? 1 : 0;
                } else {
                    beyondAscii(b & 0xFF);
                }
            }
        }

        private void beyondAscii(int b) {
            if (expected > 0 && b >= low && b <= high) {
                low = 0x80;
                high = 0xBF;
                seen++;
                if (seen == expected) {
                    expected = 0;
                    multibyte++;
                }
                return;
            }
            if (expected > 0) {
                breaks();
            }
            if (b < 0x80) {
                lines += b == '\n' ? 1 : 0;
                zeros += b == 0 ? 1 : 0;
            } else if (b >= 0xC2 && b <= 0xF4) {
                expected = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
                seen = 0;
                low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
                high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
            } else {
                breaks();
            }
        }

        private void breaks() {
            broken++;
            firstBrokenLine = firstBrokenLine == 0 ? lines : firstBrokenLine;
            expected = 0;
            low = 0x80;
            high = 0xBF;
        }
    }
}
