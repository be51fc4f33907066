package relais.vetting;

import java.time.LocalDate;
import java.util.List;

/** A report as one person sees it on a day: with the gate as it stands and what this person may do. */
public record SeenReport(
    VettingReport report,
    String partnerName,
    List<AccountFigures> accounts,
    GateReading gate,
    List<VettingAction> actions,
    LocalDate today
) {}
