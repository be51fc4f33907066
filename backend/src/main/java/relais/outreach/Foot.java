package relais.outreach;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import relais.identity.Brand;
import relais.outreach.LetterTemplates.Filled;
import relais.partners.Origin;
import relais.platform.decision.RefusedException;

/** What every outreach letter ends with: the notice of GDPR article 14 and the way out. Nobody can edit it. */
final class Foot {

    private Foot() {}

    static String of(
        LetterTemplates templates,
        Occasion occasion,
        String locale,
        String optOutUrl,
        String yourDataUrl
    ) {
        return of(
            templates,
            occasion.brand(),
            occasion.partner().relationship().origin(),
            locale,
            optOutUrl,
            yourDataUrl
        );
    }

    static String of(
        LetterTemplates templates,
        Brand brand,
        Origin origin,
        String locale,
        String optOutUrl,
        String yourDataUrl
    ) {
        DateTimeFormatter date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(
            Occasion.localeOf(LetterTemplates.language(locale))
        );
        Map<String, Object> fields = Map.of(
            "brand",
            Map.of("name", brand.name(), "advertiser", brand.advertiser().name()),
            "data",
            Map.of("source", origin.source(), "collectedOn", date.format(origin.collectedOn())),
            "optOutUrl",
            optOutUrl,
            "yourDataUrl",
            yourDataUrl
        );
        return switch (LetterTemplates.fill(templates.in("foot", locale).text(), fields)) {
            case Filled.Text(String text) -> text;
            case Filled.Unknown unknown -> throw new RefusedException(unknown.refusal());
        };
    }
}
