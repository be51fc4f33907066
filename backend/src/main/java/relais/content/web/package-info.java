/** The doors of the content room: the team's, the partner's, and the routes for files. */
@NullMarked
package relais.content.web;

import org.jspecify.annotations.NullMarked;
