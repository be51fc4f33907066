package relais.partners.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relais.identity.Actor;
import relais.identity.Role;
import relais.partners.Folding;
import relais.partners.PartnerQuery;

/**
 * Who is looking, and at which brand: what they may see and do there, and the names of colleagues by id.
 *
 * @param all whether more than names is shown: Finance alone sees names
 * @param edits whether this person may change what they see
 * @param legal whether this person answers for what people ask about their data
 */
record Sight(boolean all, boolean edits, boolean legal, Map<String, String> colleagues) {
    static Sight of(Actor.Member member, String brandId, Map<String, String> colleagues) {
        boolean edits = member.is(Role.MANAGER, brandId) || member.is(Role.CM, brandId);
        boolean legal = member.is(Role.LEGAL, brandId);
        return new Sight(edits || legal, edits, legal, colleagues);
    }

    /** The question as this person may ask it. */
    PartnerQuery seen(PartnerQuery question) {
        return all ? question.among(byName()) : question.byNameOnly();
    }

    /** Ids of colleagues in the order of their names. */
    List<String> byName() {
        return colleagues
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByValue(Comparator.comparing(Folding::fold)))
            .map(Map.Entry::getKey)
            .toList();
    }

    @Nullable
    String nameOf(@Nullable String actorId) {
        return actorId == null ? null : actorId.equals("system") ? "Relais" : colleagues.get(actorId);
    }
}
