package relais.platform.news;

/**
 * What follows from the news needs something that lies on another node: here it stays unheard, without counting as a
 * failure, and that node hears it when it next looks around ({@code relais.news.poll}).
 */
public final class HeardElsewhere extends RuntimeException {

    /** Without a trace: nothing went wrong. */
    public HeardElsewhere(String what) {
        super(what, null, false, false);
    }
}
