/** Who comes of their own accord: a campaign's public form, what people say on it, and what becomes of it. */
@NullMarked
@ApplicationModule(allowedDependencies = { "collaborations", "campaigns", "partners", "identity", "platform" })
package relais.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
