package relais.vetting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import relais.partners.Network;

/** What is known of how an account's audience reacts: posts that somebody typed, or the averages of a list. */
public record AccountFigures(
    Network network,
    String handle,
    @Nullable Long followers,
    @Nullable Reactions reactions,
    LocalDate on,
    String source
) {
    /** One post as its counters stood. */
    public record Post(long likes, long comments, @Nullable Long shares, @Nullable Long views) {}

    /** How the audience reacts. */
    public sealed interface Reactions {
        /** Post by post, as read on the account. */
        @TypeAlias("posts")
        record Posts(List<Post> posts) implements Reactions {
            public Posts {
                posts = List.copyOf(posts);
            }
        }

        /** The average that a list gives, or the partner declares; it counts as 12 posts. */
        @TypeAlias("average")
        record Average(double rate, @Nullable Double commentsPerLike, boolean declared) implements Reactions {}
    }

    long size() {
        return followers == null ? 0 : followers;
    }
}
