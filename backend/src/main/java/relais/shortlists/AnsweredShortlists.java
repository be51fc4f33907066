package relais.shortlists;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Which shortlists a client answered on that the team has not read yet. */
@Component
public class AnsweredShortlists {

    private final Shortlists shortlists;

    AnsweredShortlists(Shortlists shortlists) {
        this.shortlists = shortlists;
    }

    public Flux<Shortlist> ofBrand(String brandId) {
        return shortlists.toNote(brandId);
    }
}
