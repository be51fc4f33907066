package relais.partners.importing.sheet;

import org.jspecify.annotations.Nullable;

/** What the person says about the layout, where the product was wrong; null leaves the finding to the product. */
public record Said(
    @Nullable Encoding encoding,
    @Nullable String delimiter,
    @Nullable Long headerLine,
    @Nullable Integer sheet
) {
    /** Nothing is said: find everything out. */
    public static final Said NOTHING = new Said(null, null, null, null);

    public Said(@Nullable Encoding encoding, @Nullable String delimiter, @Nullable Long headerLine) {
        this(encoding, delimiter, headerLine, null);
    }

    /** The same of a text that the product wrote itself. */
    public Said ofOwnText() {
        return new Said(Encoding.UTF_8, BookText.DELIMITER, headerLine, sheet);
    }
}
