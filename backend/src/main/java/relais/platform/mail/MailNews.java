package relais.platform.mail;

import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What happens to letters. */
public sealed interface MailNews extends News permits LetterPosted, LetterLeft, LetterDied {}

/** A letter waits for the postman. */
@TypeAlias("letter-posted-news")
record LetterPosted(String letterId) implements MailNews {}
