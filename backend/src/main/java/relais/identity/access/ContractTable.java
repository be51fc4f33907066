package relais.identity.access;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The operations of the contract, as written there: the one table of rights. */
@Component
public class ContractTable {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final List<Operation> operations;
    /** By the number of their segments, each the operations of one path, the most specific path first. */
    private final Map<Long, List<List<Operation>>> byLength;

    ContractTable() throws IOException {
        try (InputStream contract = new ClassPathResource("openapi/relais.yaml").getInputStream()) {
            Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(contract);
            this.operations = read(map(root.get("paths")));
        }
        Map<PathPattern, List<Operation>> byPath = operations
            .stream()
            .collect(Collectors.groupingBy(Operation::path, LinkedHashMap::new, Collectors.toList()));
        this.byLength = byPath
            .values()
            .stream()
            .collect(Collectors.groupingBy(here -> length(PathContainer.parsePath(pathOf(here).getPatternString()))));
    }

    /** Every operation there is. */
    public List<Operation> operations() {
        return operations;
    }

    /** The operations at the most specific path that matches, by whatever method; empty when there is none. */
    List<Operation> at(PathContainer path) {
        return byLength
            .getOrDefault(length(path), List.of())
            .stream()
            .filter(here -> pathOf(here).matches(path))
            .findFirst()
            .orElse(List.of());
    }

    private static PathPattern pathOf(List<Operation> here) {
        return here.getFirst().path();
    }

    private static long length(PathContainer path) {
        return path.elements().stream().filter(PathContainer.PathSegment.class::isInstance).count();
    }

    private static List<Operation> read(Map<String, Object> paths) {
        List<Operation> all = new ArrayList<>();
        paths.forEach((path, methods) ->
            map(methods).forEach((method, operation) -> {
                if (METHODS.contains(method)) {
                    all.add(operation(path, method, map(operation)));
                }
            })
        );
        all.sort(Comparator.comparing(Operation::path, PathPattern.SPECIFICITY_COMPARATOR));
        return List.copyOf(all);
    }

    private static Operation operation(String path, String method, Map<String, Object> told) {
        return new Operation(
            String.valueOf(told.get("operationId")),
            HttpMethod.valueOf(method.toUpperCase(java.util.Locale.ROOT)),
            PathPatternParser.defaultInstance.parse(path),
            Set.copyOf(words(told.get("x-relais-access"))),
            words(told.get("x-problems")),
            Boolean.TRUE.equals(told.get("x-handwritten"))
        );
    }

    private static List<String> words(@org.jspecify.annotations.Nullable Object list) {
        return list instanceof List<?> words ? words.stream().map(String::valueOf).toList() : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
