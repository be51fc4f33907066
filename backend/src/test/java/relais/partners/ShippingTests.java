package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.Examples.*;
import static relais.partners.Network.INSTAGRAM;
import static relais.partners.Network.TIKTOK;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import relais.partners.Shipping.Address;
import relais.partners.Shipping.Size;
import relais.platform.decision.Decision;

/** Where parcels reach a partner, and what fits. */
class ShippingTests {

    private static final Address RENNES = new Address(List.of("4 place du Marché", " "), "35000", "Rennes", "FR");
    private final Relationship ines = JoiningTests.known("p1", "Inès", "FR", INSTAGRAM, "ines.m", "ines@exemple.test");

    @Test
    void anAddressOrASizeIsKeptWithWhoSaidSoAndWhen() {
        var known = accepted(ines, said(RENNES, MONDAY_DATE, new Size("Pointure", "38")));
        var shipping = known.casting().shipping();
        assertThat(shipping).isNotNull();
        assertThat(shipping.address().lines()).containsExactly("4 place du Marché");
        assertThat(shipping.saidBy()).isEqualTo("l’agent");
        assertThat(
            accepted(ines, said(null, MONDAY_DATE, new Size("Taille", "M")))
                .casting()
                .shipping()
        ).isNotNull();
        assertThat(accepted(known, null).cast()).isNull();
    }

    @Test
    void whatThePostWouldNotFindAndWhatFitsNobodyIsNotKept() {
        assertThat(refusal(said(null, MONDAY_DATE))).isEqualTo(PartnerRefusal.SHIPPING_UNSAID);
        assertThat(refusal(said(new Address(List.of(" "), "35000", "Rennes", "FR"), MONDAY_DATE))).isEqualTo(
            PartnerRefusal.ADDRESS_INCOMPLETE
        );
        assertThat(refusal(said(new Address(List.of("4 place"), "", "Rennes", "ZZ"), MONDAY_DATE))).isEqualTo(
            PartnerRefusal.NOT_A_COUNTRY
        );
        assertThat(refusal(said(RENNES, MONDAY_DATE, new Size("Pointure", " ")))).isEqualTo(
            PartnerRefusal.SIZE_INCOMPLETE
        );
    }

    @Test
    void thinningLeavesNothingOfIt() {
        var known = accepted(ines, said(RENNES, MONDAY_DATE));
        assertThat(((Decision.Accepted<Relationship>) known.thinned(CAROL, MONDAY)).result().cast()).isNull();
    }

    @Test
    void aMergeBringsWhatWasSaidLaterAndTheUndoTakesItBack() {
        var here = accepted(ines, said(RENNES, MONDAY_DATE.minusDays(3)));
        var lyon = new Address(List.of("1 quai"), "69000", "Lyon", "FR");
        var there = accepted(
            JoiningTests.known("p2", "I.", "FR", TIKTOK, "ines_m", "bureau@exemple.test"),
            said(lyon, MONDAY_DATE)
        );
        var one = Joining.joined(here, there, Set.of(), Set.of(), "m1", MONDAY);
        assertThat(one.casting().shipping()).isEqualTo(there.casting().shipping());
        assertThat(Joining.parted(one, here, one, "m1", MONDAY).casting()).isEqualTo(here.casting());
        assertThat(Joining.since(one, one)).isEqualTo(Map.of());
    }

    @Test
    void aMergeKeepsTheAddressOfOneAndTheSizesOfBothTheLaterWordBeforeTheEarlier() {
        var earlier = said(RENNES, MONDAY_DATE.minusDays(3), new Size("Pointure", "38"), new Size("Taille", "S"));
        var later = said(null, MONDAY_DATE, new Size("taille", "M"));
        var joined = Shipping.joined(earlier, later);
        assertThat(joined).isEqualTo(Shipping.joined(later, earlier)).isNotNull();
        assertThat(joined.address()).isEqualTo(RENNES);
        assertThat(joined.sizes()).containsExactly(new Size("taille", "M"), new Size("Pointure", "38"));
        assertThat(joined.saidOn()).isEqualTo(MONDAY_DATE);
    }

    private static Shipping said(@Nullable Address address, LocalDate on, Size... sizes) {
        return new Shipping(address, List.of(sizes), "l’agent", on, CAROL, MONDAY);
    }

    private static Relationship accepted(Relationship known, @Nullable Shipping word) {
        return ((Decision.Accepted<Relationship>) known.shippedTo(word, CAROL, MONDAY)).result();
    }

    private Object refusal(Shipping word) {
        return ((Decision.Refused<Relationship>) ines.shippedTo(word, CAROL, MONDAY)).reason();
    }
}
