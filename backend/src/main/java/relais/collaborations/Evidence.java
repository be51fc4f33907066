package relais.collaborations;

/**
 * What proves a signature given on a page: the document that was read, the terms in it, the words that were ticked, the
 * device.
 *
 * @param documentSha256 of the exact file that was shown
 * @param ipHash never the address itself
 * @param consentWording version of the sentence that was ticked
 */
public record Evidence(
    String documentSha256,
    String termsFingerprint,
    String consentWording,
    ContractLanguage language,
    String ipHash,
    String userAgent
) {}
