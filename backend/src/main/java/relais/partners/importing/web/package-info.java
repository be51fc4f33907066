/** The door of imports. */
@NullMarked
package relais.partners.importing.web;

import org.jspecify.annotations.NullMarked;
