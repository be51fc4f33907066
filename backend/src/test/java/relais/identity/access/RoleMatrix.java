package relais.identity.access;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Who may do what, told a second time: the contract must agree with it. */
final class RoleMatrix {

    private static final Map<String, Set<String>> ROWS = Map.ofEntries(
        entry("anyone", Set.of("public")),
        entry("oneself", Set.of("member", "partner")),
        entry("any member", Set.of("member")),
        entry("users, brands, audit", Set.of("admin")),
        entry("the brand's audit", Set.of("MANAGER")),
        entry("read names in the brand", Set.of("MANAGER", "CM", "LEGAL", "FINANCE")),
        entry("read partners", Set.of("MANAGER", "CM", "LEGAL")),
        entry("edit partners, import", Set.of("MANAGER", "CM")),
        entry("override a light", Set.of("MANAGER")),
        entry("confirm lights", Set.of("MANAGER", "CM")),
        entry("brand universe, vetting policy", Set.of("MANAGER")),
        entry("contact, offer", Set.of("MANAGER", "CM")),
        entry("create a campaign, send a contract", Set.of("MANAGER", "CM")),
        entry("end a running collaboration", Set.of("MANAGER")),
        // A manager only where the brand has nobody in the legal role; the domain refuses otherwise.
        entry("decide on signed terms", Set.of("LEGAL", "MANAGER")),
        entry("sign for the brand", Set.of("MANAGER", "LEGAL")),
        entry("see fees", Set.of("MANAGER", "CM", "LEGAL", "FINANCE")),
        entry("mark paid", Set.of("FINANCE")),
        entry("read content", Set.of("MANAGER", "CM", "LEGAL")),
        entry("decide on a draft", Set.of("MANAGER", "CM")),
        entry("reopen what was rejected", Set.of("MANAGER")),
        entry("override a failed check", Set.of("LEGAL")),
        entry("answer access, objection, erasure", Set.of("LEGAL")),
        entry("submit a draft on behalf", Set.of("CM")),
        entry("one's own in the portal", Set.of("partner"))
    );

    private static final Map<String, String> ROW_OF = read();

    private RoleMatrix() {}

    /** The row of an operation; fails when it has none. */
    static String rowOf(String operationId) {
        String row = ROW_OF.get(operationId);
        if (row == null || !ROWS.containsKey(row)) {
            throw new AssertionError("Operation " + operationId + " has no row of rights: add it to access-rows.txt");
        }
        return row;
    }

    /** Who may call an operation. */
    static Set<String> allowed(String operationId) {
        return ROWS.get(rowOf(operationId));
    }

    private static Map<String, String> read() {
        try {
            return new ClassPathResource("relais/access-rows.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().split("\\s+", 2))
                .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
