package relais.partners.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import relais.partners.AskingPrice;
import relais.partners.Availability;
import relais.partners.Choices;
import relais.partners.Contact;
import relais.partners.DoNotContact;
import relais.partners.Figures;
import relais.partners.Handle;
import relais.partners.Informed;
import relais.partners.KnownPartner;
import relais.partners.Meeting;
import relais.partners.MetricSource;
import relais.partners.Metrics;
import relais.partners.Note;
import relais.partners.Origin;
import relais.partners.PartnerKind;
import relais.partners.PartnerLine;
import relais.partners.PartnerSearch;
import relais.partners.PartnerSheet;
import relais.partners.Profile;
import relais.partners.Rate;
import relais.partners.Relationship;
import relais.partners.Reliability;
import relais.partners.Representing;
import relais.partners.Shipping;
import relais.partners.Tending;
import relais.partners.TimelineEntry;
import relais.platform.Money;
import relais.platform.decision.Refusal;
import relais.platform.decision.RefusedException;
import relais.wire.model.AgencyMention;
import relais.wire.model.AgencyView;
import relais.wire.model.AskingView;
import relais.wire.model.AvailabilityView;
import relais.wire.model.Choice;
import relais.wire.model.ContactView;
import relais.wire.model.DoNotContactView;
import relais.wire.model.FacetView;
import relais.wire.model.FragmentView;
import relais.wire.model.HandleAnswer;
import relais.wire.model.InformedView;
import relais.wire.model.KnownHandle;
import relais.wire.model.Likeness;
import relais.wire.model.LookAlike;
import relais.wire.model.LookAlikes;
import relais.wire.model.MetricsAddition;
import relais.wire.model.MetricsView;
import relais.wire.model.NoteView;
import relais.wire.model.OriginView;
import relais.wire.model.PartnerAction;
import relais.wire.model.PartnerAddition;
import relais.wire.model.PartnerEdition;
import relais.wire.model.PartnerPage;
import relais.wire.model.PartnerRow;
import relais.wire.model.PartnerView;
import relais.wire.model.RateView;
import relais.wire.model.ReliabilityView;
import relais.wire.model.SearchBuilding;
import relais.wire.model.ShippingView;
import relais.wire.model.Talent;
import relais.wire.model.TimelineEntryView;

/** How partners look on the wire, and what the wire says of them. */
@Mapper
interface PartnerViews extends KnownViews {
    /** A page of the grid, with what was counted. */
    default PartnerPage page(PartnerSearch.Found found, FacetNames names, Sight sight) {
        var page = new PartnerPage(
            found
                .items()
                .stream()
                .map(hit -> row(hit, sight))
                .toList(),
            found.total()
        )
            .nextCursor(found.nextCursor())
            .facets(facets(found.choices(), names))
            .fieldFacets(FieldViews.facets(found.choices(), names.fields()))
            .approximate(found.approximate() ? true : null);
        var building = found.building();
        return building == null ? page : page.building(new SearchBuilding(building.done()).of(building.of()));
    }

    /** Somebody may see this row in full, or only its name. */
    default PartnerRow row(PartnerSearch.Hit hit, Sight sight) {
        PartnerLine line = hit.line();
        if (!sight.all()) {
            return new PartnerRow(line.partnerId(), line.displayName());
        }
        PartnerRow row = fullRow(line, sight);
        return hit.fragments().isEmpty() ? row : row.fragments(hit.fragments().stream().map(this::fragment).toList());
    }

    @Mapping(target = "id", source = "partnerId")
    @Mapping(target = "ownerName", expression = "java(sight.nameOf(line.ownerId()))")
    @Mapping(target = "fields", expression = "java(FieldViews.values(line.fields()))")
    @Mapping(target = "fragments", ignore = true)
    PartnerRow fullRow(PartnerLine line, @Context Sight sight);

    default AskingView asking(AskingPrice asking) {
        return CastingViews.asking(asking);
    }

    default @Nullable AvailabilityView availability(@Nullable Availability said, @Context Sight sight) {
        return said == null ? null : CastingViews.availability(said, today(), sight);
    }

    default @Nullable ShippingView shipping(@Nullable Shipping said, @Context Sight sight) {
        return said == null ? null : ShippingViews.view(said, sight);
    }

    default @Nullable ReliabilityView reliability(@Nullable Reliability history) {
        return history == null ? null : CastingViews.reliability(history);
    }

    FragmentView fragment(PartnerSearch.Fragment fragment);

    default List<FacetView> facets(Choices choices, FacetNames names) {
        return choices
            .values()
            .entrySet()
            .stream()
            .map(counted ->
                new FacetView(
                    relais.wire.model.PartnerFacet.valueOf(counted.getKey().name()),
                    counted
                        .getValue()
                        .stream()
                        .map(choice ->
                            new Choice(choice.value(), names.label(counted.getKey(), choice), choice.count())
                        )
                        .toList()
                ).more(choices.more(counted.getKey()) == 0 ? null : choices.more(counted.getKey()))
            )
            .toList();
    }

