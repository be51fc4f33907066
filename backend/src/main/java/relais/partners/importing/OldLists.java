package relais.partners.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.Roster;
import relais.platform.engine.Expiring;

/**
 * What is kept of imports beyond their time: the list itself, the verdict of each row, and how to take the import back. The
 * import stays, with its counts. So do lists of which no import came, because whoever brought them, or the house, went away
 * in the middle of it. Once a day; told again it finds nothing left.
 */
@Component
class OldLists implements Expiring {

    private static final Duration UNDER_WAY = Duration.ofDays(1);
    private static final int AT_ONCE = 500;

    private final ImportJobs jobs;
    private final Verdicts verdicts;
    private final ImportFiles files;
    private final Roster roster;
    private final Clock clock;
    private final AtomicReference<LocalDate> done = new AtomicReference<>(LocalDate.EPOCH);

    OldLists(ImportJobs jobs, Verdicts verdicts, ImportFiles files, Roster roster, Clock clock) {
        this.jobs = jobs;
        this.verdicts = verdicts;
        this.files = files;
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public Mono<Long> purgeExpired() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return day.equals(done.get())
            ? Mono.just(0L)
            : Mono.zip(forget(), tidy(), Long::sum).doOnNext(_ -> done.set(day));
    }

    /** Answers how many files belonged to no import. */
    Mono<Long> tidy() {
        return files
            .before(clock.instant().minus(UNDER_WAY))
            .buffer(AT_ONCE)
            .concatMap(this::nobodys)
            .delayUntil(files::forget)
            .count();
    }

    private Flux<String> nobodys(List<String> fileIds) {
        return jobs
            .named(fileIds)
            .collect(Collectors.toUnmodifiableSet())
            .flatMapIterable(named ->
                fileIds
                    .stream()
                    .filter(fileId -> !named.contains(fileId))
                    .toList()
            );
    }

    /** Answers how many imports were too old. */
    Mono<Long> forget() {
        return jobs
            .before(clock.instant().minus(ImportJob.KEPT))
            .filter(ImportJob::isAtRest)
            .delayUntil(job -> roster.forgotten(job.id()))
            .delayUntil(verdicts::forget)
            .delayUntil(job -> files.forget(job.file().fileId()))
            .count();
    }
}
