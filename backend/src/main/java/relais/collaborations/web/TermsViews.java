package relais.collaborations.web;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import relais.collaborations.CollaborationRefusal;
import relais.collaborations.Counter;
import relais.collaborations.DeliverableTerms;
import relais.collaborations.Exclusivity;
import relais.collaborations.Gift;
import relais.collaborations.Party;
import relais.collaborations.Terms;
import relais.collaborations.TermsVersion;
import relais.collaborations.UsageRight;
import relais.platform.Money;
import relais.platform.decision.RefusedException;
import relais.wire.model.CounterBody;
import relais.wire.model.CounterDate;
import relais.wire.model.DeliverableTermsView;
import relais.wire.model.ExclusivityView;
import relais.wire.model.GiftView;
import relais.wire.model.PartyView;
import relais.wire.model.PortalGiftView;
import relais.wire.model.PortalTermsView;
import relais.wire.model.TermsVersionView;
import relais.wire.model.TermsView;
import relais.wire.model.UsageRightView;

/** Terms and their wire form. */
@Mapper
interface TermsViews {
    TermsView view(Terms terms);

    Terms terms(TermsView told);

    @Mapping(target = "value", expression = "java(money(version.terms().value()))")
    TermsVersionView view(TermsVersion version);

    /** What the partner sees: a gift is worth something, its cost is the brand's affair; clauses are told in full. */
    @Mapping(target = "clauses", source = "clauses")
    PortalTermsView portal(Terms terms, List<relais.wire.model.ContractBlock> clauses);

    DeliverableTermsView view(DeliverableTerms owed);

    DeliverableTerms owed(DeliverableTermsView told);

    GiftView view(Gift gift);

    Gift gift(GiftView told);

    @Mapping(target = "value", source = "valueToPartner")
    PortalGiftView portal(Gift gift);

    UsageRightView view(UsageRight right);

    UsageRight right(UsageRightView told);

    ExclusivityView view(Exclusivity exclusivity);

    Exclusivity exclusivity(ExclusivityView told);

    PartyView view(Party party);

    Party party(PartyView told);

    default Counter counter(CounterBody told) {
        return new Counter(
            told.getFee() == null ? null : money(told.getFee()),
            told
                .getDates()
                .stream()
                .collect(Collectors.toMap(CounterDate::getDeliverable, CounterDate::getDueOn, (_, last) -> last)),
            told.getMessage()
        );
    }

    default relais.wire.model.Money money(Money money) {
        return new relais.wire.model.Money(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    default Money money(relais.wire.model.Money told) {
        return new Money(new BigDecimal(told.getAmount()), currency(told.getCurrency()));
    }

    private static Currency currency(String code) {
        return Currency.getAvailableCurrencies()
            .stream()
            .filter(known -> known.getCurrencyCode().equals(code) && known.getDefaultFractionDigits() >= 0)
            .findFirst()
            .orElseThrow(() ->
                new RefusedException(CollaborationRefusal.CURRENCY_UNKNOWN.with(Map.of("currency", code)))
            );
    }
}
