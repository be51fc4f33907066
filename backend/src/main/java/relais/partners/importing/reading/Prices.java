package relais.partners.importing.reading;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import relais.partners.Folding;
import relais.partners.importing.reading.Numbers.Decimal;

/** Amounts as casting sheets write them: {@code 1 200 € HT}, {@code €1,200}, {@code 1.2k EUR}. */
final class Prices {

    /** An amount; what has no currency is euros. */
    record Price(BigDecimal amount, Currency currency) {}

    private static final Map<String, String> SIGNS = Map.of("€", "EUR", "$", "USD", "£", "GBP");
    private static final Pattern CODE = Pattern.compile(
        "€|\\$|£|\\b(EUR|EUROS?|USD|GBP|CHF|CAD|MAD|XOF|PLN|SEK|DKK|NOK|BRL)\\b",
        Pattern.CASE_INSENSITIVE
    );
    private static final Pattern BESIDE = Pattern.compile(
        "\\b(HT|H\\.T\\.?|hors taxes?|excl\\.? ?VAT|net|env\\.?|environ|dès|à partir de|from|ca\\.?)",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE
    );
    private static final List<String> NO_FORMAT = List.of(
        "tarif tarifs prix price prices pricing rate rates fee fees cachet cachets remuneration cost ht ttc eur euro euros usd in en",
        "per par for pour de d du des un une 1 a the our card vat excl hors taxes taxe l le la"
    );

    private Prices() {}

    static Optional<Price> read(String cell, Decimal decimal) {
        Matcher code = CODE.matcher(cell);
        String currency = "EUR";
        if (code.find()) {
            String said = code.group().toUpperCase(Locale.ROOT);
            currency = SIGNS.getOrDefault(said, said.startsWith("EURO") ? "EUR" : said);
        }
        String bare = amount(cell);
        String known = currency;
        return bare.endsWith("%")
            ? Optional.empty()
            : Numbers.read(bare, decimal, Numbers.Lone.GROUPS)
                  .filter(amount -> amount.signum() > 0 && amount.precision() - amount.scale() <= 9)
                  .map(amount -> new Price(amount, Currency.getInstance(known)));
    }

    /** What is left of a cell without the currency and the words beside it. */
    static String amount(String cell) {
        return BESIDE.matcher(CODE.matcher(cell).replaceAll(" ")).replaceAll(" ").strip();
    }

    /** Whether a cell is money and nothing else. */
    static boolean isPrice(String cell) {
        return read(cell, Decimal.POINT).isPresent();
    }

    /** What is paid for: the header without the words around it. */
    static String format(String header) {
        List<String> around = NO_FORMAT.stream()
            .flatMap(words -> Stream.of(words.split(" ")))
            .toList();
        String format = Stream.of(Networks.without(header).split(" "))
            .filter(word -> !around.contains(Folding.fold(word)))
            .collect(Collectors.joining(" "));
        return format.isEmpty() ? "Publication" : format.substring(0, 1).toUpperCase(Locale.ROOT) + format.substring(1);
    }
}
