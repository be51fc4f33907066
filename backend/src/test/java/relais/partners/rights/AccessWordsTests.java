package relais.partners.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.data.mongodb.core.mapping.Document;

/** Whatever a room begins to keep of people tomorrow needs a word that they understand. */
class AccessWordsTests {

    private static final List<String> INSIDE_OTHER_THINGS = List.of(
        "relais.partners.Merge",
        "relais.shortlists.Answer",
        "relais.shortlists.ClientCard",
        "relais.shortlists.Entry"
    );

    private final Set<Class<?>> walked = new HashSet<>();
    private final Set<String> missing = new TreeSet<>();

    @Test
    void everyFieldAndEveryCodeThatIsKeptOfAPersonHasAWordOrIsKnownToBeTechnical() throws ClassNotFoundException {
        for (String name : keptOfPeople().toList()) {
            walk(Class.forName(name));
        }
        assertThat(walked).hasSizeGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPlaceWhereSomethingIsKeptOfAPersonHasAHeadingInBothLanguages() throws ClassNotFoundException {
        Set<String> places = new TreeSet<>();
        for (String name : keptOfPeople().toList()) {
            Document stored = Class.forName(name).getAnnotation(Document.class);
            if (stored != null) {
                places.add(stored.value());
            }
        }
        assertThat(AccessWords.ALL.rooms()).containsAll(places);
        for (String room : AccessWords.ALL.rooms()) {
            assertThat(AccessWords.ALL.why(room, Locale.FRENCH)).isPresent();
            assertThat(AccessWords.ALL.why(room, Locale.ENGLISH)).isPresent();
        }
    }

    private static Stream<String> keptOfPeople() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Document.class));
        return Stream.concat(
            scan
                .findCandidateComponents("relais")
                .stream()
                .map(found -> String.valueOf(found.getBeanClassName()))
                .filter(AccessWordsTests::isOfABrandsPartner),
            INSIDE_OTHER_THINGS.stream()
        );
    }

    private static boolean isOfABrandsPartner(String name) {
        try {
            RecordComponent[] fields = Class.forName(name).getRecordComponents();
            return (
                fields != null &&
                Stream.of("brandId", "partnerId").allMatch(id ->
                    Arrays.stream(fields).anyMatch(field -> field.getName().equals(id))
                )
            );
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private void walk(Class<?> type) {
        if (!type.getName().startsWith("relais.") || !walked.add(type)) {
            return;
        }
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(this::walk);
        }
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents()).forEach(this::field);
        }
    }

    private void field(RecordComponent field) {
        String name = field.getName();
        if (AccessWords.ALL.isHidden(name) && !name.equals("by")) {
            return;
        }
        if (AccessWords.ALL.key(name, Locale.FRENCH).isEmpty()) {
            missing.add("key " + name);
        }
        types(field.getGenericType()).forEach(type -> {
            if (type.isEnum()) {
                codes(name, type);
            } else {
                walk(type);
            }
        });
    }

    private void codes(String name, Class<?> codes) {
        for (Object code : codes.getEnumConstants()) {
            String called = ((Enum<?>) code).name();
            if (AccessWords.ALL.value(name, called, Locale.ENGLISH).isEmpty()) {
                missing.add("value " + called + " of " + name);
            }
        }
    }

    private static Stream<Class<?>> types(Type type) {
        return switch (type) {
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType many -> Arrays.stream(many.getActualTypeArguments()).flatMap(
                AccessWordsTests::types
            );
            default -> Stream.empty();
        };
    }
}
