package relais.partners.importing.sheet;

/** The kinds of workbooks that are read. */
public enum BookKind {
    XLSX,
    ODS,
}
