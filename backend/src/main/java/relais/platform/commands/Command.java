package relais.platform.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** One thing the jar can do instead of being a server. Results go to files or {@code out}, progress to {@code err}. */
public interface Command {
    /** Everything was as it should be. */
    int FINE = 0;
    /** The command did its work and found something refused or wrong in what it was given. */
    int SOMETHING_WRONG = 1;
    /** The command was not understood, and nothing was done. */
    int WRONG_USAGE = 2;

    /** How it is called: {@code "import check"}. */
    String name();

    /** What it does, in one line. */
    String summary();

    /** How to use it, with examples; shown by {@code --help}. */
    String help();

    /** Does it; answers the exit code. */
    int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException;
}
