package relais.vetting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a vendor says of the share of inactive or automated followers, in percent, with its range where it tells one. */
public record VendorFigure(
    String id,
    String vendor,
    LocalDate on,
    double percent,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Integer sample,
    Signature by
) {}
