import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in one clear line what this machine lacks to build Relais, before anything else runs; silent when all is well.
 * Looks for a JDK where Maven's toolchains plugin looks. Written for Java 17: it runs on the JDK that started Maven.
 */
public class Prerequisites {

    private static final int JDK_WANTED = 25;
    private static final int NODE_WANTED = 20;
    private static final Pattern VERSION_LINE = Pattern.compile("^JAVA_VERSION=\"(?:1\\.)?(\\d+)", Pattern.MULTILINE);
    private static final Pattern TOOLCHAIN_HOME = Pattern.compile("<jdkHome>\\s*([^<]+?)\\s*</jdkHome>");

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> missing = new ArrayList<>();
        if (!aJdkIsThere()) {
            missing.add(
                "a JDK " +
                    JDK_WANTED +
                    " or newer (for example Temurin: https://adoptium.net), installed beside the one that runs Maven or named by JDK" +
                    JDK_WANTED +
                    "_HOME"
            );
        }
        int node = nodeMajor();
        if (node < NODE_WANTED) {
            missing.add(
                "Node.js " +
                    NODE_WANTED +
                    " or newer with npm (https://nodejs.org)" +
                    (node > 0 ? ", this one is " + node : "")
            );
        }
        if (!missing.isEmpty()) {
            System.err.println(
                "Relais cannot be built here yet. Please install " + String.join("; and ", missing) + "."
            );
            System.exit(1);
        }
    }

    private static boolean aJdkIsThere() throws IOException {
        if (Runtime.version().feature() >= JDK_WANTED) {
            return true;
        }
        for (Path home : candidates()) {
            if (majorOf(home) >= JDK_WANTED && hasCompiler(home)) {
                return true;
            }
        }
        return false;
    }

    private static Set<Path> candidates() throws IOException {
        Set<Path> homes = new LinkedHashSet<>();
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            if (variable.getKey().matches("(JAVA|JDK)\\w*_HOME|JAVA_HOME\\w*") && !variable.getValue().isBlank()) {
                homes.add(Path.of(variable.getValue()));
            }
        }
        Path user = Path.of(System.getProperty("user.home"));
        Path toolchains = user.resolve(".m2/toolchains.xml");
        if (Files.isRegularFile(toolchains)) {
            Matcher named = TOOLCHAIN_HOME.matcher(Files.readString(toolchains));
            while (named.find()) {
                homes.add(Path.of(named.group(1)));
            }
        }
        for (Path folder : List.of(
            Path.of("/usr/lib/jvm"),
            Path.of("/usr/lib64/jvm"),
            Path.of("/usr/java"),
            Path.of("/usr/jdk"),
            Path.of("/usr/local/java"),
            Path.of("/opt/java"),
            Path.of("/opt/jdk"),
            Path.of("/opt/jdks"),
            Path.of("/Library/Java/JavaVirtualMachines"),
            Path.of("C:\\Program Files\\Java"),
            Path.of("C:\\Program Files\\Eclipse Adoptium"),
            user.resolve(".sdkman/candidates/java"),
            user.resolve(".jdks"),
            user.resolve(".m2/jdks"),
            user.resolve(".jabba/jdk"),
            user.resolve(".asdf/installs/java"),
            user.resolve(".local/share/mise/installs/java"),
            user.resolve("Library/Java/JavaVirtualMachines")
        )) {
            File[] inside = folder.toFile().listFiles(File::isDirectory);
            for (File home : inside == null ? new File[0] : inside) {
                homes.add(home.toPath());
                homes.add(home.toPath().resolve("Contents/Home"));
            }
        }
        return homes;
    }

    private static int majorOf(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)) {
            return 0;
        }
        Matcher version = VERSION_LINE.matcher(Files.readString(release));
        return version.find() ? Integer.parseInt(version.group(1)) : 0;
    }

    private static boolean hasCompiler(Path home) {
        return Files.exists(home.resolve("bin/javac")) || Files.exists(home.resolve("bin/javac.exe"));
    }

    private static int nodeMajor() throws InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        try {
            Process node = new ProcessBuilder(windows ? "node.exe" : "node", "--version")
                .redirectErrorStream(true)
                .start();
            String answer = new String(node.getInputStream().readAllBytes()).trim();
            node.waitFor(10, TimeUnit.SECONDS);
            Matcher version = Pattern.compile("^v(\\d+)\\.").matcher(answer);
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException notInstalled) {
            return 0;
        }
    }
}
