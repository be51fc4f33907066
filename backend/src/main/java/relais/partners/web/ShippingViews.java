package relais.partners.web;

import org.jspecify.annotations.Nullable;
import relais.partners.Shipping;
import relais.partners.Tending;
import relais.wire.model.PartnerSize;
import relais.wire.model.PostAddress;
import relais.wire.model.ShippingView;
import relais.wire.model.ShippingWord;

/** How addresses and sizes look on the wire, and what the wire says of them. */
final class ShippingViews {

    private ShippingViews() {}

    static ShippingView view(Shipping said, Sight sight) {
        return new ShippingView(
            said
                .sizes()
                .stream()
                .map(size -> new PartnerSize(size.label(), size.value()))
                .toList(),
            said.saidBy(),
            said.saidOn(),
            said.at()
        )
            .address(address(said.address()))
            .byName(sight.nameOf(said.by()));
    }

    private static @Nullable PostAddress address(Shipping.@Nullable Address address) {
        return address == null
            ? null
            : new PostAddress(address.lines(), address.postcode(), address.city(), address.country());
    }

    static Tending.Parcels parcels(ShippingWord word) {
        return new Tending.Parcels(
            told(word.getAddress()),
            word
                .getSizes()
                .stream()
                .map(size -> new Shipping.Size(size.getLabel(), size.getValue()))
                .toList(),
            word.getSaidBy() == null ? "" : word.getSaidBy(),
            word.getSaidOn()
        );
    }

    private static Shipping.@Nullable Address told(@Nullable PostAddress address) {
        return address == null
            ? null
            : new Shipping.Address(address.getLines(), address.getPostcode(), address.getCity(), address.getCountry());
    }
}
