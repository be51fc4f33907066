/** Why the brand asks: campaigns with their objective, period, countries and budget. */
@NullMarked
@ApplicationModule(allowedDependencies = { "partners", "identity", "platform" })
package relais.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
