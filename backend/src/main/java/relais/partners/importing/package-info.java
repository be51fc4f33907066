/**
 * Lists of creators come in: uploaded, mapped, checked row by row, applied batch by batch, taken back. What was begun goes
 * on after a restart, and no row is applied twice.
 */
@NullMarked
package relais.partners.importing;

import org.jspecify.annotations.NullMarked;
