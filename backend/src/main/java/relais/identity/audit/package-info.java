/** What was done and by whom, for those who must be able to prove it: append-only, hash-chained, without personal data. */
@NullMarked
@NamedInterface("audit")
package relais.identity.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
