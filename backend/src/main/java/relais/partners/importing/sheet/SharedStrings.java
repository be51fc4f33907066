package relais.partners.importing.sheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook share, on disk: a million rows may share millions of them. */
final class SharedStrings implements Closeable {

    private static final int MOST = 20_000_000;

    private final Path file;
    private final OutputStream out;
    private final Arena arena = Arena.ofShared();
    private long[] ends = new long[1024];
    private int count;
    private long size;
    private @Nullable MemorySegment texts;

    SharedStrings() throws IOException {
        file = Files.createTempFile("relais-strings", ".tmp");
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    void add(String text) throws IOException {
        if (count == MOST) {
            throw Limits.tooLarge();
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        size += bytes.length;
        ends[count++] = size;
    }

    /** No more are added. */
    void complete() throws IOException {
        out.close();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            texts = size == 0 ? MemorySegment.NULL : channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
        }
    }

    /** The text of a number; what does not exist is empty. */
    String get(int index) {
        if (index < 0 || index >= count || texts == null) {
            return "";
        }
        long from = index == 0 ? 0 : ends[index - 1];
        byte[] bytes = new byte[(int) (ends[index] - from)];
        MemorySegment.copy(texts, ValueLayout.JAVA_BYTE, from, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        out.close();
        arena.close();
        Files.deleteIfExists(file);
    }
}
