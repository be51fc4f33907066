package relais.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import relais.Relais;

/**
 * The whole application on a port of its own, once for all tests that ask for it. On the embedded engine in a folder
 * that goes with the run, or on {@code SPRING_MONGODB_URI} in a database of its own. Tests share the house, so each
 * makes a brand of its own with {@link Cast}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Relais.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Premises.class)
@Import(Cast.class)
@Tag("storage")
public @interface WholeHouse {}
