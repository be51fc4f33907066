/** A copy of what brands keep of partners, laid out for questions. Disposable: the store can always make it again. */
@NullMarked
package relais.partners.index;

import org.jspecify.annotations.NullMarked;
