package relais.platform.decision;

import java.util.List;
import relais.platform.news.News;

/** What the domain answers when asked to change: the thing as it now stands and the news of it, or why not. */
public sealed interface Decision<T> {
    /** The change is made; {@code news} is told after it is stored. */
    record Accepted<T>(T result, List<News> news) implements Decision<T> {
        public Accepted {
            news = List.copyOf(news);
        }
    }

    /** The change is not made, for a reason that can be said to a person. */
    record Refused<T>(Refusal reason) implements Decision<T> {}

    /** The changed thing, with its news. */
    static <T> Decision<T> accepted(T result, News... news) {
        return new Accepted<>(result, List.of(news));
    }

    /** No, because of {@code reason}. */
    static <T> Decision<T> refused(Refusal reason) {
        return new Refused<>(reason);
    }
}
