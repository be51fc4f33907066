/** Whom a campaign might ask: people gathered, voted on by the team, shown to a client and answered by guests. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
        "collaborations",
        "campaigns",
        "vetting",
        "partners",
        "partners::views",
        "identity",
        "platform",
    }
)
package relais.shortlists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
