@NullMarked
package relais;

import org.jspecify.annotations.NullMarked;
