package relais.partners.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.partners.Knowing;
import relais.partners.Meeting;
import relais.partners.PartnerQuery;
import relais.partners.PartnerSearch;
import relais.partners.Representing;
import relais.partners.Tending;
import relais.partners.Timeline;
import relais.partners.fields.BrandFields;
import relais.partners.fields.Defining;
import relais.wire.api.PartnersApi;
import relais.wire.model.AccountAddition;
import relais.wire.model.ContactClosing;
import relais.wire.model.GridQuestion;
import relais.wire.model.HandleAnswer;
import relais.wire.model.HandleQuestion;
import relais.wire.model.LookAlikes;
import relais.wire.model.MetricsAddition;
import relais.wire.model.NoteAddition;
import relais.wire.model.PartnerAddition;
import relais.wire.model.PartnerEdition;
import relais.wire.model.PartnerFacet;
import relais.wire.model.PartnerPage;
import relais.wire.model.PartnerView;
import relais.wire.model.TimelinePage;

/** The door of the grid and of one partner's profile. */
@RestController
class PartnersController implements PartnersApi {

    private final PartnerSearch search;
    private final Knowing knowing;
    private final Meeting meeting;
    private final Tending tending;
    private final Representing representing;
    private final Timeline timeline;
    private final Sights sights;
    private final Profiles profiles;
    private final FieldQuestions questions;
    private final Defining defining;
    private final PartnerViews views;

    PartnersController(
        PartnerSearch search,
        Knowing knowing,
        Meeting meeting,
        Tending tending,
        Representing representing,
        Timeline timeline,
        Sights sights,
        Profiles profiles,
        FieldQuestions questions,
        Defining defining,
        PartnerViews views
    ) {
        this.search = search;
        this.knowing = knowing;
        this.meeting = meeting;
        this.tending = tending;
        this.representing = representing;
        this.timeline = timeline;
        this.sights = sights;
        this.profiles = profiles;
        this.questions = questions;
        this.defining = defining;
        this.views = views;
    }

    @Override
    public Mono<PartnerPage> listPartners(
        String brandId,
        @Nullable String q,
        @Nullable List<String> filter,
        @Nullable Long followersMin,
        @Nullable Long followersMax,
        @Nullable Double engagementMin,
        @Nullable Double engagementMax,
        @Nullable Long viewsMin,
        @Nullable Long viewsMax,
        @Nullable Double priceMin,
        @Nullable Double priceMax,
        @Nullable LocalDate contactFrom,
        @Nullable LocalDate contactTo,
        @Nullable List<String> fieldRange,
        @Nullable List<PartnerFacet> facet,
        @Nullable Boolean countFields,
        @Nullable String sort,
        Integer limit,
        @Nullable String cursor
    ) {
        var asked = new GridQuestion()
            .q(q)
            .filter(filter == null ? List.of() : filter)
            .followersMin(followersMin)
            .followersMax(followersMax)
            .engagementMin(engagementMin)
            .engagementMax(engagementMax)
            .viewsMin(viewsMin)
            .viewsMax(viewsMax)
            .priceMin(priceMin)
            .priceMax(priceMax)
            .contactFrom(contactFrom)
            .contactTo(contactTo)
            .fieldRange(fieldRange == null ? List.of() : fieldRange)
            .sort(sort);
        return questions
            .read(brandId, asked, Boolean.TRUE.equals(countFields))
            .map(query -> query.counting(Questions.facets(facet)).page(limit, cursor))
            .zipWith(sights.on(brandId))
            .flatMap(known -> page(brandId, known.getT2().seen(known.getT1()), known.getT2()));
    }

    @Override
    public Mono<PartnerView> addPartner(String brandId, Mono<PartnerAddition> body, @Nullable UUID idempotencyKey) {
        return body
            .map(views::newly)
            .flatMap(newly -> meeting.add(brandId, idempotencyKey, newly))
            .flatMap(profiles::view);
    }

    @Override
    public Mono<HandleAnswer> recognisePartner(String brandId, Mono<HandleQuestion> body) {
        return body
            .flatMap(asked -> meeting.recognise(brandId, asked.getHandle(), views.network(asked.getNetwork())))
            .map(views::answer);
    }

