package relais.shortlists.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import relais.partners.Account;
import relais.partners.AskingPrice;
import relais.partners.Figures;
import relais.partners.Handle;
import relais.partners.MetricSource;
import relais.partners.Network;
import relais.partners.Rate;
import relais.platform.Money;

/** How partners side by side look on the wire. */
class ShortlistViewsTests {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final Rate REEL = new Rate(Network.INSTAGRAM, "Reel", Money.euros("450.00"), "Pia", MONDAY);

    private final ShortlistViews views = new ShortlistViewsImpl();

    @Test
    void aThousandViewsHaveTheirPriceOnlyWhereViewsAreKnown() {
        var known = views.price(asked(new Figures(60_000L, 20_000.0, null, null, null, null, null)));
        assertThat(known.getCpm().getAmount()).isEqualTo("22.50");
        assertThat(known.getViews()).isEqualTo(20_000.0);

        var guessed = views.price(asked(Figures.followers(60_000)));
        assertThat(guessed.getRate().getFormat()).isEqualTo("Reel");
        assertThat(guessed.getCpm()).isNull();
        assertThat(guessed.getViews()).isNull();
    }

    private static AskingPrice asked(Figures figures) {
        var source = new MetricSource(MetricSource.Kind.TYPED, "Pia");
        var handle = Handle.of(Network.INSTAGRAM, "pia");
        return AskingPrice.of(REEL, List.of(new Account(handle, new Account.Latest(figures, null, MONDAY, source))));
    }
}
