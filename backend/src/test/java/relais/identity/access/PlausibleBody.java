package relais.identity.access;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** A body of the right shape for any operation, made from the contract, so that a call gets past the door. */
final class PlausibleBody {

    private final Map<String, Object> contract;

    PlausibleBody() throws IOException {
        try (InputStream file = new ClassPathResource("openapi/relais.yaml").getInputStream()) {
            this.contract = new Yaml().load(file);
        }
    }

    /** The body, or null where the operation takes none or none of JSON. */
    @Nullable
    Object of(Operation operation) {
        Map<String, Object> schema = at(told(operation), "requestBody", "content", "application/json", "schema");
        return schema.isEmpty() ? null : value(schema);
    }

    /** What the address must ask, such as {@code ?version=1}. */
    String question(Operation operation) {
        Map<String, Object> told = told(operation);
        StringBuilder question = new StringBuilder();
        if (told.get("parameters") instanceof List<?> parameters) {
            for (Object parameter : parameters) {
                @SuppressWarnings("unchecked")
                Map<String, Object> each = (Map<String, Object>) parameter;
                if ("query".equals(each.get("in")) && Boolean.TRUE.equals(each.get("required"))) {
                    question
                        .append(question.isEmpty() ? '?' : '&')
                        .append(each.get("name"))
                        .append('=');
                    question.append(value(at(each, "schema")));
                }
            }
        }
        return question.toString();
    }

    private Map<String, Object> told(Operation operation) {
        return at(
            contract,
            "paths",
            operation.path().getPatternString(),
            operation.method().name().toLowerCase(java.util.Locale.ROOT)
        );
    }

    private Object value(Map<String, Object> told) {
        Map<String, Object> schema = resolved(told);
        if (schema.get("enum") instanceof List<?> words) {
            return words.getFirst();
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "object" -> object(schema);
            case "array" -> schema.containsKey("minItems") ? List.of(value(at(schema, "items"))) : List.of();
            case "integer", "number" -> schema.getOrDefault("minimum", 1);
            case "boolean" -> true;
            default -> text(schema);
        };
    }

    private Map<String, Object> object(Map<String, Object> schema) {
        Map<String, Object> body = new LinkedHashMap<>();
        Map<String, Object> properties = at(schema, "properties");
        if (schema.get("required") instanceof List<?> required) {
            required.forEach(name -> body.put(String.valueOf(name), named(String.valueOf(name), properties)));
        }
        return body;
    }

    /** A handle is told by the address of a profile, which names its network; everything else follows its shape. */
    private Object named(String name, Map<String, Object> properties) {
        return name.equals("handle") ? "https://www.instagram.com/ines.ailleurs/" : value(at(properties, name));
    }

    private static Object text(Map<String, Object> schema) {
        if (schema.containsKey("example")) {
            return String.valueOf(schema.get("example"));
        }
        String shape = schema.getOrDefault("format", "") + String.valueOf(schema.getOrDefault("pattern", ""));
        if (shape.startsWith("date-time")) {
            return "2026-11-20T10:00:00Z";
        }
        if (shape.startsWith("date")) {
            return "2026-11-20";
        }
        if (shape.contains("[A-Z]{2}")) {
            return "FR";
        }
        return shape.contains("@") ? "someone@exemple.test" : "words words words";
    }

    private Map<String, Object> resolved(Map<String, Object> schema) {
        Object reference = schema.get("$ref");
        return reference == null
            ? schema
            : at(contract, "components", "schemas", String.valueOf(reference).replaceAll(".*/", ""));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> root, String... keys) {
        Map<String, Object> here = root;
        for (String key : keys) {
            here = (Map<String, Object>) here.getOrDefault(key, Map.of());
        }
        return here;
    }
}
