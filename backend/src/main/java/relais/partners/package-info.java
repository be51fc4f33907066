/** Who they are: people and their accounts, what each brand knows of them, the agencies that represent them. */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "identity::audit", "platform" })
package relais.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
