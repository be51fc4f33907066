/** The doors of the desk. */
@NullMarked
package relais.desk.web;

import org.jspecify.annotations.NullMarked;
