package relais.partners;

import org.jspecify.annotations.Nullable;

/**
 * What one source says of one account on one day; what it does not say is absent. Views, likes, comments, shares and
 * engagements are averages per post.
 *
 * @param statedRate an engagement rate that the source gives without its parts, as a share of one
 */
public record Figures(
    @Nullable Long followers,
    @Nullable Double views,
    @Nullable Double likes,
    @Nullable Double comments,
    @Nullable Double shares,
    @Nullable Double engagements,
    @Nullable Double statedRate
) {
    /** Nothing known. */
    public static final Figures NONE = new Figures(null, null, null, null, null, null, null);

    /** Only the size of the audience. */
    public static Figures followers(long followers) {
        return new Figures(followers, null, null, null, null, null, null);
    }

    /** Whether nothing is told. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** These figures, completed by {@code older} where they say nothing. */
    Figures over(Figures older) {
        return new Figures(
            or(followers, older.followers),
            or(views, older.views),
            or(likes, older.likes),
            or(comments, older.comments),
            or(shares, older.shares),
            or(engagements, older.engagements),
            or(statedRate, older.statedRate)
        );
    }

    Figures withoutRate() {
        return new Figures(followers, views, likes, comments, shares, engagements, null);
    }

    private static <T> @Nullable T or(@Nullable T newer, @Nullable T older) {
        return newer == null ? older : newer;
    }
}
