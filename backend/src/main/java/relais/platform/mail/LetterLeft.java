package relais.platform.mail;

import org.springframework.data.annotation.TypeAlias;

/** A mail server has the letter, or the built-in mailbox. */
@TypeAlias("letter-left-news")
public record LetterLeft(String letterId) implements MailNews {}
