package relais.partners.fields;

import java.util.List;
import java.util.function.BiFunction;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.platform.Ids;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.NotFoundException;

/** A brand says what else it wants to know of partners. */
@Service
public class Defining {

    private final StoredFields shelf;
    private final Ledger ledger;
    private final Actors actors;

    Defining(StoredFields shelf, Ledger ledger, Actors actors) {
        this.shelf = shelf;
        this.ledger = ledger;
        this.actors = actors;
    }

    /** The fields of a brand, retired ones included; never empty. */
    public Mono<BrandFields> of(String brandId) {
        return shelf.get(brandId);
    }

    public Mono<BrandFields> define(String brandId, long seenVersion, BrandFields.Wish wish) {
        String fieldId = Ids.next();
        return change(brandId, seenVersion, (fields, by) -> fields.defined(fieldId, wish, by.id()));
    }

    /** An error when the brand has no such field. */
    public Mono<BrandFields> change(String brandId, String fieldId, long seenVersion, BrandFields.Change change) {
        return shelf
            .get(brandId)
            .filter(fields -> fields.find(fieldId).isPresent())
            .switchIfEmpty(Mono.error(() -> new NotFoundException("field", fieldId)))
            .then(
                Mono.defer(() ->
                    change(brandId, seenVersion, (fields, by) ->
                        fields.changed(fields.find(fieldId).orElseThrow(), change, by.id())
                    )
                )
            );
    }

    public Mono<BrandFields> order(String brandId, long seenVersion, List<String> fieldIds) {
        return change(brandId, seenVersion, (fields, by) -> fields.ordered(fieldIds, by.id()));
    }

    private Mono<BrandFields> change(
        String brandId,
        long seenVersion,
        BiFunction<BrandFields, Actor, Decision<BrandFields>> decide
    ) {
        return Mono.zip(shelf.get(brandId), actors.current()).flatMap(known ->
            known.getT1().version() == 0 && seenVersion == 0
                ? ledger
                      .enter(decide.apply(known.getT1(), known.getT2()))
                      .onErrorMap(DuplicateKeyException.class, _ -> new ChangedMeanwhileException(brandId))
                : ledger.change(Mono.just(known.getT1()), seenVersion, fields -> decide.apply(fields, known.getT2()))
        );
    }
}
