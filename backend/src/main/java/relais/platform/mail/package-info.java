/** Letters out: a durable outbox, and the postman who carries them. */
@NullMarked
package relais.platform.mail;

import org.jspecify.annotations.NullMarked;