    default LookAlikes lookAlikes(List<PartnerSearch.LookAlike> alike, Sight sight) {
        return new LookAlikes(
            alike
                .stream()
                .map(one ->
                    new LookAlike(fullRow(one.line(), sight), one.reasons().stream().map(this::likeness).toList())
                )
                .toList()
        );
    }

    Likeness likeness(PartnerSearch.Likeness likeness);

    /** Somebody may see this partner in full, or only the name. */
    default PartnerView view(KnownPartner known, @Nullable AgencyMention agency, Sight sight) {
        if (!sight.all()) {
            var relationship = known.relationship();
            return new PartnerView(known.partnerId(), relationship.edition(), known.name(), List.of());
        }
        return fullView(known.relationship(), known, agency, sight);
    }

    @Mapping(target = "id", source = "relationship.partnerId")
    @Mapping(target = "version", expression = "java(relationship.edition())")
    @Mapping(target = "displayName", source = "relationship.profile.displayName")
    @Mapping(target = "kinds", source = "relationship.profile.kinds")
    @Mapping(target = "country", source = "relationship.profile.country")
    @Mapping(target = "audienceCountry", source = "relationship.profile.audienceCountry")
    @Mapping(target = "languages", source = "relationship.profile.languages")
    @Mapping(target = "categories", source = "relationship.profile.categories")
    @Mapping(target = "bio", source = "relationship.profile.bio")
    @Mapping(target = "tags", source = "relationship.tags")
    @Mapping(target = "accounts", source = "relationship.accounts")
    @Mapping(target = "contacts", source = "relationship.contacts")
    @Mapping(target = "rates", source = "relationship.rates")
    @Mapping(target = "notes", source = "relationship.notes")
    @Mapping(target = "fields", expression = "java(FieldViews.values(relationship.fields()))")
    @Mapping(target = "ownerId", source = "relationship.ownerId")
    @Mapping(target = "lights", source = "relationship.standing.lights")
    @Mapping(target = "stage", source = "relationship.standing.stage")
    @Mapping(target = "lastContact", source = "relationship.standing.lastContact")
    @Mapping(target = "nextDue", source = "relationship.standing.nextDue")
    @Mapping(target = "doNotContact", expression = "java(closed(stop(relationship), sight))")
    @Mapping(target = "origin", source = "relationship.origin")
    @Mapping(target = "laterOrigins", source = "relationship.laterOrigins")
    @Mapping(target = "informed", source = "relationship.informed")
    @Mapping(target = "informBy", expression = "java(relationship.informed() == null ? relationship.informBy() : null)")
    @Mapping(target = "asks", expression = "java(asks(relationship))")
    @Mapping(target = "availability", source = "relationship.cast.availability")
    @Mapping(target = "shipping", source = "relationship.cast.shipping")
    @Mapping(target = "reliability", source = "relationship.standing.reliability")
    @Mapping(target = "mandates", expression = "java(CastingViews.mandates(relationship, today(), sight))")
    @Mapping(target = "updatedAt", source = "relationship.updatedAt")
    @Mapping(target = "metrics", source = "known.metrics")
    @Mapping(target = "agency", source = "agency")
    @Mapping(target = "ownerName", expression = "java(sight.nameOf(relationship.ownerId()))")
    @Mapping(target = "actions", expression = "java(actions(relationship, sight))")
    PartnerView fullView(
        Relationship relationship,
        KnownPartner known,
        @Nullable AgencyMention agency,
        @Context Sight sight
    );

    default List<AskingView> asks(Relationship known) {
        return AskingPrice.all(known).stream().map(this::asking).toList();
    }

    default List<PartnerAction> actions(Relationship known, Sight sight) {
        List<PartnerAction> actions = new ArrayList<>();
        if (sight.edits()) {
            actions.addAll(
                List.of(
                    PartnerAction.EDIT,
                    PartnerAction.ADD_ACCOUNT,
                    PartnerAction.ADD_METRICS,
                    PartnerAction.WRITE_NOTE
                )
            );
            if (!known.saidNo()) {
                actions.add(stop(known) == null ? PartnerAction.CLOSE_CONTACT : PartnerAction.REOPEN_CONTACT);
            }
        }
        if (sight.legal() && known.saidNo()) {
            actions.add(PartnerAction.LIFT_OBJECTION);
        }
        return List.copyOf(actions);
    }

    default MetricsView metrics(Metrics metrics) {
        return new MetricsView(
            metrics.id(),
            metrics.account(),
            relais.wire.model.Network.valueOf(metrics.network().name()),
            figures(metrics.figures(), metrics.engagement(), metrics.on(), metrics.source()),
            metrics.recordedAt()
        );
    }

    ContactView contact(Contact contact);

    @Mapping(target = "authorName", expression = "java(sight.nameOf(note.authorId()))")
    NoteView note(Note note, @Context Sight sight);

    /** Why nobody writes to them today; a pause that is over is told by the timeline alone. */
    default @Nullable DoNotContact stop(Relationship known) {
        return known.mayBeContacted(today()) ? null : known.doNotContact();
    }

    @Mapping(target = "byName", expression = "java(sight.nameOf(closed.by()))")
    @Nullable
    DoNotContactView closed(@Nullable DoNotContact closed, @Context Sight sight);

