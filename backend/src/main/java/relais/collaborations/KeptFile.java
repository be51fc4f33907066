package relais.collaborations;

/** A file on the shelf, with the fingerprint of its bytes. */
public record KeptFile(String fileId, String sha256, int pages) {}
