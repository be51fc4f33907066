import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins the modules' API files into one, for the generators of Java and TypeScript and for the running application.
 *
 * <p>Each file keeps the same simple shape (top-level keys at the margin, then {@code paths} and {@code components} with
 * two-space indents), so the join is by lines: no path and no component may be told twice, and a reference to another
 * file becomes a reference inside the joined one.
 */
public class Bundle {

    private final Map<String, String> owners = new LinkedHashMap<>();
    private final StringBuilder paths = new StringBuilder();
    private final Map<String, StringBuilder> components = new TreeMap<>();

    public static void main(String[] args) throws IOException {
        new Bundle().join(Path.of(args[0]), Path.of(args[1]));
    }

    private void join(Path folder, Path target) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files
                .filter(f -> f.toString().endsWith(".yaml"))
                .sorted()
                .toList()) {
                read(file);
            }
        }
        var joined = new StringBuilder("openapi: 3.1.0\ninfo: {title: Relais, version: \"1\"}\npaths:\n").append(paths);
        joined.append("components:\n");
        components.forEach((kind, lines) -> joined.append("  ").append(kind).append(":\n").append(lines));
        Files.createDirectories(target.getParent());
        if (!Files.exists(target) || !Files.readString(target).contentEquals(joined)) {
            Files.writeString(target, joined);
        }
    }

    private void read(Path file) throws IOException {
        String section = "";
        String kind = "";
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        for (String line : lines) {
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                section = line.substring(0, line.indexOf(':'));
                continue;
            }
            String own = line.replaceAll("[\\w-]+\\.yaml#/", "#/");
            if (section.equals("paths")) {
                claim(line, "  /", line.strip(), file);
                paths.append(own).append('\n');
            } else if (section.equals("components") && line.matches(" {2}\\w+:.*")) {
                kind = line.strip().replaceAll(":.*", "");
            } else if (section.equals("components")) {
                claim(line, "    ", kind + " " + line.strip().replaceAll(":.*", ""), file);
                components
                    .computeIfAbsent(kind, k -> new StringBuilder())
                    .append(own)
                    .append('\n');
            }
        }
    }

    private void claim(String line, String indent, String name, Path file) {
        boolean isHeading = line.startsWith(indent) && line.charAt(indent.length()) != ' ';
        String before = isHeading ? owners.put(name, file.getFileName().toString()) : null;
        if (before != null) {
            throw new IllegalStateException(name + " is told twice, in " + before + " and " + file.getFileName());
        }
    }
}
