package relais.partners.web;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.partners.KnownPartner;
import relais.partners.Merge;
import relais.partners.MergeState;
import relais.partners.Merging;
import relais.partners.PartnerSearch;
import relais.partners.Representing;
import relais.partners.Resemblance;
import relais.partners.Resembling;
import relais.partners.Suggesting;
import relais.platform.decision.Refusal;
import relais.wire.api.MergingApi;
import relais.wire.model.AgencyMention;
import relais.wire.model.ApartView;
import relais.wire.model.DuplicateList;
import relais.wire.model.DuplicatePage;
import relais.wire.model.DuplicatePair;
import relais.wire.model.DuplicateReason;
import relais.wire.model.MergeCount;
import relais.wire.model.MergeField;
import relais.wire.model.MergeObstacle;
import relais.wire.model.MergePart;
import relais.wire.model.MergePreview;
import relais.wire.model.MergeView;
import relais.wire.model.MergeWish;
import relais.wire.model.PartnerView;
import relais.wire.model.SeenMerge;

/** The door of duplicates: who may be one person, merging, taking a merge back. */
@RestController
class MergingController implements MergingApi {

    private final Suggesting suggesting;
    private final Merging merging;
    private final Representing representing;
    private final Sights sights;
    private final PartnerViews views;

    MergingController(
        Suggesting suggesting,
        Merging merging,
        Representing representing,
        Sights sights,
        PartnerViews views
    ) {
        this.suggesting = suggesting;
        this.merging = merging;
        this.representing = representing;
        this.sights = sights;
        this.views = views;
    }

    @Override
    public Mono<DuplicatePage> listDuplicates(String brandId, Integer limit, @Nullable String cursor) {
        return suggesting
            .list(brandId, limit, cursor)
            .zipWith(sights.on(brandId), (found, sight) ->
                new DuplicatePage(pairs(found.items(), sight), found.total(), sight.edits()).nextCursor(
                    found.nextCursor()
                )
            );
    }

    @Override
    public Mono<DuplicateList> listDuplicatesOfPartner(String brandId, String partnerId) {
        return suggesting
            .of(brandId, partnerId)
            .zipWith(sights.on(brandId), (found, sight) -> new DuplicateList(pairs(found, sight)));
    }

    @Override
    public Mono<ApartView> tellPartnersApart(String brandId, String partnerId, String otherId) {
        return suggesting.tell(brandId, partnerId, otherId, true).map(ApartView::new);
    }

    @Override
    public Mono<ApartView> suggestPartnersAgain(String brandId, String partnerId, String otherId) {
        return suggesting.tell(brandId, partnerId, otherId, false).map(ApartView::new);
    }

    @Override
    public Mono<MergePreview> previewMerge(String brandId, String partnerId, String otherId) {
        return merging.preview(brandId, partnerId, otherId).flatMap(this::preview);
    }

    @Override
    public Mono<MergeView> mergePartners(String brandId, Mono<MergeWish> body, @Nullable UUID idempotencyKey) {
        return body
            .map(MergingController::wish)
            .flatMap(wish -> merging.begin(brandId, idempotencyKey, wish))
            .flatMap(this::view);
    }

    @Override
    public Mono<MergeView> getMerge(String brandId, String mergeId) {
        return merging.get(brandId, mergeId).flatMap(this::view);
    }

    @Override
    public Mono<MergeView> undoMerge(String brandId, String mergeId, Mono<SeenMerge> body) {
        return body.flatMap(seen -> merging.undo(brandId, mergeId, seen.getVersion())).flatMap(this::view);
    }

    private Mono<MergePreview> preview(Merging.Preview known) {
        String brandId = known.kept().relationship().brandId();
        return sights
            .on(brandId)
            .flatMap(sight ->
                Mono.zip(partner(known.kept(), sight), partner(known.absorbed(), sight), (kept, absorbed) ->
                    new MergePreview(
                        kept,
                        absorbed,
                        counts(known.keptParts()),
                        counts(known.absorbedParts()),
                        known.reasons().stream().map(MergingController::reason).toList(),
                        known.obstacles().stream().map(MergingController::obstacle).toList(),
                        known.apart(),
                        (int) Merge.UNDOABLE.toDays()
                    )
                )
            );
    }

