package relais.partners.importing.reading;

import relais.partners.importing.sheet.Row;

/** Why a row got its verdict; the screen owns the sentence. */
public enum Reason {
    /** The brand does not know this account yet. */
    NEW,
    /** The brand knows this account; new figures are added, blanks are filled. */
    KNOWN,
    /** The brand knows this e-mail address or phone number; the account is added to that partner. */
    KNOWN_CONTACT,
    /** The row says the same as row {@code row}. */
    SAME_AS_ROW,
    /** The row is about the same account as row {@code row}, which is taken, and says something else. */
    DIFFERS_FROM_ROW,
    /** The accounts of this row belong to different people. */
    SEVERAL_PARTNERS,
    /** No handle, name or profile address in this row. */
    NO_HANDLE,
    /** A handle without any word on its network. */
    NETWORK_UNKNOWN,
    /** An address that leads to no profile: a post, a search page. */
    NOT_A_PROFILE,
    /** A handle longer than any that could be typed: a text that slipped into its column. */
    HANDLE_TOO_LONG,
    /** More cells than columns. */
    TOO_MANY_CELLS,
    /** A quote that is never closed. */
    QUOTE_NEVER_CLOSED,
    /** The header line again. */
    HEADER_AGAIN,
    /** The person of this row asked not to be listed. */
    OBJECTED;

    static Reason of(Row.Trouble trouble) {
        return switch (trouble) {
            case TOO_MANY_CELLS -> TOO_MANY_CELLS;
            case QUOTE_NEVER_CLOSED -> QUOTE_NEVER_CLOSED;
            case HEADER_AGAIN -> HEADER_AGAIN;
        };
    }
}
