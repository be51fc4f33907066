package relais;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import relais.platform.decision.Aggregate;
import relais.platform.news.News;

/** What the house forbids, so that a review can talk about names. */
class HouseRulesTests {

    private static final Set<String> MAY_SUBSCRIBE = Set.of(
        "relais.platform.news.Courier",
        "relais.platform.engine.Purge",
        "relais.partners.index.Upkeep"
    );
    private static final Set<String> WAITS = Set.of(
        "block",
        "blockFirst",
        "blockLast",
        "blockOptional",
        "toIterable",
        "toStream"
    );

    static JavaClasses house;

    @BeforeAll
    static void read() {
        house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("relais");
    }

    @Test
    void arrowsBetweenRoomsPointDownOnly() {
        ApplicationModules.of(Relais.class, resideInAnyPackage("relais.wire..")).verify();
    }

    @Test
    void thingsThatAreStoredKnowNeitherReactorNorWebNorWire() {
        noClasses()
            .that(assignableTo(Aggregate.class).or(assignableTo(News.class)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reactor..", "org.springframework.web..", "org.springframework.http..", "relais.wire..")
            .check(house);
    }

    @Test
    void wireTypesStayAtTheDoor() {
        noClasses()
            .that(resideInAPackage("relais..").and(not(resideInAnyPackage("relais..web..", "relais.wire.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("relais.wire..")
            .check(house);
    }

    @Test
    void controllersNeverSeeRepositories() {
        noClasses()
            .that(resideInAPackage("relais..web.."))
            .should()
            .dependOnClassesThat(
                assignableTo(Repository.class).or(
                    resideInAnyPackage("org.springframework.data.mongodb..", "com.mongodb..")
                )
            )
            .allowEmptyShould(true)
            .check(house);
    }

    @Test
    void theSearchIndexIsNamedInOnePlace() {
        noClasses()
            .that(not(resideInAPackage("relais.partners.index..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .check(house);
    }

    @Test
    void onlyTheCourierAndTheRoundsSubscribe() {
        classes()
            .should(callNo(Set.of("subscribe"), "reactor.core.publisher", MAY_SUBSCRIBE))
            .check(house);
    }

    @Test
    void nobodyWaitsForAPublisher() {
        classes()
            .should(callNo(WAITS, "reactor.core.publisher", Set.of()))
            .check(house);
    }

    private static ArchCondition<JavaClass> callNo(Set<String> methods, String ownersPackage, Set<String> exempt) {
        return new ArchCondition<>("call none of " + methods + " of " + ownersPackage) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaMethodCall call : item.getMethodCallsFromSelf()) {
                    boolean forbidden =
                        methods.contains(call.getName()) &&
                        call.getTargetOwner().getPackageName().equals(ownersPackage) &&
                        exempt.stream().noneMatch(name -> item.getName().startsWith(name));
                    if (forbidden) {
                        events.add(SimpleConditionEvent.violated(item, call.getDescription()));
                    }
                }
            }
        };
    }
}
