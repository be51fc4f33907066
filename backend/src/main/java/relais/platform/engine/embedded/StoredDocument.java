package relais.platform.engine.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** A document in the file. */
final class StoredDocument extends BasicDataType<Document> {

    static final StoredDocument TYPE = new StoredDocument();

    private StoredDocument() {}

    @Override
    public void write(WriteBuffer buffer, Document document) {
        StoredValue.TYPE.write(buffer, document);
    }

    @Override
    public Document read(ByteBuffer buffer) {
        return (Document) StoredValue.TYPE.read(buffer);
    }

    @Override
    public int getMemory(Document document) {
        return StoredValue.TYPE.getMemory(document);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
