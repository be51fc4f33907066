package relais.partners.importing.sheet;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read again and again, from any place in it. */
@FunctionalInterface
public interface Bytes {
    /** The bytes from {@code offset} to the end; the reader closes the stream. */
    InputStream from(long offset) throws IOException;
}
