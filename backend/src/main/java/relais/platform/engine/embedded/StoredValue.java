package relais.platform.engine.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
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
        byte type = typeOf(one);
        byte otherType = typeOf(other);
        return type == otherType
            ? Arrays.compare(encoded(type, one), encoded(type, other))
            : Byte.compare(type, otherType);
    }

    @Override
    public void write(WriteBuffer buffer, @Nullable Object value) {
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
        return type == ABSENT
            ? Missing.getInstance()
            : BsonDecoder.decodeValue(type, Unpooled.wrappedBuffer(buffer.slice(start, length)));
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
        if (value instanceof String text) {
            return encoded(text);
        }
        ByteBuf buffer = Unpooled.buffer();
        BsonEncoder.encodeValue(type, value, buffer);
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    /** What most keys are: length, UTF-8, a zero, as BSON has it, without the detour over a buffer. */
    private static byte[] encoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + bytes.length + 1)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(bytes.length + 1)
            .put(bytes)
            .array();
    }
}
