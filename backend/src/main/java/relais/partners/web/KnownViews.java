package relais.partners.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapping;
import org.springframework.modulith.NamedInterface;
import relais.partners.Account;
import relais.partners.Engagement;
import relais.partners.Figures;
import relais.partners.Lights;
import relais.partners.MetricSource;
import relais.partners.Rate;
import relais.platform.Money;
import relais.wire.model.AccountView;
import relais.wire.model.FiguresView;
import relais.wire.model.LightsView;
import relais.wire.model.RateView;

/** Accounts with their figures, lights and rates: the same on the wire wherever a partner is shown. */
@NamedInterface("views")
public interface KnownViews {
    @Mapping(target = "key", expression = "java(account.handle().key())")
    @Mapping(target = "network", source = "handle.network")
    @Mapping(target = "handle", expression = "java(account.handle().shown())")
    @Mapping(target = "isName", expression = "java(account.handle().isName())")
    @Mapping(target = "url", expression = "java(account.handle().url())")
    AccountView account(Account account);

    default @Nullable FiguresView latest(Account.@Nullable Latest latest) {
        return latest == null ? null : figures(latest.figures(), latest.engagement(), latest.on(), latest.source());
    }

    @Mapping(target = "measuredOn", source = "on")
    @Mapping(target = "sourceKind", source = "source.kind")
    @Mapping(target = "source", source = "source.name")
    @Mapping(target = "followers", source = "figures.followers")
    @Mapping(target = "views", source = "figures.views")
    @Mapping(target = "likes", source = "figures.likes")
    @Mapping(target = "comments", source = "figures.comments")
    @Mapping(target = "shares", source = "figures.shares")
    @Mapping(target = "engagements", source = "figures.engagements")
    @Mapping(target = "engagementRate", source = "engagement.rate")
    @Mapping(target = "engagementVariant", source = "engagement.variant")
    FiguresView figures(Figures figures, @Nullable Engagement engagement, LocalDate on, MetricSource source);

    LightsView lights(Lights lights);

    @Mapping(target = "saidBy", source = "from")
    @Mapping(target = "saidOn", source = "on")
    RateView rate(Rate rate);

    default relais.wire.model.Money money(Money money) {
        return new relais.wire.model.Money(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
