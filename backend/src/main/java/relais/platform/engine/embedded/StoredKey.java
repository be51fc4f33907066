package relais.platform.engine.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** The key of an index in the file: one value for each field of the index, ordered by the first, then the next. */
final class StoredKey extends BasicDataType<KeyValue> {

    static final StoredKey TYPE = new StoredKey();

    private StoredKey() {}

    @Override
    public int compare(KeyValue one, KeyValue other) {
        int shared = Math.min(one.size(), other.size());
        for (int i = 0; i < shared; i++) {
            int compared = StoredValue.TYPE.compare(one.get(i), other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        buffer.putVarInt(key.size());
        key.forEach(value -> StoredValue.TYPE.write(buffer, value));
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        int size = DataUtils.readVarInt(buffer);
        List<Object> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(StoredValue.TYPE.read(buffer));
        }
        return new KeyValue(values);
    }

    @Override
    public int getMemory(KeyValue key) {
        return 40 + key.stream().mapToInt(StoredValue.TYPE::getMemory).sum();
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
