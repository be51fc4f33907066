package relais.platform.files;

/**
 * A file that is kept.
 *
 * @param id the sha-256 of its bytes, in hex: the same bytes are kept once, and cannot change behind an approval; of a file
 *     that is kept apart, a name of its own. It is no secret and no right: a room hands out ids of its own and checks who asks
 * @param name what its sender called it, cleaned of paths and control characters
 */
public record StoredFile(String id, String name, FileKind kind, long size) {}
