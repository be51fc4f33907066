package relais.desk.web;

import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.desk.Finding;
import relais.desk.Today;
import relais.wire.api.DeskApi;
import relais.wire.model.FoundView;
import relais.wire.model.PortalHomeView;
import relais.wire.model.TodayView;

@RestController
class DeskController implements DeskApi {

    private final Today today;
    private final Finding finding;
    private final DeskViews views;

    DeskController(Today today, Finding finding, DeskViews views) {
        this.today = today;
        this.finding = finding;
        this.views = views;
    }

    @Override
    public Mono<TodayView> getToday() {
        return today.forMember().map(views::today);
    }

    @Override
    public Mono<FoundView> findAnywhere(String q) {
        return finding.find(q.strip()).map(views::found);
    }

    @Override
    public Mono<PortalHomeView> getPortalHome() {
        return today.forPartner().map(views::home);
    }
}
