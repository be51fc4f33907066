package relais.collaborations;

import relais.platform.files.FileKind;
import relais.platform.files.StoredFile;

/** A PDF on the shelf, found there by the sha-256 of its bytes. */
public record KeptFile(String sha256, long size, int pages) {
    /** The file under the name it is downloaded by. */
    public StoredFile called(String name) {
        return new StoredFile(sha256, name, FileKind.PDF, size);
    }
}
