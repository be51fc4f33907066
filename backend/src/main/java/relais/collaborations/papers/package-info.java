/** Contracts as files: printed to PDF, read back from PDF. Each library stands behind one class, off the event loop. */
@NullMarked
package relais.collaborations.papers;

import org.jspecify.annotations.NullMarked;
