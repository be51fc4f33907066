/** The doors of identity. */
@NullMarked
package relais.identity.web;

import org.jspecify.annotations.NullMarked;
