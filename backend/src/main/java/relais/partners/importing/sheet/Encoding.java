package relais.partners.importing.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the characters of a file were written as bytes. */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8, 1),
    UTF_16_LE(StandardCharsets.UTF_16LE, 2),
    UTF_16_BE(StandardCharsets.UTF_16BE, 2),
    WINDOWS_1252(Charset.forName("windows-1252"), 1);

    private final Charset charset;
    private final int width;

    Encoding(Charset charset, int width) {
        this.charset = charset;
        this.width = width;
    }

    Charset charset() {
        return charset;
    }

    /** How many bytes a line break takes. */
    int width() {
        return width;
    }
}
