/** What happened, told to whoever listens: at least once, in order for each aggregate. */
@NullMarked
package relais.platform.news;

import org.jspecify.annotations.NullMarked;
