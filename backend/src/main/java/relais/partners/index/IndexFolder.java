package relais.partners.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Where the index lies. Whatever is found there that cannot be used is thrown away: the store has it all. */
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final int MOST_NEIGHBOURS = 16;
    private static final double MEGABYTES_BEFORE_WRITING = 32;
    private static final String FORM = "form";
    private static final String STORE = "store";
    private static final String CLEAN = "clean";

    private IndexFolder() {}

    /** An index open for writing, and whether it knew everything when it was last closed. */
    record Opened(IndexWriter writer, boolean wasWhole) {}

    /** Opens the folder, or the next one to it where another process holds it. */
    static Opened open(Path folder, String store) {
        Path here = folder;
        for (int neighbour = 2; ; neighbour++) {
            try {
                return usable(here, store);
            } catch (LockObtainFailedException held) {
                if (neighbour > MOST_NEIGHBOURS) {
                    throw new UncheckedIOException(held);
                }
                Path next = folder.resolveSibling(folder.getFileName() + "-" + neighbour);
                LOG.warn("Another process holds the search index in {}: this one keeps its own in {}.", here, next);
                here = next;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Opened usable(Path folder, String store) throws IOException {
        Files.createDirectories(folder);
        try {
            return opened(folder, store);
        } catch (LockObtainFailedException held) {
            throw held;
        } catch (IOException | IllegalArgumentException | IllegalStateException damaged) {
            LOG.warn("The search index in {} cannot be read ({}): it is made again.", folder, damaged.toString());
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
            return opened(folder, store);
        }
    }

    private static Opened opened(Path folder, String store) throws IOException {
        Directory directory = FSDirectory.open(folder);
        if (!DirectoryReader.indexExists(directory)) {
            var first = new IndexWriter(directory, settings());
            sayNotClean(first, store);
            return new Opened(first, false);
        }
        var writer = new IndexWriter(directory, settings());
        Map<String, String> left = said(writer);
        if (!String.valueOf(LineBytes.FORM).equals(left.get(FORM))) {
            LOG.info("The search index in {} has another form: it is made again.", folder);
            writer.deleteAll();
        }
        boolean wasWhole = CLEAN.equals(left.get(CLEAN)) && store.equals(left.get(STORE)) && !isEmpty(writer);
        sayNotClean(writer, store);
        return new Opened(writer, wasWhole);
    }

    private static boolean isEmpty(IndexWriter writer) {
        return writer.getDocStats().numDocs == 0;
    }

    /** From here on the folder may miss changes, until it is closed in order. */
    private static void sayNotClean(IndexWriter writer, String store) throws IOException {
        say(writer, store, false);
        writer.commit();
    }

    /** What the next start will read of how this one ended. */
    static void say(IndexWriter writer, String store, boolean clean) {
        writer.setLiveCommitData(
            Map.of(FORM, String.valueOf(LineBytes.FORM), STORE, store, CLEAN, clean ? CLEAN : "").entrySet()
        );
    }

    private static Map<String, String> said(IndexWriter writer) {
        var left = new java.util.HashMap<String, String>();
        Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries != null) {
            entries.forEach(entry -> left.put(entry.getKey(), entry.getValue()));
        }
        return left;
    }

    private static IndexWriterConfig settings() {
        var settings = new IndexWriterConfig(Speech.BOTH);
        settings.setRAMBufferSizeMB(MEGABYTES_BEFORE_WRITING);
        settings.setCommitOnClose(false);
        return settings;
    }
}
