package relais.vetting;

/** What a person can do so that a light turns green; the screen owns the sentence and opens the form. */
public enum Todo {
    SET_UNIVERSE,
    DESCRIBE_PARTNER,
    AWAIT_END_OF_EXCLUSION,
    RECORD_SEARCH,
    CHECK_FACTS,
    SET_TARGET,
    RECORD_MEDIA_KIT,
    COMPLETE_MEDIA_KIT,
    RECORD_VENDOR_FIGURE,
    WIDEN_SAMPLE,
    TYPE_POSTS,
    MORE_POSTS,
    ASK_MANAGER,
}
