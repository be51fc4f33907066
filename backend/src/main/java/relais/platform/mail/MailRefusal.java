package relais.platform.mail;

import relais.platform.decision.Refusal;

enum MailRefusal implements Refusal {
    /** The letter was sent or given up already. */
    LETTER_IS_DONE,
    /** Only a letter that was given up is sent again by hand. */
    LETTER_NOT_DEAD,
}
