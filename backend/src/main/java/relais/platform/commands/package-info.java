/** Work that the jar does without being a server: no port, no database, files in and files out. */
@NullMarked
package relais.platform.commands;

import org.jspecify.annotations.NullMarked;
