@NullMarked
package relais.platform.files;

import org.jspecify.annotations.NullMarked;
