/** From the rows of a table to people and their accounts: what each column means, and what each cell says. */
@NullMarked
package relais.partners.importing.reading;

import org.jspecify.annotations.NullMarked;
