/** Who is acting: people, their roles in each brand, sessions and links. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package relais.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
