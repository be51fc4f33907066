package relais.partners.rights.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.identity.Role;
import relais.partners.Relationship;
import relais.partners.rights.Informing;
import relais.partners.rights.Informing.Due;
import relais.wire.api.InformationApi;
import relais.wire.model.InformationDue;
import relais.wire.model.InformationPage;
import relais.wire.model.InformationRecord;
import relais.wire.model.InformationRow;
import relais.wire.model.NoticesSent;
import relais.wire.model.NoticesToSend;
import relais.wire.model.PartnerLifted;

/** Who must still be told, and what is done about it. */
@RestController
class InformationController implements InformationApi {

    private final Informing informing;
    private final Actors actors;

    InformationController(Informing informing, Actors actors) {
        this.informing = informing;
        this.actors = actors;
    }

    @Override
    public Mono<InformationPage> listDueInformation(
        String brandId,
        @Nullable InformationDue due,
        Integer skip,
        Integer limit
    ) {
        Due asked = due == null ? Due.OVERDUE : Due.valueOf(due.name());
        return informing
            .list(brandId, asked, skip, limit)
            .zipWith(actors.member(), (page, member) -> page(page, asked, brandId, member));
    }

    @Override
    public Mono<NoticesSent> sendNotices(String brandId, Mono<NoticesToSend> body) {
        return body
            .flatMap(asked -> informing.notify(brandId, asked.getPartnerIds()))
            .map(done -> new NoticesSent(done.sent(), done.left()));
    }

    @Override
    public Mono<PartnerLifted> recordInformation(String brandId, String partnerId, Mono<InformationRecord> body) {
        return body
            .flatMap(asked ->
                informing.told(brandId, partnerId, asked.getVersion(), asked.getToldOn(), asked.getProof())
            )
            .map(known -> new PartnerLifted(known.edition()));
    }

    @Override
    public Mono<Void> removePartner(String brandId, String partnerId, Mono<PartnerLifted> body) {
        return body.flatMap(seen -> informing.remove(brandId, partnerId, seen.getVersion())).then();
    }

    private static InformationPage page(Informing.Page page, Due due, String brandId, Actor.Member member) {
        return new InformationPage(
            page
                .items()
                .stream()
                .map(known -> row(known, page))
                .toList(),
            page.total(due),
            page.total(Due.OVERDUE),
            page.total(Due.WEEK),
            page.total(Due.MONTH),
            member.is(Role.MANAGER, brandId) || member.is(Role.CM, brandId)
        );
    }

    private static InformationRow row(Relationship known, Informing.Page page) {
        return new InformationRow(
            known.partnerId(),
            known.edition(),
            known.displayName(),
            known.origin().source(),
            known.origin().collectedOn(),
            known.informBy(),
            reach(known, page)
        );
    }

    private static InformationRow.ReachEnum reach(Relationship known, Informing.Page page) {
        if (!known.mayBeContacted(page.today())) {
            return InformationRow.ReachEnum.CLOSED;
        }
        if (known.email().isEmpty()) {
            return InformationRow.ReachEnum.NO_ADDRESS;
        }
        return page.unreached().contains(known.partnerId())
            ? InformationRow.ReachEnum.OBJECTED
            : InformationRow.ReachEnum.LETTER;
    }
}
