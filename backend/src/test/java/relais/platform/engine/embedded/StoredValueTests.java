package relais.platform.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredValueTests {

    static Stream<Object> values() {
        return Stream.of(
            "",
            "Zoé 🌊",
            1,
            1L << 60,
            -0.5,
            true,
            false,
            Instant.parse("2026-11-22T12:00:00Z"),
            UUID.fromString("00000000-0000-0000-0000-000000000001"),
            new ObjectId(),
            new Decimal128(new BigDecimal("1500.00")),
            new BinData(new byte[] { 1, 2, 3 }),
            List.of("a", 2, List.of(3)),
            new Document("a", new Document("b", List.of(new Document("c", null)))).append("d", 1),
            Missing.getInstance()
        );
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsReadAsItWasWritten(Object value) {
        var buffer = new WriteBuffer();
        StoredValue.TYPE.write(buffer, value);
        StoredValue.TYPE.write(buffer, "the next one");
        ByteBuffer written = buffer.getBuffer();
        written.flip();
        assertThat(StoredValue.TYPE.read(written)).isEqualTo(value);
        assertThat(StoredValue.TYPE.read(written)).isEqualTo("the next one");
    }

    @Test
    void valuesHaveOneOrderWhateverTheirTypes() {
        List<Object> values = values().toList();
        for (Object one : values) {
            for (Object other : values) {
                int compared = StoredValue.TYPE.compare(one, other);
                assertThat(compared).isEqualTo(-StoredValue.TYPE.compare(other, one));
                assertThat(compared == 0).isEqualTo(one.equals(other));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueLiesInTheFileAsBsonWithItsTypeBeforeIt(Object value) {
        assumeThat(value).isNotEqualTo(Missing.getInstance());
        var buffer = new WriteBuffer();
        StoredValue.TYPE.write(buffer, value);
        ByteBuffer written = buffer.getBuffer();
        written.flip();
        byte type = BsonEncoder.determineType(value);
        ByteBuf bson = Unpooled.buffer();
        BsonEncoder.encodeValue(type, value, bson);
        assertThat(written.get()).isEqualTo(type);
        assertThat(DataUtils.readVarInt(written)).isEqualTo(bson.readableBytes());
        assertThat(Unpooled.wrappedBuffer(written)).isEqualTo(bson);
    }

    @Test
    void timesAreOrderedAsTheirBytesLieInTheFile() {
        var times = LongStream.of(0, 1, 255, 256, -1, 1L << 40, 1_760_000_000_000L, 1_760_000_000_127L)
            .mapToObj(Instant::ofEpochMilli)
            .toList();
        for (Instant one : times) {
            for (Instant other : times) {
                byte[] first = bytes(one.toEpochMilli());
                byte[] second = bytes(other.toEpochMilli());
                assertThat(Integer.signum(StoredValue.TYPE.compare(one, other))).isEqualTo(
                    Integer.signum(Arrays.compare(first, second))
                );
            }
        }
    }

    private static byte[] bytes(long millis) {
        return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(millis).array();
    }

    @Test
    void keysAreOrderedByTheirFirstValueThenTheNextAndAPrefixComesFirst() {
        var prefix = new KeyValue("b");
        var first = new KeyValue("b", "a");
        var second = new KeyValue("b", "b");
        assertThat(Stream.of(second, prefix, new KeyValue("c"), first).sorted(StoredKey.TYPE::compare)).containsExactly(
            prefix,
            first,
            second,
            new KeyValue("c")
        );
    }
}
