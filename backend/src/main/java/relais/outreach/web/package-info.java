/** The doors of outreach. */
@NullMarked
package relais.outreach.web;

import org.jspecify.annotations.NullMarked;
