/** The one place that knows HTTP failure. */
@NullMarked
package relais.platform.problems;

import org.jspecify.annotations.NullMarked;
