package relais.campaigns.web;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.mapstruct.Mapper;
import relais.campaigns.Campaign;
import relais.campaigns.CampaignRefusal;
import relais.campaigns.Campaigning.Action;
import relais.platform.Money;
import relais.platform.decision.RefusedException;
import relais.wire.model.CampaignPlan;
import relais.wire.model.CampaignView;

/** Campaigns and their wire form. */
@Mapper
interface CampaignViews {
    CampaignView view(Campaign campaign, List<Action> actions);

    default Campaign.Plan plan(CampaignPlan told) {
        return new Campaign.Plan(
            told.getName(),
            told.getObjective(),
            classification(told.getClassification()),
            told.getFrom(),
            told.getTo(),
            told.getTargetCountries() == null ? List.of() : told.getTargetCountries(),
            money(told.getBudget()),
            told.getBrief() == null ? "" : told.getBrief(),
            told.getHypothesis() == null ? "" : told.getHypothesis()
        );
    }

    relais.campaigns.Classification classification(relais.wire.model.CampaignClassification told);

    default relais.wire.model.Money money(Money money) {
        return new relais.wire.model.Money(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    default Money money(relais.wire.model.Money told) {
        return new Money(new BigDecimal(told.getAmount()), currency(told.getCurrency()));
    }

    private static Currency currency(String code) {
        return Currency.getAvailableCurrencies()
            .stream()
            .filter(known -> known.getCurrencyCode().equals(code))
            .findFirst()
            .orElseThrow(() ->
                new RefusedException(CampaignRefusal.CAMPAIGN_CURRENCY_UNKNOWN.with(Map.of("currency", code)))
            );
    }
}