    @Override
    public Mono<LookAlikes> listLookAlikes(String brandId, String partnerId, Integer limit) {
        return knowing
            .relationship(brandId, partnerId)
            .flatMap(known -> search.like(known, limit))
            .zipWith(sights.on(brandId), views::lookAlikes);
    }

    @Override
    public Mono<PartnerView> getPartner(String brandId, String partnerId) {
        return knowing.get(brandId, partnerId).flatMap(profiles::view);
    }

    @Override
    public Mono<PartnerView> editPartner(String brandId, String partnerId, Mono<PartnerEdition> body) {
        return body
            .flatMap(asked -> tending.edit(brandId, partnerId, asked.getVersion(), views.sheet(asked)))
            .flatMap(profiles::view);
    }

    @Override
    public Mono<PartnerView> addPartnerAccount(String brandId, String partnerId, Mono<AccountAddition> body) {
        return body
            .flatMap(asked ->
                meeting.addAccount(
                    brandId,
                    partnerId,
                    asked.getVersion(),
                    asked.getHandle(),
                    views.network(asked.getNetwork())
                )
            )
            .flatMap(profiles::view);
    }

    @Override
    public Mono<PartnerView> addPartnerMetrics(String brandId, String partnerId, Mono<MetricsAddition> body) {
        return body
            .flatMap(asked -> tending.measure(brandId, partnerId, asked.getVersion(), views.measured(asked)))
            .flatMap(profiles::view);
    }

    @Override
    public Mono<PartnerView> writePartnerNote(String brandId, String partnerId, Mono<NoteAddition> body) {
        return body
            .flatMap(asked -> tending.note(brandId, partnerId, asked.getVersion(), asked.getText()))
            .flatMap(profiles::view);
    }

    @Override
    public Mono<PartnerView> removePartnerNote(String brandId, String partnerId, String noteId, Long version) {
        return tending.unnote(brandId, partnerId, version, noteId).flatMap(profiles::view);
    }

    @Override
    public Mono<PartnerView> closePartnerContact(String brandId, String partnerId, Mono<ContactClosing> body) {
        return body
            .flatMap(asked ->
                tending.close(brandId, partnerId, asked.getVersion(), asked.getReason(), asked.getUntil())
            )
            .flatMap(profiles::view);
    }

    @Override
    public Mono<PartnerView> reopenPartnerContact(String brandId, String partnerId, Long version) {
        return tending.reopen(brandId, partnerId, version).flatMap(profiles::view);
    }

    @Override
    public Mono<TimelinePage> listPartnerTimeline(
        String brandId,
        String partnerId,
        Integer limit,
        @Nullable String cursor
    ) {
        return knowing
            .relationship(brandId, partnerId)
            .flatMap(known -> timeline.read(brandId, known.partnerId(), limit, cursor))
            .zipWith(sights.on(brandId), this::timelinePage);
    }

    private TimelinePage timelinePage(Timeline.Lines lines, Sight sight) {
        return new TimelinePage(
            lines
                .items()
                .stream()
                .map(entry -> views.entry(entry, sight))
                .toList(),
            lines.total()
        ).nextCursor(lines.nextCursor());
    }

    private Mono<PartnerPage> page(String brandId, PartnerQuery query, Sight sight) {
        return Mono.zip(search.search(brandId, query), agencyNames(brandId, query), fields(brandId, query)).map(known ->
            views.page(known.getT1(), new FacetNames(sight, known.getT2(), known.getT3()), sight)
        );
    }

    private Mono<BrandFields> fields(String brandId, PartnerQuery query) {
        return query.fields().counted().isEmpty() ? Mono.just(BrandFields.none(brandId)) : defining.of(brandId);
    }

    private Mono<Map<String, String>> agencyNames(String brandId, PartnerQuery query) {
        return query.counted().contains(relais.partners.PartnerFacet.AGENCY)
            ? representing.names(brandId)
            : Mono.just(Map.of());
    }
}
