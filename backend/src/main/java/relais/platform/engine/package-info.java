/** Where documents are kept: which engine answers, what it can carry, and which indexes it holds. */
@NullMarked
package relais.platform.engine;

import org.jspecify.annotations.NullMarked;
