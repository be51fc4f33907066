package relais.collaborations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a signatory sat at. The address is only ever kept as a hash bound to the document it was used for. */
public record Device(String address, String userAgent) {
    private static final int LONGEST_AGENT = 300;

    String addressHash(String documentSha256) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(
                (documentSha256 + "|" + address).getBytes(StandardCharsets.UTF_8)
            );
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    String shortAgent() {
        return userAgent.substring(0, Math.min(LONGEST_AGENT, userAgent.length()));
    }
}
