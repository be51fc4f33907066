package relais.partners.rights;

import static relais.partners.rights.RightsRefusal.NETWORK_MISSING;
import static relais.partners.rights.RightsRefusal.NOT_AN_EMAIL;
import static relais.partners.rights.RightsRefusal.NOT_A_HANDLE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import relais.identity.Throttle;
import relais.partners.Contact;
import relais.partners.Handle;
import relais.partners.Meeting;
import relais.partners.Network;
import relais.partners.Objecting;
import relais.partners.rights.RightsRequest.Ask;
import relais.partners.rights.RightsRequest.Case;
import relais.partners.rights.RightsRequest.Person;
import relais.partners.rights.RightsRequest.Wish;
import relais.platform.Ids;
import relais.platform.Secrets;
import relais.platform.decision.Birth;
import relais.platform.decision.Ledger;
import relais.platform.decision.RefusedException;

/**
 * Anyone asks about their data, without an account. Whether somebody is known here changes neither the answer nor how long it
 * takes: nothing is looked up before the link in the letter is followed.
 */
@Service
public class AskingForRights {

    private static final int LETTERS_PER_ADDRESS = 3;

    private final RightsRequests requests;
    private final RightsLetters letters;
    private final Objecting objecting;
    private final AtAddress atAddress;
    private final Throttle throttle;
    private final Ledger ledger;
    private final Clock clock;

    AskingForRights(
        RightsRequests requests,
        RightsLetters letters,
        Objecting objecting,
        AtAddress atAddress,
        Throttle throttle,
        Ledger ledger,
        Clock clock
    ) {
        this.requests = requests;
        this.letters = letters;
        this.objecting = objecting;
        this.atAddress = atAddress;
        this.throttle = throttle;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What somebody typed. */
    public record Typed(
        String email,
        @Nullable String account,
        @Nullable Network network,
        Set<Ask> asks,
        String words,
        String locale
    ) {}

    /** Where a request stands, for whoever holds its link. */
    public record Sight(RightsRequest request, boolean isTooOld) {}

    /** What a typed account means; whether anyone knows it is not said. */
    public Mono<Meeting.Reading> recognise(String typed, @Nullable Network network, String from) {
        return throttle.admit("recognise", from, from).map(_ -> Meeting.Reading.of(typed, network));
    }

    /** Keeps the request and sends the link to the address. */
    public Mono<RightsRequest> ask(Typed typed, String from) {
        Contact address = email(typed.email());
        return throttle
            .admit("ask", address.value(), from, LETTERS_PER_ADDRESS)
            .then(Secrets.next())
            .flatMap(token ->
                ledger
                    .enterOnce(
                        new Birth(idOf(token), null),
                        RightsRequest.asked(idOf(token), wish(typed, address), clock.instant())
                    )
                    .delayUntil(request -> letters.confirm(request, token))
            );
    }

    /** What the link asks to confirm; looking changes nothing. */
    public Mono<Sight> look(String token) {
        return requests.get(idOf(token)).map(this::sight);
    }

    /** The address is theirs: the request takes effect. Saying it twice changes nothing. */
    public Mono<Sight> confirm(String token) {
        return requests
            .get(idOf(token))
            .flatMap(request -> request.isConfirmed() ? Mono.just(request) : confirmed(request))
            .map(this::sight);
    }

    private Mono<RightsRequest> confirmed(RightsRequest request) {
        Handle account = request.account();
        return objecting
            .holders(keyOf(request.email()), account == null ? null : account.key())
            .zipWith(atAddress.brands(request.email()).collectList(), AskingForRights::cases)
            .flatMap(cases -> ledger.change(requests.get(request.id()), now -> now.confirmed(cases, clock.instant())));
    }

    private Sight sight(RightsRequest request) {
        return new Sight(request, request.isTooOld(clock.instant()));
    }

    /** A brand that keeps something at the address beside nobody has a part, too. */
    private static List<Case> cases(List<Objecting.Holding> holders, List<String> others) {
        Map<String, List<Person>> people = new LinkedHashMap<>();
        holders.forEach(one ->
            people
                .computeIfAbsent(one.brandId(), _ -> new ArrayList<>())
                .add(new Person(one.partnerId(), one.isMeant(), one.lead()))
        );
        others.forEach(brandId -> people.putIfAbsent(brandId, List.of()));
        return people
            .entrySet()
            .stream()
            .map(brand -> new Case(brand.getKey(), brand.getValue(), null))
            .toList();
    }

    private static Wish wish(Typed typed, Contact address) {
        return new Wish(
            address.value(),
            typed.account() == null || typed.account().isBlank() ? null : handle(typed.account(), typed.network()),
            typed.asks(),
            typed.words(),
            typed.locale()
        );
    }

    /** By what somebody who typed this is known: an address, or an account. */
    public static String key(String typed, @Nullable Network network) {
        boolean isAddress = typed.strip().indexOf('@') > 0 && !typed.contains("/");
        return isAddress ? keyOf(typed) : handle(typed, network).key();
    }

    private static Contact email(String typed) {
        Contact address = new Contact(Contact.Channel.EMAIL, typed, "", "", LocalDate.EPOCH);
        if (!address.isUsable()) {
            throw new RefusedException(NOT_AN_EMAIL.with(Map.of("value", typed.strip())));
        }
        return address;
    }

    static String keyOf(String email) {
        return email(email).key();
    }

    private static Handle handle(String typed, @Nullable Network network) {
        Meeting.Reading read = Meeting.Reading.of(typed, network);
        return switch (read.verdict()) {
            case RECOGNISED -> java.util.Objects.requireNonNull(read.handle());
            case NETWORK_MISSING -> throw new RefusedException(NETWORK_MISSING);
            case NAME_NOT_HANDLE, NOBODY -> throw new RefusedException(NOT_A_HANDLE);
        };
    }

    private static String idOf(String token) {
        return Ids.derivedFrom("rights-request", token);
    }
}
