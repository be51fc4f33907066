/** Contracts as files: printed to PDF, read back from PDF. Each library stands behind one class, off the event loop. */
@NullMarked
@NamedInterface("papers")
package relais.collaborations.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
