package relais.partners.exporting;

/** What kind of file it is. */
public enum FileForm {
    CSV,
    JSON,
}
