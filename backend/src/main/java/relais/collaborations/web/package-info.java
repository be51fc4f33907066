/** The doors of collaborations: the team's, the partner's, and the routes for files. */
@NullMarked
package relais.collaborations.web;

import org.jspecify.annotations.NullMarked;
