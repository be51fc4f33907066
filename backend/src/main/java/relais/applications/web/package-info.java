/** Applications on the wire: one door for everyone, one for the team. */
@NullMarked
package relais.applications.web;

import org.jspecify.annotations.NullMarked;
