/**
 * What a brand wants to know of partners that no other brand asks: fields of its own, defined by its managers, filled by
 * its team and by lists. Values stay with the partner whatever becomes of their field.
 */
@NullMarked
@NamedInterface("fields")
package relais.partners.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
