package relais.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads, while an MP4 file passes by, how its tracks are encoded: the box {@code moov} is kept, everything else is let
 * through. Nothing is decoded.
 */
final class Pictures {

    private static final int LARGEST_INDEX = 32 * 1024 * 1024;
    private static final Set<String> FOLDERS = Set.of("trak", "mdia", "minf", "stbl");

    private final ByteArrayOutputStream header = new ByteArrayOutputStream(16);
    private final ByteArrayOutputStream index = new ByteArrayOutputStream();
    private final Set<String> codecs = new HashSet<>();
    private String box = "";
    private long left;
    private boolean isBroken;

    /** The next bytes of the file. */
    void pass(ByteBuffer bytes) {
        while (bytes.hasRemaining() && !isBroken) {
            if (left == 0) {
                header.write(bytes.get());
                readHeader();
            } else {
                int some = (int) Math.min(left, bytes.remaining());
                if (box.equals("moov")) {
                    byte[] kept = new byte[some];
                    bytes.get(kept);
                    index.writeBytes(kept);
                } else {
                    bytes.position(bytes.position() + some);
                }
                left -= some;
                if (left == 0) {
                    endBox();
                }
            }
        }
    }

    /** Whether the pictures are H.264, which every browser and every network plays. */
    boolean areH264() {
        return codecs.contains("avc1") || codecs.contains("avc3");
    }

    /** What they are instead, as the screen says how to convert it. */
    String name() {
        return codecs.contains("hvc1") || codecs.contains("hev1") ? "HEVC" : "OTHER";
    }

    private void readHeader() {
        byte[] seen = header.toByteArray();
        if (seen.length < 8) {
            return;
        }
        long size = Integer.toUnsignedLong(ByteBuffer.wrap(seen).getInt());
        if (size == 1 && seen.length < 16) {
            return;
        }
        int length = size == 1 ? 16 : 8;
        long whole = size == 1 ? ByteBuffer.wrap(seen).getLong(8) : size;
        box = new String(seen, 4, 4, StandardCharsets.ISO_8859_1);
        left = size == 0 ? Long.MAX_VALUE : whole - length;
        isBroken = left < 0 || (box.equals("moov") && left > LARGEST_INDEX);
        header.reset();
    }

    private void endBox() {
        if (box.equals("moov")) {
            readFolder(ByteBuffer.wrap(index.toByteArray()));
        }
    }

    private void readFolder(ByteBuffer folder) {
        while (folder.remaining() >= 8) {
            int start = folder.position();
            long size = Integer.toUnsignedLong(folder.getInt());
            String name = name(folder);
            if (size < 8 || size > folder.limit() - start) {
                return;
            }
            var inside = folder.slice(start + 8, (int) size - 8);
            if (FOLDERS.contains(name)) {
                readFolder(inside);
            } else if (name.equals("stsd") && inside.remaining() >= 16) {
                codecs.add(name(inside.position(12)));
            }
            folder.position(start + (int) size);
        }
    }

    private static String name(ByteBuffer at) {
        byte[] letters = new byte[4];
        at.get(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
