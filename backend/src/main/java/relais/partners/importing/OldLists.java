package relais.partners.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.partners.Roster;
import relais.platform.engine.Expiring;

/**
 * What is kept of imports beyond their time: the list itself, the verdict of each row, and how to take the import back. The
 * import stays, with its counts. Once a day; told again it finds nothing left.
 */
@Component
class OldLists implements Expiring {

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
        return day.equals(done.get()) ? Mono.just(0L) : forget().doOnNext(_ -> done.set(day));
    }

    /** Answers how many imports were too old. */
    Mono<Long> forget() {
        return jobs
            .before(clock.instant().minus(ImportJob.KEPT))
            .filter(ImportJob::isAtRest)
            .delayUntil(job -> roster.settled(job.id()))
            .delayUntil(verdicts::forget)
            .delayUntil(job -> files.forget(job.file().fileId()))
            .count();
    }
}
