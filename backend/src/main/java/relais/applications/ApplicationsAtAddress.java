package relais.applications;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.applications.Application.Acquaintance;
import relais.applications.Application.State;
import relais.partners.AccessFilePart.Piece;
import relais.partners.KeptAtAddress;

/**
 * Applications that lie beside nobody, or beside somebody whose account they only name: whoever objected before they applied
 * or wrote from another address. Their author is found by the address they wrote from. Whoever never followed the link has not
 * proved that it is theirs: that is told to nobody, expires, and goes with the rest.
 */
@Component
class ApplicationsAtAddress implements KeptAtAddress {

    private static final String LIE_IN = "applications";
    private static final List<String> PROVED = List.of(Acquaintance.KNOWN.name(), Acquaintance.NEW_HERE.name());

    private final ReactiveMongoTemplate mongo;

    ApplicationsAtAddress(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Flux<String> brands(String email) {
        return mongo
            .find(query(confirmed(writtenFrom(email))), Application.class)
            .map(Application::brandId)
            .distinct();
    }

    @Override
    public Flux<Piece> of(String brandId, String email, Collection<String> told) {
        return mongo
            .find(query(confirmed(untold(brandId, email, told))), Document.class, LIE_IN)
            .map(found -> new Piece(LIE_IN, found));
    }

    /** But for one that came into a campaign: it stays with the collaboration. */
    @Override
    public Mono<Long> letGo(String brandId, String email, Collection<String> told) {
        return mongo
            .remove(query(untold(brandId, email, told).and("state").ne(State.TAKEN.name())), LIE_IN)
            .map(answer -> answer.getDeletedCount());
    }

    private static Criteria confirmed(Criteria which) {
        return which.and("state").ne(State.UNCONFIRMED.name());
    }

    private static Criteria untold(String brandId, String email, Collection<String> told) {
        return writtenFrom(email)
            .and("brandId")
            .is(brandId)
            .orOperator(where("partnerId").nin(told), where("acquaintance").nin(PROVED));
    }

    /** As they typed it: addresses are compared in lower case. */
    private static Criteria writtenFrom(String email) {
        return where("answers.email").regex("^" + Pattern.quote(email.strip()) + "$", "i");
    }
}
