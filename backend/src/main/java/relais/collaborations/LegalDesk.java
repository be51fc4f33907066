package relais.collaborations;

import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.identity.Role;
import relais.identity.Staffing;

/** Whether a brand has somebody in the legal role. */
@Component
class LegalDesk {

    private final Staffing staffing;

    LegalDesk(Staffing staffing) {
        this.staffing = staffing;
    }

    Mono<Boolean> isStaffed(String brandId) {
        return staffing
            .teamOf(brandId)
            .any(member -> member.rolesByBrand().getOrDefault(brandId, Set.of()).contains(Role.LEGAL));
    }
}
