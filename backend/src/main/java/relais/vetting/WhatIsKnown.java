package relais.vetting;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import relais.partners.Account;
import relais.partners.Engagement;
import relais.partners.Figures;
import relais.partners.MetricSource;
import relais.partners.Network;
import relais.partners.Note;
import relais.partners.Relationship;
import relais.vetting.AccountFigures.Reactions.Average;

/** Reads what the brand keeps of a partner as the lights need it. */
final class WhatIsKnown {

    private WhatIsKnown() {}

    static Known of(Relationship kept) {
        return new Known(
            kept.accounts().stream().map(WhatIsKnown::figures).toList(),
            kept.profile().categories(),
            kept.profile().bio(),
            new ArrayList<>(kept.notes()).stream().map(Note::text).toList()
        );
    }

    private static AccountFigures figures(Account account) {
        Account.Latest latest = account.latest();
        Network network = account.handle().network();
        return new AccountFigures(
            network,
            account.handle().normal(),
            latest == null ? null : latest.figures().followers(),
            latest == null ? null : average(network, latest),
            latest == null ? java.time.LocalDate.EPOCH : latest.on(),
            latest == null ? "" : source(latest.source())
        );
    }

    private static @Nullable Average average(Network network, Account.Latest latest) {
        Engagement engagement = latest.engagement();
        return engagement == null || !isComparable(network, engagement.variant())
            ? null
            : new Average(engagement.rate(), commentsPerLike(latest.figures()), isDeclared(latest.source()));
    }

    /** Only a rate that was divided by the same thing as the benchmark's can be read against it. */
    private static boolean isComparable(Network network, Engagement.Variant variant) {
        return switch (variant) {
            case LIKES_COMMENTS_BY_FOLLOWERS, ENGAGEMENTS_BY_FOLLOWERS -> network == Network.INSTAGRAM;
            case LIKES_COMMENTS_SHARES_BY_VIEWS -> network == Network.TIKTOK;
            case LIKES_COMMENTS_BY_VIEWS -> network == Network.YOUTUBE;
            case ENGAGEMENTS_BY_VIEWS -> network == Network.TIKTOK || network == Network.YOUTUBE;
            case AS_STATED -> false;
        };
    }

    private static @Nullable Double commentsPerLike(Figures figures) {
        return figures.likes() == null || figures.comments() == null || figures.likes() <= 0
            ? null
            : figures.comments() / figures.likes();
    }

    private static boolean isDeclared(MetricSource source) {
        return source.kind() == MetricSource.Kind.DECLARED;
    }

    private static String source(MetricSource source) {
        return source.name().isBlank() ? source.kind().name().toLowerCase(java.util.Locale.ROOT) : source.name();
    }
}
