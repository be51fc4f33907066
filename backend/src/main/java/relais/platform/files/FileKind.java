package relais.platform.files;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The kinds of file that are accepted; everything else is refused, whatever it calls itself. */
public enum FileKind {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    MP4("video/mp4", "mp4"),
    PDF("application/pdf", "pdf");

    private final MediaType mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = MediaType.parseMediaType(mediaType);
        this.extension = extension;
    }

    /** What a browser is told it is. */
    public MediaType mediaType() {
        return mediaType;
    }

    /** What its name ends with when it is downloaded. */
    public String extension() {
        return extension;
    }

    static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values())
            .filter(kind -> kind.mediaType.toString().equals(mediaType))
            .findFirst();
    }
}
