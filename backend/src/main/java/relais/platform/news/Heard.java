package relais.platform.news;

import java.time.Instant;

/**
 * News as it reaches a listener: the same {@code newsId} may come more than once, so listeners key their effect on it.
 *
 * @param at when the change was entered
 * @param aggregateId whose news it is
 */
public record Heard<N extends News>(String newsId, Instant at, String aggregateId, N news) {}
