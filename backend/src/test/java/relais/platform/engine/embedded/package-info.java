@NullMarked
package relais.platform.engine.embedded;

import org.jspecify.annotations.NullMarked;
