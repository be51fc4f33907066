package relais.partners.rights.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.identity.Staffing;

/** The names of a brand's team, by id. */
@Component
class Colleagues {

    private final Staffing staffing;

    Colleagues(Staffing staffing) {
        this.staffing = staffing;
    }

    Mono<Map<String, String>> of(String brandId) {
        return staffing.teamOf(brandId).collectMap(one -> one.id(), one -> one.name());
    }
}
