/** Lists a page at a time, with cursors that hold still while rows come and go. */
@NullMarked
package relais.platform.paging;

import org.jspecify.annotations.NullMarked;
