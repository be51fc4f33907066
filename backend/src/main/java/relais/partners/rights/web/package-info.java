/** The doors of the rights: one for everyone, one for legal. */
@NullMarked
package relais.partners.rights.web;

import org.jspecify.annotations.NullMarked;
