/** The front door: the interface, its headers, and how a filter says no. */
@NullMarked
package relais.platform.web;

import org.jspecify.annotations.NullMarked;
