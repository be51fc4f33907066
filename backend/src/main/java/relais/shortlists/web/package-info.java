/** Shortlists and guest links on the wire. */
@NullMarked
package relais.shortlists.web;

import org.jspecify.annotations.NullMarked;
