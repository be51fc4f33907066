/** A view of the grid leaves as a file: exactly what is filtered, in the order shown, in the reader's dialect, safe to open. */
@NullMarked
package relais.partners.exporting;

import org.jspecify.annotations.NullMarked;
