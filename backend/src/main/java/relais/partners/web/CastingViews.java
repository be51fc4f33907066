package relais.partners.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import relais.partners.AskingPrice;
import relais.partners.Availability;
import relais.partners.Mandate;
import relais.partners.Mandating;
import relais.partners.Relationship;
import relais.partners.Reliability;
import relais.partners.Reliability.Answers;
import relais.partners.Reliability.Deliveries;
import relais.partners.Tending;
import relais.platform.Money;
import relais.wire.model.AskingView;
import relais.wire.model.AvailabilityKind;
import relais.wire.model.AvailabilityNow;
import relais.wire.model.AvailabilityView;
import relais.wire.model.AvailabilityWord;
import relais.wire.model.CpmBasis;
import relais.wire.model.MandatePayee;
import relais.wire.model.MandatePower;
import relais.wire.model.MandateState;
import relais.wire.model.MandateView;
import relais.wire.model.MandateWish;
import relais.wire.model.Network;
import relais.wire.model.ReliabilityView;

/** How a casting sheet looks on the wire, and what the wire says of it. */
final class CastingViews {

    private CastingViews() {}

    static AskingView asking(AskingPrice asking) {
        var rate = asking.rate();
        var view = new AskingView(
            Network.valueOf(rate.network().name()),
            rate.format(),
            money(rate.price()),
            rate.from(),
            rate.on()
        );
        return asking.basis() == null || asking.perThousand() == null
            ? view
            : view
                  .cpm(money(asking.perThousand()))
                  .cpmBasis(CpmBasis.valueOf(asking.basis().name()))
                  .counted(asking.counted());
    }

    private static relais.wire.model.Money money(Money money) {
        return new relais.wire.model.Money(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    static AvailabilityView availability(Availability said, LocalDate today, Sight sight) {
        return new AvailabilityView(
            AvailabilityKind.valueOf(said.word().name()),
            AvailabilityNow.valueOf(said.on(today).name()),
            said.note(),
            said.saidBy(),
            said.saidOn(),
            said.at()
        )
            .from(said.from())
            .until(said.until())
            .byName(sight.nameOf(said.by()));
    }

    /** Counts always; what follows from them only once there are enough. */
    static ReliabilityView reliability(Reliability history) {
        Deliveries made = history.deliveries();
        Answers answers = history.answers();
        var view = new ReliabilityView(
            made == null ? 0 : made.finished(),
            made != null && made.isEnough(),
            answers == null ? 0 : answers.theirCount(),
            answers == null ? 0 : answers.ourCount()
        );
        if (made != null && made.isEnough()) {
            view.onTime(made.onTime()).rounds(made.roundsInTenths() / 10.0);
        }
        if (answers != null) {
            view.theirMinutes(answers.theirCount() >= Reliability.ENOUGH ? answers.theirMinutes() : null).ourMinutes(
                answers.ourCount() >= Reliability.ENOUGH ? answers.ourMinutes() : null
            );
        }
        return view;
    }

    static List<MandateView> mandates(Relationship known, LocalDate today, Sight sight) {
        return mandates(known.casting().mandates(), known.agencyId(), today, sight);
    }

    static List<MandateView> mandates(
        List<Mandate> mandates,
        @Nullable String currentAgency,
        LocalDate today,
        Sight sight
    ) {
        return mandates
            .stream()
            .map(mandate -> mandate(mandate, currentAgency, today, sight))
            .toList();
    }

    private static MandateView mandate(Mandate mandate, @Nullable String currentAgency, LocalDate today, Sight sight) {
        return new MandateView(
            mandate.id(),
            mandate.agencyId(),
            mandate
                .sortedPowers()
                .stream()
                .map(power -> MandatePower.valueOf(power.name()))
                .toList(),
            mandate.from(),
            MandatePayee.valueOf(mandate.paid().name()),
            mandate.seen(),
            MandateState.valueOf(mandate.on(today, currentAgency).name()),
            mandate.at()
        )
            .until(mandate.until())
            .fileName(mandate.file() == null ? null : mandate.file().name())
            .byName(sight.nameOf(mandate.by()));
    }

    static Tending.Time time(AvailabilityWord word) {
        return new Tending.Time(
            Availability.Word.valueOf(word.getWord().name()),
            word.getFrom(),
            word.getUntil(),
            orEmpty(word.getNote()),
            orEmpty(word.getSaidBy()),
            word.getSaidOn()
        );
    }

    static Mandating.Wish wish(MandateWish wish) {
        Set<Mandate.Power> powers = new HashSet<>();
        wish.getPowers().forEach(power -> powers.add(Mandate.Power.valueOf(power.name())));
        return new Mandating.Wish(
            wish.getAgencyId(),
            powers,
            wish.getFrom(),
            wish.getUntil(),
            Mandate.Payee.valueOf(wish.getPaid().name()),
            orEmpty(wish.getSeen())
        );
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
