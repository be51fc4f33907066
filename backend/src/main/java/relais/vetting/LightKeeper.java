package relais.vetting;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.partners.Knowing;
import relais.partners.Roster;
import relais.partners.Timeline;
import relais.partners.TimelineCode;
import relais.partners.TimelineEntry;
import relais.platform.decision.NotFoundException;
import relais.platform.news.Heard;
import relais.platform.news.Hears;
import relais.vetting.VettingNews.GateOverridden;
import relais.vetting.VettingNews.LightsComputed;
import relais.vetting.VettingNews.LightsConfirmed;
import relais.vetting.VettingNews.OverrideWithdrawn;
import relais.vetting.VettingNews.UniverseTold;

/** Shows the lights where the partner is shown, tells them on the timeline, and computes them again for a new universe. */
@Component
class LightKeeper implements Hears<VettingNews> {

    private final VettingReports reports;
    private final Vetting vetting;
    private final Knowing knowing;
    private final Roster roster;
    private final Timeline timeline;

    LightKeeper(VettingReports reports, Vetting vetting, Knowing knowing, Roster roster, Timeline timeline) {
        this.reports = reports;
        this.vetting = vetting;
        this.knowing = knowing;
        this.roster = roster;
        this.timeline = timeline;
    }

    @Override
    public Mono<Void> hear(Heard<VettingNews> heard) {
        return switch (heard.news()) {
            case LightsComputed news -> shown(news.brandId(), news.partnerId()).then(computed(heard, news));
            case LightsConfirmed news -> shown(news.brandId(), news.partnerId()).then(
                told(heard, news.brandId(), news.partnerId(), news.actorId(), TimelineCode.LIGHTS_CONFIRMED, Map.of())
            );
            case GateOverridden news -> told(
                heard,
                news.brandId(),
                news.partnerId(),
                news.actorId(),
                TimelineCode.GATE_OVERRIDDEN,
                Map.of()
            );
            case OverrideWithdrawn news -> told(
                heard,
                news.brandId(),
                news.partnerId(),
                news.actorId(),
                TimelineCode.OVERRIDE_WITHDRAWN,
                Map.of()
            );
            case UniverseTold news -> reports
                .partnersOf(news.brandId())
                .concatMap(partnerId -> vetting.follow(news.brandId(), partnerId))
                .then(roster.relight(news.brandId()))
                .then();
        };
    }

    private Mono<Void> shown(String brandId, String partnerId) {
        return knowing
            .relationship(brandId, partnerId)
            .flatMap(today -> reports.find(brandId, today.partnerId()))
            .flatMap(report ->
                knowing.standing(brandId, report.partnerId(), standing -> standing.lit(ShownLights.of(report)))
            )
            .onErrorResume(NotFoundException.class, _ -> Mono.empty())
            .then();
    }

    /** A recomputation that turned no light is not worth a line. */
    private Mono<Void> computed(Heard<VettingNews> heard, LightsComputed news) {
        if (news.input() == VettingNews.Input.NOTHING_NEW && news.changes().isEmpty()) {
            return Mono.empty();
        }
        Map<String, String> params = new TreeMap<>(Map.of("input", news.input().name()));
        params.put(
            "changes",
            news
                .changes()
                .stream()
                .map(change -> (change.axis() + ":" + change.before() + ":" + change.after()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "))
        );
        return told(heard, news.brandId(), news.partnerId(), news.actorId(), TimelineCode.LIGHTS_COMPUTED, params);
    }

    private Mono<Void> told(
        Heard<VettingNews> heard,
        String brandId,
        String partnerId,
        String actorId,
        TimelineCode code,
        Map<String, String> params
    ) {
        return timeline
            .tell(brandId, partnerId, new TimelineEntry(heard.newsId(), heard.at(), actorId, code, params, null))
            .then();
    }
}
