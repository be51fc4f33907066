package relais.platform.engine.embedded;

import java.nio.file.Path;

/** Another process has this data folder open. */
public class FolderInUseException extends IllegalStateException {

    FolderInUseException(Path folder, String process) {
        super("The data folder " + folder + " is in use by another Relais (process " + process + ").");
    }
}
