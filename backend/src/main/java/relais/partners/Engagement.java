package relais.partners;

import org.jspecify.annotations.Nullable;

/** How much of the audience reacts: a share of one, always told with what was divided by what. */
public record Engagement(double rate, Variant variant) {
    /** What was divided by what. */
    public enum Variant {
        LIKES_COMMENTS_BY_FOLLOWERS,
        LIKES_COMMENTS_SHARES_BY_VIEWS,
        LIKES_COMMENTS_BY_VIEWS,
        ENGAGEMENTS_BY_FOLLOWERS,
        ENGAGEMENTS_BY_VIEWS,
        /** The source gave a rate and did not say of what. */
        AS_STATED,
    }

    /** The rate as this network is measured; null when the figures do not suffice. */
    static @Nullable Engagement of(Network network, Figures figures) {
        if (figures.statedRate() != null) {
            return new Engagement(figures.statedRate(), Variant.AS_STATED);
        }
        return switch (network) {
            case TIKTOK -> byViews(figures, Variant.LIKES_COMMENTS_SHARES_BY_VIEWS, true);
            case YOUTUBE, VIMEO, TWITCH -> byViews(figures, Variant.LIKES_COMMENTS_BY_VIEWS, false);
            case INSTAGRAM, X, FACEBOOK, LINKEDIN, PINTEREST, SNAPCHAT, THREADS, BLUESKY, BLOG, PODCAST -> byFollowers(
                figures
            );
        };
    }

    private static @Nullable Engagement byFollowers(Figures figures) {
        if (figures.likes() != null) {
            return ratio(
                figures.likes() + zero(figures.comments()),
                figures.followers(),
                Variant.LIKES_COMMENTS_BY_FOLLOWERS
            );
        }
        return ratio(figures.engagements(), figures.followers(), Variant.ENGAGEMENTS_BY_FOLLOWERS);
    }

    private static @Nullable Engagement byViews(Figures figures, Variant variant, boolean withShares) {
        if (figures.likes() != null) {
            double reactions = figures.likes() + zero(figures.comments()) + (withShares ? zero(figures.shares()) : 0);
            return ratio(reactions, figures.views(), variant);
        }
        return ratio(figures.engagements(), figures.views(), Variant.ENGAGEMENTS_BY_VIEWS);
    }

    private static @Nullable Engagement ratio(@Nullable Number part, @Nullable Number whole, Variant variant) {
        return part == null || whole == null || whole.doubleValue() <= 0
            ? null
            : new Engagement(part.doubleValue() / whole.doubleValue(), variant);
    }

    private static double zero(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
