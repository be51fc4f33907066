package relais.partners.web;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.partners.Folding;
import relais.partners.PartnerFacet;
import relais.partners.PartnerQuery;
import relais.partners.PartnerSearch;
import relais.partners.Representing;
import relais.partners.fields.BrandFields;
import relais.wire.api.FacetsApi;
import relais.wire.model.FacetLook;
import relais.wire.model.FacetView;
import relais.wire.model.GridQuestion;

/** The door by which somebody looks among all that partners are sorted into. */
@RestController
class FacetsController implements FacetsApi {

    private final PartnerSearch search;
    private final FieldQuestions questions;
    private final Representing representing;
    private final Sights sights;
    private final PartnerViews views;

    FacetsController(
        PartnerSearch search,
        FieldQuestions questions,
        Representing representing,
        Sights sights,
        PartnerViews views
    ) {
        this.search = search;
        this.questions = questions;
        this.representing = representing;
        this.sights = sights;
        this.views = views;
    }

    @Override
    public Mono<FacetView> lookAmongFacetValues(String brandId, Mono<FacetLook> body) {
        return body.flatMap(look -> {
            var facet = PartnerFacet.valueOf(look.getFacet().name());
            return Mono.zip(
                questions.read(brandId, Objects.requireNonNullElseGet(look.getQuestion(), GridQuestion::new), false),
                names(brandId, facet)
            ).flatMap(known -> found(brandId, known.getT1(), facet, known.getT2(), Folding.fold(look.getWords())));
        });
    }

    private Mono<FacetView> found(
        String brandId,
        PartnerQuery question,
        PartnerFacet facet,
        FacetNames names,
        String words
    ) {
        return search
            .choices(brandId, names.sight().seen(question).counting(Set.of(facet)), (of, choice) ->
                Folding.fold(names.label(of, choice)).contains(words)
            )
            .map(choices -> views.facets(choices, names).getFirst());
    }

    private Mono<FacetNames> names(String brandId, PartnerFacet facet) {
        Mono<Map<String, String>> agencies =
            facet == PartnerFacet.AGENCY ? representing.names(brandId) : Mono.just(Map.of());
        return Mono.zip(sights.on(brandId), agencies, (sight, names) ->
            new FacetNames(sight, names, BrandFields.none(brandId))
        );
    }
}
