/** Who may call what: the contract is the table, this room reads it. Deny by default. */
@NullMarked
package relais.identity.access;

import org.jspecify.annotations.NullMarked;
