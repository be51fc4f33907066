/** What waits for whom. Reads every room below, decides nothing. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
        "outreach",
        "applications",
        "shortlists",
        "content",
        "collaborations",
        "campaigns",
        "vetting",
        "partners",
        "identity",
        "platform",
    }
)
package relais.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
