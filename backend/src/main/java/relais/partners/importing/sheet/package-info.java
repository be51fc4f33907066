/** From the bytes of a file to the rows of a table: encoding, delimiter, header line, quoted line breaks. */
@NullMarked
package relais.partners.importing.sheet;

import org.jspecify.annotations.NullMarked;
