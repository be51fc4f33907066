package relais.partners.importing.reading;

import java.math.BigDecimal;
import java.util.Currency;
import relais.partners.Network;

/** What a row says that one piece of content costs, excluding VAT. */
public record RateRow(Network network, String format, BigDecimal amount, Currency currency) {}
