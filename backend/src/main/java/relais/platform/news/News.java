package relais.platform.news;

/**
 * Something that happened, in the past tense. A module seals its own: {@code sealed interface DraftNews extends News}.
 * Records carry {@code @TypeAlias}, ids and facts, never more personal data than a listener needs.
 */
public interface News {}
