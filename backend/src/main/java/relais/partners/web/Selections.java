package relais.partners.web;

import java.util.HashSet;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.partners.Chosen;
import relais.partners.PartnerQuery;
import relais.partners.SelectionRefusal;
import relais.platform.problems.ProblemException;
import relais.wire.model.PartnerSelection;

/** Reads which partners somebody means, as they see them. */
@Component
class Selections {

    private final Sights sights;

    Selections(Sights sights) {
        this.sights = sights;
    }

    /** Never empty; an error where the selection says neither whom nor what. */
    Mono<Chosen> read(String brandId, PartnerSelection selection) {
        return sights.on(brandId).map(sight -> chosen(selection, sight));
    }

    private static Chosen chosen(PartnerSelection selection, Sight sight) {
        List<String> ids = selection.getIds();
        if ((ids == null || ids.isEmpty()) == (selection.getQuestion() == null)) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, SelectionRefusal.NOBODY_CHOSEN);
        }
        if (selection.getQuestion() == null) {
            return new Chosen.Named(ids);
        }
        PartnerQuery question = sight.seen(Questions.read(selection.getQuestion()));
        return new Chosen.Matching(question, new HashSet<>(selection.getExcept()), selection.getTold());
    }
}
