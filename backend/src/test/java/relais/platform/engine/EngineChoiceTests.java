package relais.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import relais.platform.engine.embedded.FolderInUseException;

class EngineChoiceTests {

    @TempDir
    private Path folder;

    private final ReactiveWebApplicationContextRunner start = new ReactiveWebApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MongoReactiveAutoConfiguration.class))
        .withUserConfiguration(JustTheEngine.class);

    @Test
    void withoutAServerTheProcessBringsItsOwnEngine() {
        start.withPropertyValues("relais.data=" + folder).run(context -> {
            EngineInfo info = context.getBean(EngineInfo.class);
            assertThat(info.embedded()).isTrue();
            assertThat(info.limits()).containsExactlyInAnyOrder(EngineInfo.Limit.values());
            assertThat(info.dataFolder()).isEqualTo(folder);
            assertThat(context.getBean(MongoConnectionDetails.class).getConnectionString().getHosts())
                .singleElement()
                .asString()
                .startsWith("127.0.0.1:");
        });
    }

    @Test
    void withFsyncAPowerCutIsNoLimit() {
        start
            .withPropertyValues("relais.data=" + folder, "relais.engine.fsync=true")
            .run(context ->
                assertThat(context.getBean(EngineInfo.class).limits()).doesNotContain(EngineInfo.Limit.POWER_CUT)
            );
    }

    @Test
    void withAServerNothingEmbeddedIsLoaded() {
        start
            .withClassLoader(new FilteredClassLoader("de.bwaldvogel", "org.h2"))
            .withPropertyValues(
                "spring.mongodb.uri=mongodb://secret:word@db.example:27017/relais",
                "relais.data=" + folder
            )
            .run(context -> {
                EngineInfo info = context.getBean(EngineInfo.class);
                assertThat(info.embedded()).isFalse();
                assertThat(info.limits()).isEmpty();
                assertThat(info.name()).isEqualTo("MongoDB db.example:27017");
                assertThat(folder).isEmptyDirectory();
            });
    }

    @Test
    void aSecondStartOnOneFolderFailsInOneSentence() {
        start.withPropertyValues("relais.data=" + folder).run(first -> {
            assertThat(first).hasNotFailed();
            start
                .withPropertyValues("relais.data=" + folder)
                .run(second ->
                    assertThat(second)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(FolderInUseException.class)
                        .hasMessageContaining("is in use by another Relais")
                );
        });
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
        basePackages = "relais.platform.engine",
        excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = { IndexBuilder.class, Purge.class })
    )
    static class JustTheEngine {}
}
