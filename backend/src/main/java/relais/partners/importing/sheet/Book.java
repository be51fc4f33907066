package relais.partners.importing.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A workbook whose sheets are read row by row; never held in memory. Blocking. */
interface Book extends Closeable {
    /** Takes a row that holds something; its number counts as the spreadsheet does. False: enough. */
    interface Taker {
        boolean row(int number, List<String> cells) throws IOException;
    }

    BookKind kind();

    /** The names of the sheets that hold cells, in their order. */
    List<String> sheets();

    /** Every row of a sheet that holds anything, until the taker has enough. */
    void rows(int sheet, Taker taker) throws IOException;

    /** How many formulas of the sheets read so far had no value saved with them. */
    int formulasWithoutValue();

    /** The workbook in a file, known by its content and not by its name; empty when it is none. */
    static Optional<Book> open(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(1 << 20);
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            boolean locked = new String(head, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
            throw isNo(locked ? "protected" : "old-workbook");
        }
        if (!starts(head, 'P', 'K')) {
            return Optional.empty();
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw isNo("broken-workbook");
        }
        try {
            return Optional.of(in(zip));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static Book in(ZipFile zip) throws IOException {
        if (zip.getEntry("xl/workbook.xml") != null) {
            return new XlsxBook(new ZippedXml(zip));
        }
        if (zip.getEntry("xl/workbook.bin") != null) {
            throw isNo("binary-workbook");
        }
        String type = mimetype(zip);
        if (type != null && type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            return new OdsBook(new ZippedXml(zip));
        }
        throw isNo(type != null || zip.getEntry("[Content_Types].xml") != null ? "document" : "archive");
    }

    private static @Nullable String mimetype(ZipFile zip) throws IOException {
        var entry = zip.getEntry("mimetype");
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(100), StandardCharsets.US_ASCII).strip();
        }
    }

    private static boolean starts(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    static Unreadable isNo(String what) {
        return new Unreadable(Unreadable.Why.IMPORT_FILE_BINARY, Map.of("what", what));
    }
}
