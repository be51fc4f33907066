/** Campaigns on the wire. */
@NullMarked
package relais.campaigns.web;

import org.jspecify.annotations.NullMarked;
