/**
 * The engine inside the process: it speaks the MongoDB protocol on a loopback port and keeps its documents in one file.
 * Nothing here is loaded when a server is named.
 */
@NullMarked
package relais.platform.engine.embedded;

import org.jspecify.annotations.NullMarked;
