package relais.partners.importing;

/** What an import has done so far. */
public record Outcome(int created, int updated) {
    static final Outcome NOTHING = new Outcome(0, 0);

    Outcome and(Outcome more) {
        return new Outcome(created + more.created, updated + more.updated);
    }
}
