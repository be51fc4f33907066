package relais.partners.web;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.partners.Chosen;
import relais.partners.PartnerQuery;
import relais.partners.SelectionRefusal;
import relais.platform.problems.ProblemException;
import relais.wire.model.GridQuestion;
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
            return named(brandId, ids, selection.getSeenIn(), sight);
        }
        return question(brandId, selection.getQuestion(), sight).map(question ->
            new Chosen.Matching(question, new HashSet<>(selection.getExcept()), selection.getTold())
        );
    }

    private Mono<Chosen> named(String brandId, List<String> ids, @Nullable GridQuestion seenIn, Sight sight) {
        return seenIn == null
            ? Mono.just(new Chosen.Named(ids, null))
            : question(brandId, seenIn, sight).map(question -> new Chosen.Named(ids, question));
    }

    private Mono<PartnerQuery> question(String brandId, GridQuestion asked, Sight sight) {
        return questions.read(brandId, asked, false).map(sight::seen);
    }
}
