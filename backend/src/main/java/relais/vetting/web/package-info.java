/** The lights and the brand's universe on the wire. */
@NullMarked
package relais.vetting.web;

import org.jspecify.annotations.NullMarked;
