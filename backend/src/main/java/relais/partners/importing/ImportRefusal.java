package relais.partners.importing;

import relais.platform.decision.Refusal;

/** Why an import is refused. */
public enum ImportRefusal implements Refusal {
    /** There is nothing in the file. */
    IMPORT_FILE_EMPTY,
    /** There is a header and nothing below it. */
    IMPORT_NO_ROWS,
    /** A workbook, a PDF, an image: no text. */
    IMPORT_FILE_BINARY,
    /** Text, but no table. */
    IMPORT_NOT_A_TABLE,
    /** Most characters cannot be read. */
    IMPORT_ENCODING_BROKEN,
    /** More bytes than are taken at once. */
    IMPORT_TOO_LARGE,
    /** More columns than any list has. */
    IMPORT_TOO_WIDE,
    /** More rows than are taken at once. */
    IMPORT_TOO_MANY_ROWS,
    /** It runs or has run: what it means can no longer change. */
    IMPORT_STARTED,
    /** No column says who the people are. */
    IMPORT_NO_HANDLE_COLUMN,
    /** Nothing says which network the handles belong to. */
    IMPORT_NO_NETWORK,
    /** Two columns are said to mean the same. */
    IMPORT_COLUMN_TWICE,
    /** A column is said to be a field that the brand has not, or no longer, got. */
    IMPORT_FIELD_GONE,
    /** Where the list comes from and what it is for must be said. */
    IMPORT_SOURCE_MISSING,
    /** Nobody has collected anything tomorrow. */
    IMPORT_DATE_IN_FUTURE,
    /** The dry run comes first. */
    IMPORT_NOT_CHECKED,
    /** No row would change anything. */
    IMPORT_NOTHING_TO_DO,
    /** Only what was applied can be taken back, and only once. */
    IMPORT_NOT_DONE,
    /** Only what is being applied can be paused. */
    IMPORT_NOT_RUNNING,
    /** It has ended: there is nothing left to cancel. */
    IMPORT_OVER,
    /** Nothing is under way that could go on. */
    IMPORT_NOT_STOPPED,
    /** The list and the way back were deleted after their time. */
    IMPORT_TOO_OLD,
}
