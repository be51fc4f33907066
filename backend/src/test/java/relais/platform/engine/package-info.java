@NullMarked
package relais.platform.engine;

import org.jspecify.annotations.NullMarked;
