package relais.collaborations;

/**
 * What a signatory sat at. The address is only ever kept as a hash bound to the document it was used for and to the
 * installation's secret.
 */
public record Device(String address, String userAgent) {
    private static final int LONGEST_AGENT = 300;

    /** The address as it is hashed, with the installation's secret, for one document. */
    String addressAt(String documentSha256) {
        return documentSha256 + "|" + address;
    }

    String shortAgent() {
        return userAgent.substring(0, Math.min(LONGEST_AGENT, userAgent.length()));
    }
}
