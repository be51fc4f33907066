/** Bytes: kept once by what they are, recognised by content, uploaded in pieces, served so that they can do no harm. */
@NullMarked
package relais.platform.files;

import org.jspecify.annotations.NullMarked;
