package relais.applications;

import static relais.applications.ApplicationRefusal.FORM_DATE_PASSED;
import static relais.applications.ApplicationRefusal.FORM_WITHOUT_TITLE;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.platform.Ids;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;

/**
 * What a campaign asks of whoever wants to take part; one for each campaign. Its address is made of chance: it is meant to
 * be passed on, and cannot be guessed.
 *
 * @param key the end of its address
 * @param isOpen whether the team takes applications; the last day and the maximum are asked besides
 */
@Document("application_forms")
@TypeAlias("application-form")
public record ApplicationForm(
    @Id String id,
    long version,
    String brandId,
    String campaignId,
    String key,
    Plan plan,
    boolean isOpen,
    Instant openedAt
) implements Aggregate {
    /** A title and a welcome, in one language. */
    public record Wording(String title, String welcome) {
        public Wording {
            title = title.strip();
            welcome = welcome.strip();
        }

        boolean isBlank() {
            return title.isEmpty();
        }
    }

    /**
     * What a team says of a form. A language without a title speaks the other one.
     *
     * @param openUntil the last day on which one may apply
     * @param most how many confirmed applications are taken in
     */
    public record Plan(
        Wording fr,
        Wording en,
        Set<Question> questions,
        boolean adultsOnly,
        @Nullable LocalDate openUntil,
        @Nullable Integer most
    ) {
        public Plan {
            questions = Collections.unmodifiableSet(new TreeSet<>(questions));
        }

        /** The words in French, or in the language there is. */
        public Wording french() {
            return fr.isBlank() ? en : fr;
        }

        /** The words in English, or in the language there is. */
        public Wording english() {
            return en.isBlank() ? fr : en;
        }
    }

    /** What somebody meets who opens the address. */
    public enum State {
        OPEN,
        CLOSED,
        OVER,
        FULL,
    }

    static String idOf(String campaignId) {
        return Ids.derivedFrom("application-form", campaignId);
    }

    static Decision<ApplicationForm> begun(
        String brandId,
        String campaignId,
        String key,
        Plan plan,
        LocalDate today,
        String actorId,
        Instant now
    ) {
        var form = new ApplicationForm(idOf(campaignId), 0, brandId, campaignId, key, plan, true, now);
        return form.fits(plan, today, new ApplicationNews.FormOpened(brandId, campaignId, actorId));
    }

    /** The address stays; so does whether it is open. */
    Decision<ApplicationForm> rewritten(Plan plan, LocalDate today, String actorId) {
        var next = new ApplicationForm(id, version, brandId, campaignId, key, plan, isOpen, openedAt);
        return next.equals(this)
            ? accepted(this)
            : next.fits(plan, today, new ApplicationNews.FormChanged(brandId, campaignId, actorId));
    }

    Decision<ApplicationForm> open(boolean open, LocalDate today, String actorId, Instant now) {
        if (open == isOpen) {
            return accepted(this);
        }
        var next = new ApplicationForm(id, version, brandId, campaignId, key, plan, open, open ? now : openedAt);
        return open
            ? next.fits(plan, today, new ApplicationNews.FormOpened(brandId, campaignId, actorId))
            : accepted(next, new ApplicationNews.FormClosed(brandId, campaignId, actorId));
    }

    /** What somebody meets who comes today, after so many have applied. */
    public State state(LocalDate today, long applied) {
        if (!isOpen) {
            return State.CLOSED;
        }
        if (isOver(plan, today)) {
            return State.OVER;
        }
        return plan.most() != null && applied >= plan.most() ? State.FULL : State.OPEN;
    }

    private Decision<ApplicationForm> fits(Plan plan, LocalDate today, ApplicationNews news) {
        if (plan.fr().isBlank() && plan.en().isBlank()) {
            return refused(FORM_WITHOUT_TITLE);
        }
        return isOpen && isOver(plan, today) ? refused(FORM_DATE_PASSED) : accepted(this, news);
    }

    private static boolean isOver(Plan plan, LocalDate today) {
        return plan.openUntil() != null && plan.openUntil().isBefore(today);
    }
}
