package relais.partners.importing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.platform.commands.Command;

/** {@code import check FILE... OUT.csv}: what an import would find in lists, one line for each of them. */
public final class ImportCheck implements Command {

    static final String HEADER = "file,data_rows,distinct_handles,rows_with_followers,sum_followers,network,warnings";

    @Override
    public String name() {
        return "import check";
    }

    @Override
    public String summary() {
        return "reads lists as an import would and says what is in them; changes nothing";
    }

    @Override
    public String help() {
        return """
        import check [--force] FILE... OUT.csv

        Reads each FILE (CSV, TSV, .xlsx, .ods) as an import would and writes one line for it to OUT.csv:

          %s

        A FILE that is a folder stands for the files in it. OUT.csv may be - for standard output. A file that exists
        and is no earlier result of this command is not written over, unless --force is given.
        Sums are over rows; a file of which nothing can be read has its reason under warnings.

        Exit code: 0 fine, 1 a file or some of its rows would be refused, 2 wrong usage (nothing was written).

          java -jar relais.jar import check creators.csv ranking.xlsx result.csv
          java -jar relais.jar import check lists/ -
        """.formatted(HEADER);
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        boolean force = arguments.contains("--force");
        List<String> names = arguments
            .stream()
            .filter(argument -> !argument.equals("--force"))
            .toList();
        String objection = objection(names, force);
        if (objection != null) {
            err.println("import check: " + objection);
            err.println("Usage: import check [--force] FILE... OUT.csv (more with --help)");
            return WRONG_USAGE;
        }
        boolean allFine = true;
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (Path file : files(names.subList(0, names.size() - 1))) {
            CheckedList checked = CheckedList.of(file, err);
            allFine &= checked.isFine();
            lines.add(checked.line());
        }
        write(names.getLast(), String.join("\n", lines) + "\n", out);
        return allFine ? FINE : SOMETHING_WRONG;
    }

    private static @Nullable String objection(List<String> names, boolean force) throws IOException {
        for (String name : names) {
            if (name.startsWith("-") && !name.equals("-")) {
                return "there is no option " + name + ".";
            }
        }
        if (names.size() < 2) {
            return "say at least one file and, last, where the result goes.";
        }
        if (isStream(names.getLast())) {
            return null;
        }
        Path out = Path.of(names.getLast());
        Path folder = out.toAbsolutePath().getParent();
        if (Files.isDirectory(out) || folder == null || !Files.isDirectory(folder)) {
            return "the result cannot be written to " + out + ": that is a folder, or its folder does not exist.";
        }
        for (Path file : files(names.subList(0, names.size() - 1))) {
            if (Files.exists(out) && Files.exists(file) && Files.isSameFile(out, file)) {
                return "the result would be written over " + file + ", which is to be checked.";
            }
        }
        return force || !Files.exists(out) || isOurs(out)
            ? null
            : out + " exists and is no earlier result of this command; say another name, or --force.";
    }

    /** Standard output, or something else that is no file on a disk. */
    private static boolean isStream(String name) {
        Path out = Path.of(name);
        return name.equals("-") || (Files.exists(out) && !Files.isRegularFile(out) && !Files.isDirectory(out));
    }

    private static boolean isOurs(Path out) throws IOException {
        try (var in = Files.newInputStream(out)) {
            byte[] head = in.readNBytes(HEADER.length());
            return head.length == 0 || new String(head, StandardCharsets.UTF_8).equals(HEADER);
        }
    }

    private static List<Path> files(List<String> names) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    inside.filter(Files::isRegularFile).filter(ImportCheck::isShown).sorted().forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static boolean isShown(Path file) {
        return !file.getFileName().toString().startsWith(".");
    }

    /** Whole or not at all. */
    private static void write(String name, String text, PrintStream out) throws IOException {
        if (name.equals("-")) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return;
        }
        if (isStream(name)) {
            Files.write(Path.of(name), text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.WRITE);
            return;
        }
        Path to = Path.of(name).toAbsolutePath();
        Path part = to.resolveSibling("." + to.getFileName() + ".part");
        Files.writeString(part, text);
        Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
