package relais.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import relais.platform.decision.Refusal;
import relais.testing.WholeHouse;
import relais.wire.model.ProblemCode;

/** The contract and the house name the same operations and the same problems. */
@WholeHouse
class ContractRulesTests {

    /** Said by the door itself, whatever was asked. */
    private static final Set<String> SAID_EVERYWHERE = Set.of(
        "BAD_REQUEST",
        "NOT_SIGNED_IN",
        "NOT_ALLOWED",
        "NOT_FOUND",
        "METHOD_NOT_ALLOWED",
        "CHANGED_MEANWHILE",
        "ALREADY_EXISTS",
        "TOO_LARGE",
        "UNSUPPORTED_TYPE",
        "UNREADABLE",
        "TOO_MANY_REQUESTS",
        "STORE_UNAVAILABLE",
        "UNEXPECTED",
        "CSRF_MISSING"
    );

    @Autowired
    ContractTable contract;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void everyOperationHasAHandlerAndEveryHandlerAnOperation() {
        Set<String> told = contract
            .operations()
            .stream()
            .map(operation -> operation.method() + " " + operation.path().getPatternString())
            .collect(Collectors.toCollection(TreeSet::new));
        Set<String> handled = handlers
            .getHandlerMethods()
            .keySet()
            .stream()
            .flatMap(ContractRulesTests::routes)
            .filter(route -> route.contains(" /api/"))
            .collect(Collectors.toCollection(TreeSet::new));
        assertThat(handled).isEqualTo(told);
    }

    @Test
    void everyCodeThatIsSaidIsListedAndEveryListedCodeIsSaid() throws ClassNotFoundException {
        Set<String> listed = Arrays.stream(ProblemCode.values())
            .map(ProblemCode::getValue)
            .collect(Collectors.toCollection(TreeSet::new));
        Set<String> said = new TreeSet<>(SAID_EVERYWHERE);
        said.addAll(refusals());
        contract.operations().forEach(operation -> said.addAll(operation.problems()));
        assertThat(said).isEqualTo(listed);
    }

    @Test
    void operationIdsAreUnique() {
        assertThat(contract.operations()).extracting(Operation::id).doesNotHaveDuplicates();
    }

    private static Set<String> refusals() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
        Set<String> names = new TreeSet<>();
        for (BeanDefinition found : scanner.findCandidateComponents("relais")) {
            Class<?> type = ClassUtils.forName(String.valueOf(found.getBeanClassName()), null);
            if (type.isEnum()) {
                Stream.of(type.getEnumConstants()).forEach(constant -> names.add(((Enum<?>) constant).name()));
            }
        }
        return names;
    }

    private static Stream<String> routes(RequestMappingInfo info) {
        return info
            .getMethodsCondition()
            .getMethods()
            .stream()
            .flatMap(method ->
                info
                    .getPatternsCondition()
                    .getPatterns()
                    .stream()
                    .map(pattern -> method.name() + " " + pattern.getPatternString())
            );
    }
}
