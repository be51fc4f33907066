package relais.identity;

import java.util.Collection;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.NotFoundException;

/** All brands of the installation. */
interface Brands extends Repository<Brand, String> {
    Mono<Brand> findById(String id);

    Flux<Brand> findAll();

    Flux<Brand> findByIdIn(Collection<String> ids);

    @Query("{ 'keys': ?0 }")
    Mono<Brand> findByKey(String key);

    @Query("{ 'advertiser._id': ?0 }")
    Flux<Brand> findByAdvertiser(String advertiserId);

    /** The brand; an error when there is none. */
    default Mono<Brand> get(String id) {
        return findById(id).switchIfEmpty(Mono.error(() -> new NotFoundException("brand", id)));
    }
}
