package relais.content;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.content.Progress.Approved;
import relais.content.Progress.Published;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.partners.Knowing;
import relais.partners.Relationship;
import relais.partners.Reliability;
import relais.partners.Reliability.Deliveries;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** Keeps what contents so far say of a partner: counted from all of them, each time anew. */
@Component
class DeliveryRecord implements Hears<ContentNews> {

    private final Deliverables deliverables;
    private final Branding brands;
    private final Knowing partners;

    DeliveryRecord(Deliverables deliverables, Branding brands, Knowing partners) {
        this.deliverables = deliverables;
        this.brands = brands;
        this.partners = partners;
    }

    @Override
    public Mono<Void> hear(Heard<ContentNews> heard) {
        return switch (heard.news()) {
            case
                ContentNews.DraftApproved _,
                ContentNews.PostDeclared _,
                ContentNews.DraftRejected _,
                ContentNews.Reopened _,
                ContentNews.DeliverableCancelled _ -> settle(
                heard.news().about().brandId(),
                heard.news().about().partnerId()
            );
            case
                ContentNews.DeliverablePlanned _,
                ContentNews.DraftAwaited _,
                ContentNews.DraftSubmitted _,
                ContentNews.DraftChecked _,
                ContentNews.ChangesRequested _,
                ContentNews.CheckWaived _,
                ContentNews.Commented _,
                ContentNews.PostCorrected _,
                ContentNews.BriefChanged _ -> Mono.empty();
        };
    }

    /** Counts again, with whoever stands for this partner today. */
    Mono<Void> settle(String brandId, String partnerId) {
        return Mono.zip(
            partners.relationship(brandId, partnerId).map(Relationship::partnerId),
            brands.get(brandId).map(Brand::zone)
        )
            .flatMap(known ->
                deliverables
                    .findByPartner(brandId, known.getT1())
                    .collectList()
                    .flatMap(contents -> {
                        Deliveries counted = of(contents, known.getT2());
                        return partners.standing(brandId, known.getT1(), standing ->
                            standing.reliable((Reliability history) -> history.with(counted))
                        );
                    })
            )
            .then();
    }

    /** Of those that were approved: how many came on time, and how many versions they took. */
    static @Nullable Deliveries of(List<Deliverable> contents, ZoneId zone) {
        var finished = contents
            .stream()
            .filter(content -> versions(content) > 0)
            .toList();
        return finished.isEmpty()
            ? null
            : new Deliveries(
                  finished.size(),
                  (int) finished
                      .stream()
                      .filter(content -> isOnTime(content, zone))
                      .count(),
                  finished.stream().mapToInt(DeliveryRecord::versions).sum()
              );
    }

    /** How many versions it took until one was approved; none while none is. */
    private static int versions(Deliverable content) {
        return switch (content.progress()) {
            case Approved approved -> approved.draft();
            case Published published -> published.draft();
            case
                Progress.Planned _,
                Progress.AwaitingDraft _,
                Progress.Submitted _,
                Progress.InReview _,
                Progress.ChangesRequested _,
                Progress.Rejected _,
                Progress.Cancelled _ -> 0;
        };
    }

    /** What the partner has in hand is when the first version comes; how long the team looks is not their doing. */
    private static boolean isOnTime(Deliverable content, ZoneId zone) {
        LocalDate came = LocalDate.ofInstant(content.drafts().getFirst().at(), zone);
        return !came.isAfter(content.owed().dueOn());
    }
}
