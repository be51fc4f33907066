package relais.platform.mail;

import org.springframework.data.annotation.TypeAlias;

/** A letter was given up. */
@TypeAlias("letter-died-news")
public record LetterDied(String letterId) implements MailNews {}
