/**
 * One thing done to many partners at once, batch by batch: who was meant is written down first, what was begun goes on after
 * a restart, and each partner's ending can be read, and taken back where that can be.
 */
@NullMarked
package relais.partners.acting;

import org.jspecify.annotations.NullMarked;
