package relais.partners;

import static relais.partners.PartnerRefusal.ADDRESS_INCOMPLETE;
import static relais.partners.PartnerRefusal.NOT_A_COUNTRY;
import static relais.partners.PartnerRefusal.SHIPPING_UNSAID;
import static relais.partners.PartnerRefusal.SIZE_INCOMPLETE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.platform.decision.Refusal;

/**
 * Where a parcel reaches a partner, and what fits, as somebody said it.
 *
 * @param saidBy who said so: the partner, the agent
 * @param by the colleague who kept it
 */
public record Shipping(
    @Nullable Address address,
    List<Size> sizes,
    String saidBy,
    LocalDate saidOn,
    String by,
    Instant at
) {
    /**
     * A place that the post finds.
     *
     * @param lines street and whatever else stands above the town
     * @param country ISO 3166-1 alpha-2
     */
    public record Address(List<String> lines, String postcode, String city, String country) {
        public Address {
            lines = lines
                .stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
            postcode = postcode.strip();
            city = city.strip();
        }

        private Optional<Refusal> objection() {
            if (lines.isEmpty() || city.isEmpty() || country.isEmpty()) {
                return Optional.of(ADDRESS_INCOMPLETE);
            }
            return Countries.isCode(country) ? Optional.empty() : Optional.of(NOT_A_COUNTRY);
        }
    }

    /** What is measured, and how large: "Shoes", "38". */
    public record Size(String label, String value) {
        public Size {
            label = label.strip();
            value = value.strip();
        }

        private boolean isWhole() {
            return !label.isEmpty() && !value.isEmpty();
        }
    }

    public Shipping {
        sizes = List.copyOf(sizes);
        saidBy = saidBy.strip();
    }

    /** Why this cannot be kept, if so. */
    Optional<Refusal> objection() {
        if (address == null && sizes.isEmpty()) {
            return Optional.of(SHIPPING_UNSAID);
        }
        return sizes.stream().allMatch(Size::isWhole)
            ? Optional.ofNullable(address).flatMap(Address::objection)
            : Optional.of(SIZE_INCOMPLETE);
    }

    /** What two records say of one person: nothing is lost, and of what both say, what was said later holds. */
    static @Nullable Shipping joined(@Nullable Shipping one, @Nullable Shipping other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.saidOn.isAfter(one.saidOn) ? other.over(one) : one.over(other);
    }

    private Shipping over(Shipping earlier) {
        Map<String, Size> fitting = new LinkedHashMap<>();
        Stream.concat(sizes.stream(), earlier.sizes.stream()).forEach(size ->
            fitting.putIfAbsent(Folding.fold(size.label), size)
        );
        Address known = address == null ? earlier.address : address;
        return new Shipping(known, List.copyOf(fitting.values()), saidBy, saidOn, by, at);
    }
}
