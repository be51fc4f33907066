/** What is common to everything stored, on whichever engine. */
@NullMarked
package relais.platform.store;

import org.jspecify.annotations.NullMarked;