    private Mono<PartnerView> partner(KnownPartner known, Sight sight) {
        return Mono.justOrEmpty(known.relationship().agencyId())
            .flatMap(agencyId -> representing.find(known.relationship().brandId(), agencyId))
            .map(views::mention)
            .map(agency -> views.view(known, agency, sight))
            .switchIfEmpty(Mono.fromCallable(() -> views.view(known, (AgencyMention) null, sight)));
    }

    private Mono<MergeView> view(Merge merge) {
        return sights.on(merge.brandId()).map(sight -> view(merge, sight));
    }

    private MergeView view(Merge merge, Sight sight) {
        var view = new MergeView(
            merge.id(),
            merge.version(),
            state(merge.state()),
            merge.keptId(),
            merge.keptName(),
            merge.absorbedId(),
            merge.absorbedName(),
            merge.at(),
            counts(merge.attached()),
            merge.state() instanceof MergeState.Undone undone ? counts(undone.stayed()) : List.of(),
            sight.edits() && merge.isUndoable(merging.now())
        ).byName(sight.nameOf(merge.by()));
        return switch (merge.state()) {
            case MergeState.Running _, MergeState.Undoing _ -> view;
            case MergeState.Done done -> view.undoableUntil(done.undoableUntil());
            case MergeState.Undone undone -> view.undoneAt(undone.at()).undoneByName(sight.nameOf(undone.by()));
        };
    }

    private static relais.wire.model.MergeState state(MergeState state) {
        return switch (state) {
            case MergeState.Running _ -> relais.wire.model.MergeState.RUNNING;
            case MergeState.Done _ -> relais.wire.model.MergeState.DONE;
            case MergeState.Undoing _ -> relais.wire.model.MergeState.UNDOING;
            case MergeState.Undone _ -> relais.wire.model.MergeState.UNDONE;
        };
    }

    private List<DuplicatePair> pairs(List<Resembling.Pair> pairs, Sight sight) {
        return pairs
            .stream()
            .map(pair ->
                new DuplicatePair(
                    views.row(new PartnerSearch.Hit(pair.one(), List.of()), sight),
                    views.row(new PartnerSearch.Hit(pair.other(), List.of()), sight),
                    pair.reasons().stream().map(MergingController::reason).toList()
                )
            )
            .toList();
    }

    private static DuplicateReason reason(Resemblance.Reason reason) {
        return new DuplicateReason(relais.wire.model.Resemblance.valueOf(reason.kind().name()), reason.value());
    }

    private static MergeObstacle obstacle(Refusal reason) {
        return new MergeObstacle(reason.name()).params(reason.params());
    }

    private static List<MergeCount> counts(Map<relais.partners.MergePart, Long> parts) {
        var inOrder = new EnumMap<relais.partners.MergePart, Long>(relais.partners.MergePart.class);
        inOrder.putAll(parts);
        return inOrder
            .entrySet()
            .stream()
            .filter(part -> part.getValue() > 0)
            .map(part -> new MergeCount(MergePart.valueOf(part.getKey().name()), part.getValue()))
            .sorted(Comparator.comparing(MergeCount::getPart))
            .toList();
    }

    private static Merging.Wish wish(MergeWish asked) {
        Set<relais.partners.MergeField> taken = asked
            .getTaken()
            .stream()
            .map(MergeField::name)
            .map(relais.partners.MergeField::valueOf)
            .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Merging.Wish(
            asked.getKeptId(),
            asked.getKeptVersion(),
            asked.getAbsorbedId(),
            asked.getAbsorbedVersion(),
            taken,
            asked.getTakenFields() == null ? Set.of() : Set.copyOf(new LinkedHashSet<>(asked.getTakenFields()))
        );
    }
}
