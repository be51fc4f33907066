package relais.platform.engine.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * How a value lies in the file: as BSON, with its type before it. (The store's own way, Java serialization, is larger,
 * many times slower, and serializes both sides of every comparison.)
 */
final class StoredValue extends BasicDataType<Object> {

    static final StoredValue TYPE = new StoredValue();

    /** Stands for "no value", which BSON cannot say. */
    private static final byte ABSENT = 0;

    private StoredValue() {}

    /** Any order will do as long as it is one; text, the usual key, in its own. */
    @Override
    public int compare(Object one, Object other) {
        if (one instanceof String text && other instanceof String otherText) {
            return text.compareTo(otherText);
        }
        if (one instanceof Instant time && other instanceof Instant otherTime) {
            return asBytes(time.toEpochMilli(), otherTime.toEpochMilli());
        }
        byte type = typeOf(one);
        byte otherType = typeOf(other);
        return type == otherType
            ? Arrays.compare(encoded(type, one), encoded(type, other))
            : Byte.compare(type, otherType);
    }

    /** The order of the bytes of two numbers, as they lie in the file: the last byte first, each with its sign. */
    private static int asBytes(long one, long other) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            int compared = Byte.compare((byte) (one >> shift), (byte) (other >> shift));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    /** Text and truth, which is nearly all that an index holds, without the detour over a buffer of their own. */
    @Override
    public void write(WriteBuffer buffer, @Nullable Object value) {
        if (value instanceof String text) {
            byte[] letters = text.getBytes(StandardCharsets.UTF_8);
            buffer
                .put(BsonConstants.TYPE_UTF8_STRING)
                .putVarInt(Integer.BYTES + letters.length + 1)
                .putInt(Integer.reverseBytes(letters.length + 1))
                .put(letters)
                .put(BsonConstants.STRING_TERMINATION);
            return;
        }
        if (value instanceof Boolean truth) {
            buffer
                .put(BsonConstants.TYPE_BOOLEAN)
                .putVarInt(1)
                .put((byte) (truth ? 1 : 0));
            return;
        }
        byte type = typeOf(value);
        byte[] bytes = encoded(type, value);
        buffer.put(type).putVarInt(bytes.length).put(bytes);
    }

    @Override
    public Object read(ByteBuffer buffer) {
        byte type = buffer.get();
        int length = DataUtils.readVarInt(buffer);
        int start = buffer.position();
        buffer.position(start + length);
        return switch (type) {
            case ABSENT -> Missing.getInstance();
            case BsonConstants.TYPE_UTF8_STRING -> text(buffer, start + Integer.BYTES, length - Integer.BYTES - 1);
            case BsonConstants.TYPE_BOOLEAN -> buffer.get(start) != 0;
            default -> BsonDecoder.decodeValue(type, Unpooled.wrappedBuffer(buffer.slice(start, length)));
        };
    }

    private static String text(ByteBuffer buffer, int start, int length) {
        byte[] letters = new byte[length];
        buffer.get(start, letters);
        return new String(letters, StandardCharsets.UTF_8);
    }

    /** About how much memory the value takes, so that the cache keeps to its size. */
    @Override
    public int getMemory(@Nullable Object value) {
        return switch (value) {
            case String text -> 48 + text.length();
            case Document document -> 64 + memoryOf(document);
            case Collection<?> values -> 40 + values.stream().mapToInt(this::getMemory).sum();
            case null, default -> 24;
        };
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }

    private int memoryOf(Map<String, Object> fields) {
        int sum = 0;
        for (var field : fields.entrySet()) {
            sum += 96 + field.getKey().length() + getMemory(field.getValue());
        }
        return sum;
    }

    private static byte typeOf(@Nullable Object value) {
        return Missing.isNullOrMissing(value) ? ABSENT : BsonEncoder.determineType(value);
    }

    private static byte[] encoded(byte type, @Nullable Object value) {
        if (type == ABSENT) {
            return new byte[0];
        }
        ByteBuf buffer = Unpooled.buffer();
        BsonEncoder.encodeValue(type, value, buffer);
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }
}
