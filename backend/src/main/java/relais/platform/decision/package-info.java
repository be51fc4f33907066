/** How the domain answers, and how an answer is entered: load, decide, enter. */
@NullMarked
package relais.platform.decision;

import org.jspecify.annotations.NullMarked;
