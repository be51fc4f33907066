/** Talking with partners: letters before and after an agreement, replies, and the right not to be written to. */
@NullMarked
@ApplicationModule
package relais.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
