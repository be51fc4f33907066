/** What tests of the whole application stand on: one running house, and people in it. */
@NullMarked
package relais.testing;

import org.jspecify.annotations.NullMarked;
