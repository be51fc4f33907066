package relais.vetting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import relais.vetting.AccountFigures;
import relais.vetting.Audience;
import relais.vetting.BrandUniverse;
import relais.vetting.Confirmation;
import relais.vetting.Exclusion;
import relais.vetting.Fact;
import relais.vetting.GateOverride;
import relais.vetting.GateReading;
import relais.vetting.MediaKit;
import relais.vetting.Reading;
import relais.vetting.Search;
import relais.vetting.SeenReport;
import relais.vetting.Signature;
import relais.vetting.VendorFigure;
import relais.vetting.Vetting;
import relais.wire.model.AudienceSplit;
import relais.wire.model.ExclusionRecord;
import relais.wire.model.ExclusionView;
import relais.wire.model.FactRecord;
import relais.wire.model.FactStanding;
import relais.wire.model.FactVerdict;
import relais.wire.model.FactView;
import relais.wire.model.GateBlocker;
import relais.wire.model.GateKey;
import relais.wire.model.GateView;
import relais.wire.model.LightReading;
import relais.wire.model.LightsReport;
import relais.wire.model.MediaKitRecord;
import relais.wire.model.MediaKitView;
import relais.wire.model.OverrideView;
import relais.wire.model.PostsRecord;
import relais.wire.model.SearchRecord;
import relais.wire.model.SearchView;
import relais.wire.model.TypedPost;
import relais.wire.model.UniverseAction;
import relais.wire.model.UniverseTelling;
import relais.wire.model.UniverseView;
import relais.wire.model.VendorFigureRecord;
import relais.wire.model.VendorFigureView;
import relais.wire.model.VettedAccount;

/** Lights, what they rest on, the gate and the universe, and their wire form. */
@Mapper
interface LightViews {
    default LightsReport view(SeenReport seen) {
        return view(seen, seen.today());
    }

    @Mapping(target = "partnerId", source = "seen.report.partnerId")
    @Mapping(target = "version", source = "seen.report.version")
    @Mapping(target = "fingerprint", expression = "java(seen.report().fingerprint())")
    @Mapping(target = "readings", source = "seen.report.readings")
    @Mapping(target = "earlier", source = "seen.report.earlier")
    @Mapping(target = "override", source = "seen.report.override")
    @Mapping(target = "searches", source = "seen.report.dossier.searches")
    @Mapping(target = "facts", source = "seen.report.dossier.facts")
    @Mapping(target = "mediaKits", source = "seen.report.dossier.mediaKits")
    @Mapping(target = "vendorFigures", source = "seen.report.dossier.vendorFigures")
    @Mapping(target = "exclusions", source = "seen.report.dossier.exclusions")
    LightsReport view(SeenReport seen, @Context LocalDate today);

    @Mapping(target = "expired", expression = "java(reading.isExpired(today))")
    @Mapping(target = "confirmed", expression = "java(reading.isConfirmed())")
    @Mapping(target = "confirmedBy", source = "confirmation", qualifiedByName = "by")
    @Mapping(target = "confirmedAt", source = "confirmation", qualifiedByName = "at")
    LightReading view(Reading reading, @Context LocalDate today);

    VettedAccount view(AccountFigures account);

    @Mapping(target = "by", source = "by.name")
    SearchView view(Search search);

    @Mapping(target = "by", source = "by.name")
    FactView view(Fact fact);

    @Mapping(target = "by", source = "by.name")
    MediaKitView view(MediaKit kit);

    @Mapping(target = "by", source = "by.name")
    VendorFigureView view(VendorFigure figure);

    @Mapping(target = "by", source = "by.name")
    ExclusionView view(Exclusion exclusion);

    AudienceSplit view(Audience audience);

    GateBlocker view(GateReading.Blocker blocker);

    default UniverseView view(BrandUniverse universe, boolean mayEdit) {
        return view(universe, mayEdit ? List.of(UniverseAction.EDIT) : List.of());
    }

    UniverseView view(BrandUniverse universe, List<UniverseAction> actions);

    Vetting.SearchTold told(SearchRecord told);

    Vetting.FactTold told(FactRecord told);

    Vetting.VendorFigureTold told(VendorFigureRecord told);

    Vetting.MediaKitTold told(MediaKitRecord told);

    Vetting.ExclusionTold told(ExclusionRecord told);

    BrandUniverse.Told told(UniverseTelling told);

    AccountFigures.Post told(TypedPost post);

    relais.partners.Network told(relais.wire.model.Network network);

    default Audience told(@Nullable AudienceSplit split) {
        return split == null
            ? Audience.UNKNOWN
            : new Audience(
                  shares(split.getCountries()),
                  shares(split.getLanguages()),
                  shares(split.getAges()),
                  shares(split.getGenders())
              );
    }

    default AccountFigures typed(PostsRecord told) {
        return Vetting.typed(
            told(told.getNetwork()),
            told.getHandle(),
            told.getFollowers(),
            told.getOn(),
            told.getPosts().stream().map(this::told).toList()
        );
    }

    /** Why a fact is not so; null when it is. */
    default @Nullable String dismissal(FactVerdict told) {
        return told.getUpheld() ? null : Objects.requireNonNullElse(told.getReason(), "");
    }

    default GateView view(GateReading gate) {
        return switch (gate) {
            case GateReading.Open(GateReading.Key.FiveGreens _) -> new GateView(true, List.of()).by(
                GateKey.FIVE_GREENS
            );
            case GateReading.Open(GateReading.Key.Overridden _) -> new GateView(true, List.of()).by(GateKey.OVERRIDE);
            case GateReading.Closed(var blockers) -> new GateView(false, blockers.stream().map(this::view).toList());
        };
    }

    default @Nullable OverrideView view(GateOverride override) {
        return switch (override) {
            case GateOverride.None _ -> null;
            case GateOverride.Granted granted -> new OverrideView(
                granted.by().name(),
                granted.reason(),
                granted.by().at()
            );
        };
    }

    default FactStanding view(Fact.Standing standing) {
        return switch (standing) {
            case Fact.Standing.ToCheck _ -> FactStanding.TO_CHECK;
            case Fact.Standing.Upheld _ -> FactStanding.UPHELD;
            case Fact.Standing.Dismissed _ -> FactStanding.DISMISSED;
        };
    }

    @Named("by")
    default @Nullable String by(Confirmation confirmation) {
        return signature(confirmation) instanceof Signature signed ? signed.name() : null;
    }

    @Named("at")
    default @Nullable Instant at(Confirmation confirmation) {
        return signature(confirmation) instanceof Signature signed ? signed.at() : null;
    }

    private static @Nullable Signature signature(Confirmation confirmation) {
        return switch (confirmation) {
            case Confirmation.Awaited _ -> null;
            case Confirmation.Given(Signature by) -> by;
        };
    }

    private static Map<String, Double> shares(@Nullable Map<String, Double> told) {
        return Objects.requireNonNullElse(told, Map.of());
    }
}
