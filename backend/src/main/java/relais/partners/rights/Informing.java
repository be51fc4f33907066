package relais.partners.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actors;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.partners.Notifying;
import relais.partners.Relationship;

/** Who must still be told, within a month, that a brand keeps something of them. */
@Service
public class Informing {

    private static final int A_WEEK = 7;

    private final Notifying notifying;
    private final Branding branding;
    private final Actors actors;
    private final Clock clock;

    Informing(Notifying notifying, Branding branding, Actors actors, Clock clock) {
        this.notifying = notifying;
        this.branding = branding;
        this.actors = actors;
        this.clock = clock;
    }

    /** How near the last day is. */
    public enum Due {
        OVERDUE,
        WEEK,
        MONTH,
    }

    /**
     * A page of people, with how many there are of each kind.
     *
     * @param unreached those at whose address somebody said no
     */
    public record Page(List<Relationship> items, Set<String> unreached, Map<Due, Long> counts, LocalDate today) {
        public long total(Due due) {
            return counts.getOrDefault(due, 0L);
        }
    }

    /** What became of notices asked for at once. */
    public record Sent(long sent, long left) {}

    public Mono<Page> list(String brandId, Due due, int skip, int limit) {
        return branding
            .get(brandId)
            .map(this::today)
            .flatMap(today -> page(brandId, due, today, skip, limit));
    }

    /** Sends the notice to each of these who has an address and may be written to. */
    public Mono<Sent> notify(String brandId, List<String> partnerIds) {
        return Mono.zip(branding.get(brandId), actors.member()).flatMap(both -> {
            LocalDate today = today(both.getT1());
            return Flux.fromIterable(partnerIds)
                .distinct()
                .concatMap(id -> notifying.notify(brandId, id, today, both.getT2().id()))
                .filter(done -> done)
                .count()
                .map(sent -> new Sent(sent, partnerIds.stream().distinct().count() - sent));
        });
    }

    /** A colleague told the person otherwise. */
    public Mono<Relationship> told(String brandId, String partnerId, long seenVersion, LocalDate on, String proof) {
        return branding
            .get(brandId)
            .flatMap(brand -> notifying.told(brandId, partnerId, seenVersion, on, proof, today(brand)));
    }

    /** The person goes from the brand's base. */
    public Mono<Boolean> remove(String brandId, String partnerId, long seenVersion) {
        return notifying.remove(brandId, partnerId, seenVersion);
    }

    private Mono<Page> page(String brandId, Due due, LocalDate today, int skip, int limit) {
        return people(brandId, due, today, skip, limit)
            .collectList()
            .flatMap(items ->
                Mono.zip(
                    notifying.unreached(brandId, items),
                    notifying.uninformedByDay(brandId).map(days -> counts(days, today)),
                    (unreached, counts) -> new Page(items, unreached, counts, today)
                )
            );
    }

    private Flux<Relationship> people(String brandId, Due due, LocalDate today, int skip, int limit) {
        return notifying.uninformed(brandId, from(due, today), to(due, today), skip, limit);
    }

    private static Map<Due, Long> counts(Map<LocalDate, Long> days, LocalDate today) {
        Map<Due, Long> counts = new java.util.EnumMap<>(Due.class);
        days.forEach((day, people) -> counts.merge(dueOf(day, today), people, Long::sum));
        return counts;
    }

    private static Due dueOf(LocalDate collectedOn, LocalDate today) {
        LocalDate last = collectedOn.plusMonths(1);
        if (last.isBefore(today)) {
            return Due.OVERDUE;
        }
        return last.isAfter(today.plusDays(A_WEEK)) ? Due.MONTH : Due.WEEK;
    }

    /** The first day of collection that is due so. */
    static @Nullable LocalDate from(Due due, LocalDate today) {
        return switch (due) {
            case OVERDUE -> null;
            case WEEK -> firstDueFrom(today);
            case MONTH -> firstDueFrom(today.plusDays(A_WEEK + 1L));
        };
    }

    /** The last day of collection that is due so. */
    static LocalDate to(Due due, LocalDate today) {
        return switch (due) {
            case OVERDUE -> firstDueFrom(today).minusDays(1);
            case WEEK -> firstDueFrom(today.plusDays(A_WEEK + 1L)).minusDays(1);
            case MONTH -> LocalDate.MAX;
        };
    }

    /** Months differ in length: the first day whose month later is not before {@code last}. */
    private static LocalDate firstDueFrom(LocalDate last) {
        LocalDate day = last.minusMonths(1).minusDays(4);
        while (day.plusMonths(1).isBefore(last)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate today(Brand brand) {
        return LocalDate.ofInstant(clock.instant(), brand.zone());
    }
}
