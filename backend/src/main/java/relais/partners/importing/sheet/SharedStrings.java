package relais.partners.importing.sheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The texts that the cells of a workbook share, and where each ends, on disk: a million rows may share millions of them. */
final class SharedStrings implements Closeable {

    private static final int MOST = 20_000_000;
    private static final ValueLayout.OfLong END = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Arena arena = Arena.ofShared();
    private final OnDisk texts;
    private final OnDisk ends;
    private int count;
    private long size;

    SharedStrings() throws IOException {
        texts = new OnDisk();
        ends = new OnDisk();
    }

    void add(String text) throws IOException {
        if (count == MOST) {
            throw Limits.tooLarge();
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        texts.out.write(bytes);
        size += bytes.length;
        ends.out.writeLong(size);
        count++;
    }

    /** No more are added. */
    void complete() throws IOException {
        texts.complete(arena);
        ends.complete(arena);
    }

    /** The text of a number; what does not exist is empty. */
    String get(int index) {
        if (index < 0 || index >= count) {
            return "";
        }
        long from = index == 0 ? 0 : end(index - 1);
        byte[] bytes = new byte[(int) (end(index) - from)];
        MemorySegment.copy(texts.read, ValueLayout.JAVA_BYTE, from, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private long end(int index) {
        return ends.read.get(END, index * END.byteSize());
    }

    @Override
    public void close() throws IOException {
        arena.close();
        try (texts) {
            ends.close();
        }
    }

    /** A file that is written once, and then read anywhere. */
    private static final class OnDisk implements Closeable {

        private final Path file;
        private final DataOutputStream out;
        private MemorySegment read = MemorySegment.NULL;

        OnDisk() throws IOException {
            file = Files.createTempFile("relais-strings", ".tmp");
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        }

        void complete(Arena arena) throws IOException {
            out.close();
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                if (channel.size() > 0) {
                    read = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
                }
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
            Files.deleteIfExists(file);
        }
    }
}
