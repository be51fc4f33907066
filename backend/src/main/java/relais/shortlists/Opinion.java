package relais.shortlists;

/** What a colleague thinks of somebody on a shortlist. */
public enum Opinion {
    YES,
    MAYBE,
    NO,
}
