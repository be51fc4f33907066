package relais.partners.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.partners.Deed;
import relais.partners.fields.Filling;
import relais.platform.problems.ProblemException;
import relais.wire.model.DeedKind;
import relais.wire.model.DeedStep;
import relais.wire.model.FieldTold;
import relais.wire.model.FillManner;

/** How deeds look on the wire, and what the wire wants done. */
@Component
class Deeds {

    private final Filling filling;

    Deeds(Filling filling) {
        this.filling = filling;
    }

    /** What is wanted; an error where it is not understood. */
    Mono<Deed> read(String brandId, relais.wire.model.Deed said) {
        return said.getKind() == DeedKind.FILL
            ? filling.forMany(brandId, FieldViews.typed(particular(said.getField())), manner(said))
            : Mono.fromSupplier(() -> deed(said));
    }

    private static Filling.Manner manner(relais.wire.model.Deed said) {
        return said.getManner() == null ? Filling.Manner.INSTEAD : Filling.Manner.valueOf(said.getManner().name());
    }

    private static Deed deed(relais.wire.model.Deed said) {
        String reason = said.getReason() == null ? "" : said.getReason().strip();
        return switch (said.getKind()) {
            case TAG -> new Deed.Tag(orEmpty(said.getTags()));
            case UNTAG -> new Deed.Untag(orEmpty(said.getTags()));
            case ASSIGN -> new Deed.Assign(orNull(said.getOwnerId()));
            case CLOSE_CONTACT -> new Deed.CloseContact(reason, said.getUntil());
            case JOIN_CAMPAIGN -> new Deed.JoinCampaign(particular(said.getCampaignId()));
            case MOVE -> new Deed.Move(Deed.Step.valueOf(particular(said.getStep()).name()), reason);
            case FILL -> throw new IllegalArgumentException("A field is read with the fields of the brand");
        };
    }

    relais.wire.model.Deed view(Deed deed) {
        return switch (deed) {
            case Deed.Tag(List<String> tags) -> of(DeedKind.TAG).tags(tags);
            case Deed.Untag(List<String> tags) -> of(DeedKind.UNTAG).tags(tags);
            case Deed.Assign(String ownerId) -> of(DeedKind.ASSIGN).ownerId(ownerId);
            case Deed.CloseContact(String reason, var until) -> of(DeedKind.CLOSE_CONTACT).reason(reason).until(until);
            case Deed.Fill(String fieldId, _, var value) -> of(DeedKind.FILL).field(FieldViews.told(fieldId, value));
            case Deed.Choose(String fieldId, _, var choiceIds, _, boolean off) -> of(DeedKind.FILL)
                .field(new FieldTold(fieldId).choices(choiceIds))
                .manner(off ? FillManner.TAKEN_OFF : FillManner.ADDED);
            case Deed.JoinCampaign(String campaignId) -> of(DeedKind.JOIN_CAMPAIGN).campaignId(campaignId);
            case Deed.Move(Deed.Step step, String reason) -> of(DeedKind.MOVE)
                .step(DeedStep.valueOf(step.name()))
                .reason(reason);
        };
    }

    private static relais.wire.model.Deed of(DeedKind kind) {
        return new relais.wire.model.Deed(kind);
    }

    /** Each kind of deed has particulars that it cannot do without. */
    private static <T> T particular(@Nullable T said) {
        if (said == null) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, () -> "BAD_REQUEST");
        }
        return said;
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    private static @Nullable String orNull(@Nullable String id) {
        return id == null || id.isBlank() ? null : id;
    }
}
