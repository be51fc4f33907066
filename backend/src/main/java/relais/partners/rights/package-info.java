/**
 * People use their rights over what brands keep of them: they ask on a public page and prove their address; legal answers each
 * brand's part within the month.
 */
@NullMarked
package relais.partners.rights;

import org.jspecify.annotations.NullMarked;
