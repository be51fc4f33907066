/** Whether we may write to a partner: five lights with their evidence, a person's confirmation, and the gate. */
@NullMarked
@ApplicationModule(allowedDependencies = { "partners", "identity", "platform" })
package relais.vetting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
