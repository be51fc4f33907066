package relais.compliance;

/** What is looked at on every version of a content. */
public enum Check {
    DISCLOSURE,
    RETOUCHED_MENTION,
    VIRTUAL_MENTION,
    BRAND_NAMED,
    REQUIRED_TAG,
    BANNED_WORD,
    GREEN_CLAIM,
    CAPTION_LENGTH,
    FILES,
}
