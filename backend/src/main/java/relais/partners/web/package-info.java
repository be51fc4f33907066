/** The door of partners: the contract's operations, and how things look on the wire. */
@NullMarked
package relais.partners.web;

import org.jspecify.annotations.NullMarked;