    @Mapping(target = "byName", expression = "java(sight.nameOf(origin.by()))")
    OriginView origin(Origin origin, @Context Sight sight);

    @Mapping(target = "toldOn", source = "on")
    @Mapping(target = "byName", expression = "java(sight.nameOf(informed.by()))")
    InformedView informed(Informed informed, @Context Sight sight);

    @Mapping(target = "actorName", expression = "java(sight.nameOf(entry.actorId()))")
    TimelineEntryView entry(TimelineEntry entry, @Context Sight sight);

    default Talent talent(Representing.Talent talent, Sight sight) {
        return new Talent(
            talent.partnerId(),
            talent.displayName(),
            talent.version(),
            relais.wire.model.RelationshipStage.valueOf(talent.stage().name()),
            CastingViews.mandates(talent.mandates(), talent.agencyId(), today(), sight)
        )
            .nextDue(talent.nextDue())
            .doNotContact(!talent.mayBeContacted(today()));
    }

    default AgencyView agency(Representing.Represented known, Sight sight) {
        return new AgencyView(
            known.agency().id(),
            known.agency().version(),
            known.agency().name(),
            known.agency().agent(),
            known.agency().contacts().stream().map(this::contact).toList(),
            known
                .talents()
                .stream()
                .map(talent -> talent(talent, sight))
                .toList(),
            sight.edits() ? List.of("EDIT") : List.of()
        );
    }

    default AgencyMention mention(relais.partners.Agency agency) {
        return new AgencyMention(agency.id(), agency.name(), agency.agent());
    }

    default HandleAnswer answer(Meeting.Recognition recognition) {
        Handle handle = recognition.reading().handle();
        var known = new ArrayList<KnownHandle>();
        recognition.same().forEach(same -> known.add(knownHandle(same, true)));
        recognition.similar().forEach(similar -> known.add(knownHandle(similar, false)));
        var answer = new HandleAnswer(
            relais.wire.model.HandleVerdict.valueOf(recognition.reading().verdict().name()),
            known
        );
        return handle == null
            ? answer
            : answer
                  .handle(handle.shown())
                  .key(handle.key())
                  .network(relais.wire.model.Network.valueOf(handle.network().name()));
    }

    default KnownHandle knownHandle(PartnerLine known, boolean same) {
        return new KnownHandle(
            known.partnerId(),
            known.displayName(),
            same,
            known.accounts().stream().map(this::account).toList()
        );
    }

    /** What a colleague typed to add somebody. */
    default Meeting.Newly newly(PartnerAddition addition) {
        return new Meeting.Newly(
            addition.getHandle(),
            network(addition.getNetwork()),
            orEmpty(addition.getDisplayName()),
            kinds(addition.getKinds()),
            addition.getCountry(),
            orEmpty(addition.getCategories()),
            addition.getFollowers(),
            addition.getSource(),
            addition.getCollectedOn(),
            addition.getPurpose()
        );
    }

    /** What a colleague typed over a sheet. */
    default PartnerSheet sheet(PartnerEdition edition) {
        return new PartnerSheet(
            new Profile(
                edition.getDisplayName().strip(),
                kinds(edition.getKinds()),
                orNull(edition.getCountry()),
                orNull(edition.getAudienceCountry()),
                edition.getLanguages(),
                edition.getCategories(),
                orEmpty(edition.getBio()).strip()
            ),
            edition.getContacts().stream().map(this::contact).toList(),
            edition.getTags(),
            edition.getRates().stream().map(this::rate).toList(),
            orNull(edition.getOwnerId()),
            orNull(edition.getAgencyId())
        );
    }

    Contact contact(ContactView contact);

    @Mapping(target = "from", source = "saidBy")
    @Mapping(target = "on", source = "saidOn")
    Rate rate(RateView rate);

    default Money money(relais.wire.model.Money money) {
        return new Money(new BigDecimal(money.getAmount()), currency(money.getCurrency()));
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException noSuchCurrency) {
            throw new RefusedException(new Refusal.Particular("NOT_A_CURRENCY", Map.of("value", code)));
        }
    }

    /** Figures as somebody read them. */
    default Tending.Measured measured(MetricsAddition addition) {
        var kind = Boolean.TRUE.equals(addition.getDeclared()) ? MetricSource.Kind.DECLARED : MetricSource.Kind.TYPED;
        return new Tending.Measured(
            addition.getAccount(),
            addition.getMeasuredOn(),
            new MetricSource(kind, addition.getSource()),
            new Figures(
                addition.getFollowers(),
                addition.getViews(),
                addition.getLikes(),
                addition.getComments(),
                addition.getShares(),
                null,
                null
            )
        );
    }

    relais.partners.@Nullable Network network(relais.wire.model.@Nullable Network network);

    default Set<PartnerKind> kinds(@Nullable List<relais.wire.model.PartnerKind> kinds) {
        var found = new LinkedHashSet<PartnerKind>();
        orEmpty(kinds).forEach(kind -> found.add(PartnerKind.valueOf(kind.name())));
        return found;
    }

    default LocalDate today() {
        return LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
