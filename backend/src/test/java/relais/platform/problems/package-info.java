@NullMarked
package relais.platform.problems;

import org.jspecify.annotations.NullMarked;
