package relais.vetting;

import java.util.Optional;
import relais.partners.Network;
import relais.vetting.AccountFigures.Post;

/** How engagement is counted on a network; always named beside the figure. */
enum Variant {
    INSTAGRAM("(likes+comments)/followers"),
    TIKTOK("(likes+comments+shares)/views"),
    YOUTUBE("(likes+comments)/views");

    private final String metric;

    Variant(String metric) {
        this.metric = metric;
    }

    static Optional<Variant> of(Network network) {
        return switch (network) {
            case INSTAGRAM -> Optional.of(INSTAGRAM);
            case TIKTOK -> Optional.of(TIKTOK);
            case YOUTUBE -> Optional.of(YOUTUBE);
            case
                X,
                FACEBOOK,
                LINKEDIN,
                PINTEREST,
                SNAPCHAT,
                TWITCH,
                VIMEO,
                THREADS,
                BLUESKY,
                BLOG,
                PODCAST -> Optional.empty();
        };
    }

    String metric() {
        return metric;
    }

    boolean needsViews() {
        return this != INSTAGRAM;
    }

    /** Whether this post has the counters that the rate needs. */
    boolean counts(Post post) {
        return !needsViews() || (post.views() != null && post.views() > 0);
    }

    double rate(Post post, long followers) {
        return switch (this) {
            case INSTAGRAM -> (double) (post.likes() + post.comments()) / followers;
            case TIKTOK -> (double) (post.likes() + post.comments() + (post.shares() == null ? 0 : post.shares())) /
                views(post);
            case YOUTUBE -> (double) (post.likes() + post.comments()) / views(post);
        };
    }

    private static long views(Post post) {
        return post.views() == null ? 0 : post.views();
    }
}
