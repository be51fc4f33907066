package relais.partners.rights;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actors;
import relais.partners.Erasing;
import relais.partners.Knowing;
import relais.partners.MergePart;
import relais.partners.Objecting;
import relais.partners.Relationship;
import relais.partners.rights.RightsRequest.Ask;
import relais.partners.rights.RightsRequest.Outcome;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.RefusedException;

/** Legal reads what people asked of the brand, and answers within the month. */
@Service
public class AnsweringRights {

    private static final int LISTED = 200;
    /** Of more, those that are due first: answered ones make room. */
    private static final int OPEN = 500;

    private final RightsRequests requests;
    private final Objecting objecting;
    private final Knowing knowing;
    private final Erasing erasing;
    private final AtAddress atAddress;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    AnsweringRights(
        RightsRequests requests,
        Objecting objecting,
        Knowing knowing,
        Erasing erasing,
        AtAddress atAddress,
        Actors actors,
        Ledger ledger,
        Clock clock
    ) {
        this.requests = requests;
        this.objecting = objecting;
        this.knowing = knowing;
        this.erasing = erasing;
        this.atAddress = atAddress;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A request with those of the brand's people it may be about.
     *
     * @param work where they ask to be erased: by partner, what hangs on them that somebody has to decide on
     * @param atAddress how much lies at the address beside nobody the brand knows; not looked for once it was answered
     */
    public record Open(
        RightsRequest request,
        Map<String, Relationship> people,
        Map<String, Map<MergePart, Long>> work,
        long atAddress
    ) {}

    /** What people asked of this brand, what is due first at the top, what was answered below. */
    public Flux<Open> list(String brandId) {
        return requests
            .open(brandId)
            .take(OPEN)
            .concatWith(
                requests
                    .of(brandId, LISTED)
                    .filter(request -> isAnswered(request, brandId))
                    .sort(java.util.Comparator.comparing(RightsRequest::askedAt))
            )
            .concatMap(request -> open(brandId, request));
    }

    /** Answers for the brand; the letter to the person follows by itself. */
    public Mono<Open> answer(String brandId, String requestId, long seenVersion, Outcome outcome, String words) {
        return ledger
            .change(requests.get(brandId, requestId), actors.current(), seenVersion, (request, actor) ->
                request.answered(brandId, outcome, words, actor.id(), clock.instant())
            )
            .flatMap(request -> open(brandId, request));
    }

    /** Of several at one address, or of whoever is only named by an account, this one is who asks. */
    public Mono<Open> identify(String brandId, String requestId, long seenVersion, String partnerId) {
        return ledger
            .change(requests.get(brandId, requestId), seenVersion, request ->
                isNamed(request, brandId, partnerId)
                    ? Decision.accepted(request.knowing(brandId, partnerId))
                    : absent(partnerId)
            )
            .delayUntil(request ->
                request.asks().contains(Ask.OBJECT) ? objecting.isAlso(request.id(), brandId, partnerId) : Mono.empty()
            )
            .flatMap(request -> open(brandId, request));
    }

    /** Erases one of the brand's people who asked for it. */
    public Mono<Open> erase(String brandId, String requestId, long seenVersion, String partnerId) {
        return asksErasure(brandId, requestId, seenVersion)
            .delayUntil(request -> isSurely(request, brandId, partnerId))
            .delayUntil(request -> erasing.erase(brandId, partnerId))
            .flatMap(request -> open(brandId, request));
    }

    /** Erases what lies at the address of whoever asked for it, beside nobody. */
    public Mono<Open> eraseAtAddress(String brandId, String requestId, long seenVersion) {
        return asksErasure(brandId, requestId, seenVersion)
            .delayUntil(request -> atAddress.letGo(brandId, request))
            .flatMap(request -> open(brandId, request));
    }

    private Mono<RightsRequest> asksErasure(String brandId, String requestId, long seenVersion) {
        return requests.get(brandId, requestId).map(request -> {
            if (request.version() != seenVersion) {
                throw new ChangedMeanwhileException(request.id());
            }
            if (!request.asks().contains(Ask.ERASE)) {
                throw new RefusedException(RightsRefusal.ERASURE_NOT_ASKED);
            }
            return request;
        });
    }

    private static Mono<Boolean> isSurely(RightsRequest request, String brandId, String partnerId) {
        return Mono.fromCallable(() -> {
            if (!isNamed(request, brandId, partnerId)) {
                return AnsweringRights.<Boolean>absent(partnerId);
            }
            if (!request.isSurely(brandId, partnerId)) {
                throw new RefusedException(RightsRefusal.WHO_ASKS_UNSURE);
            }
            return true;
        });
    }

    private static <T> T absent(String partnerId) {
        throw new NotFoundException("partner", partnerId);
    }

    private static boolean isNamed(RightsRequest request, String brandId, String partnerId) {
        return request
            .caseOf(brandId)
            .stream()
            .flatMap(one -> one.people().stream())
            .anyMatch(who -> who.partnerId().equals(partnerId));
    }

    private static boolean isAnswered(RightsRequest request, String brandId) {
        return request.caseOf(brandId).map(RightsRequest.Case::answer).isPresent();
    }

    private Mono<Open> open(String brandId, RightsRequest request) {
        List<String> ids = request
            .caseOf(brandId)
            .stream()
            .flatMap(one -> one.people().stream())
            .map(RightsRequest.Person::partnerId)
            .toList();
        return knowing
            .relationships(brandId, ids)
            .collectMap(Relationship::partnerId)
            .flatMap(people ->
                Mono.zip(work(brandId, request, people), beside(brandId, request), (work, beside) ->
                    new Open(request, people, work, beside)
                )
            );
    }

    private Mono<Long> beside(String brandId, RightsRequest request) {
        return isAnswered(request, brandId) ? Mono.just(0L) : atAddress.of(brandId, request).count();
    }

    /** What hangs on those who may have to be erased, while nobody has answered. */
    private Mono<Map<String, Map<MergePart, Long>>> work(
        String brandId,
        RightsRequest request,
        Map<String, Relationship> people
    ) {
        return request.asks().contains(Ask.ERASE) && !isAnswered(request, brandId)
            ? Flux.fromIterable(people.keySet())
                  .concatMap(id -> erasing.work(brandId, id).map(work -> Map.entry(id, work)))
                  .collectMap(Map.Entry::getKey, Map.Entry::getValue)
            : Mono.just(Map.of());
    }
}
