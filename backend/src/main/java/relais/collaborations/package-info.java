/**
 * What was agreed with one partner in one campaign: the offer, the terms both sides settled on, and the contract that
 * binds them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "campaigns", "vetting", "partners", "identity", "platform" })
package relais.collaborations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
