package relais.identity;

import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.NotFoundException;

/** The accounts of the team. */
interface Users extends Repository<User, String> {
    Mono<User> findById(String id);

    Flux<User> findAll();

    Flux<User> findByDemoTrue();

    @Query("{ 'keys': ?0 }")
    Mono<User> findByKey(String key);

    @Query(value = "{ 'admin': true, 'open': true }", count = true)
    Mono<Long> countAdmins();

    /** The account; an error when there is none. */
    default Mono<User> get(String id) {
        return findById(id).switchIfEmpty(Mono.error(() -> new NotFoundException("user", id)));
    }
}
