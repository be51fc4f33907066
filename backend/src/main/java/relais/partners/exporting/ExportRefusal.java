package relais.partners.exporting;

import relais.platform.decision.Refusal;

/** Why no file is written. */
enum ExportRefusal implements Refusal {
    /** A column that is not, or no longer, there. */
    EXPORT_COLUMN_UNKNOWN,
}
