/**
 * Work delivered: what the partner hands in, what the checks and the team say of it, and where it went live. A content
 * is approved as it was seen, byte for byte, and only while the collaboration is active.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = { "collaborations", "campaigns", "partners", "compliance", "identity", "platform" }
)
package relais.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
