package relais.platform.news;

/** Who is told that an aggregate has news to deliver. */
public interface Wakes {
    /** There is news in the document {@code id} of {@code collection}; delivers soon, answers at once. */
    void wake(String collection, String id);
}
