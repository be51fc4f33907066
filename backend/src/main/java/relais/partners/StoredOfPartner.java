package relais.partners;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Where things lie that carry {@code brandId} and {@code partnerId}, without anybody having to list them. */
@Component
class StoredOfPartner {

    private final ReactiveMongoTemplate mongo;
    private final ObjectProvider<AccessFilePart> rooms;

    StoredOfPartner(ReactiveMongoTemplate mongo, ObjectProvider<AccessFilePart> rooms) {
        this.mongo = mongo;
        this.rooms = rooms;
    }

    /** But for those of which a room itself says what of them is the person's. */
    Flux<String> collections() {
        Set<String> told = rooms
            .stream()
            .flatMap(room -> room.instead().stream())
            .collect(Collectors.toUnmodifiableSet());
        return Flux.fromIterable(mongo.getConverter().getMappingContext().getPersistentEntities())
            .filter(StoredOfPartner::isOfAPartner)
            .map(entity -> mongo.getCollectionName(entity.getType()))
            .filter(collection -> !told.contains(collection))
            .distinct()
            .sort();
    }

    private static boolean isOfAPartner(MongoPersistentEntity<?> entity) {
        return (
            entity.isAnnotationPresent(Document.class) &&
            entity.getPersistentProperty("brandId") != null &&
            entity.getPersistentProperty("partnerId") != null
        );
    }
}
