/** What may be said and how: rules as versioned data, read by pure functions. Answers verdicts on checks, never advice. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package relais.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
