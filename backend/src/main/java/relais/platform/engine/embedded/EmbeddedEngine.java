package relais.platform.engine.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** A MongoDB-speaking engine inside this process, on a loopback port of its own, over one file in the data folder. */
public final class EmbeddedEngine implements AutoCloseable {

    /** A question that takes longer is given up, so that a lost reply is an error and not a wait without end. */
    private static final int SOCKET_TIMEOUT_MILLIS = 60_000;

    private final Path file;
    private final FolderLock lock;
    private final DurableBackend backend;
    private final MongoServer server;
    private final int port;

    private EmbeddedEngine(Path file, FolderLock lock, DurableBackend backend) {
        this.file = file;
        this.lock = lock;
        this.backend = backend;
        this.server = new MongoServer(backend);
        this.server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.port = server.getLocalAddress().getPort();
    }

    /**
     * Opens the store in {@code folder}, made if it is not there, and starts to answer.
     *
     * @throws FolderInUseException if another process has it open
     */
    public static EmbeddedEngine open(Path folder, EngineSettings settings) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be made.", e);
        }
        FolderLock lock = FolderLock.take(folder);
        try {
            Path file = folder.resolve("documents.mv");
            return new EmbeddedEngine(file, lock, DurableBackend.open(file, settings));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Where a driver finds the database called {@code database}. */
    public String uri(String database) {
        return "mongodb://127.0.0.1:" + port + "/" + database + "?socketTimeoutMS=" + SOCKET_TIMEOUT_MILLIS;
    }

    /** The file that holds the documents. */
    public Path file() {
        return file;
    }

    /** How often a question was answered by reading a whole collection. */
    public long scans() {
        return backend.scans();
    }

    /** Stops answering, lets what is being written end, and closes the file. */
    @Override
    public void close() {
        try (lock) {
            server.shutdownNow();
        }
    }
}
