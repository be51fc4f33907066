package relais.partners.web;

import java.util.HashSet;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.partners.Chosen;
import relais.partners.SelectionRefusal;
import relais.platform.problems.ProblemException;
import relais.wire.model.PartnerSelection;

/** Reads which partners somebody means, as they see them. */
@Component
class Selections {

    private final Sights sights;
    private final FieldQuestions questions;

    Selections(Sights sights, FieldQuestions questions) {
        this.sights = sights;
        this.questions = questions;
    }

    /** Never empty; an error where the selection says neither whom nor what. */
    Mono<Chosen> read(String brandId, PartnerSelection selection) {
        return sights.on(brandId).flatMap(sight -> chosen(brandId, selection, sight));
    }

    private Mono<Chosen> chosen(String brandId, PartnerSelection selection, Sight sight) {
        List<String> ids = selection.getIds();
        if ((ids == null || ids.isEmpty()) == (selection.getQuestion() == null)) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, SelectionRefusal.NOBODY_CHOSEN);
        }
        if (selection.getQuestion() == null) {
            return Mono.just(new Chosen.Named(ids));
        }
        return questions
            .read(brandId, selection.getQuestion(), false)
            .map(sight::seen)
            .map(question -> new Chosen.Matching(question, new HashSet<>(selection.getExcept()), selection.getTold()));
    }
}
