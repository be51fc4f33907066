package relais.partners.rights.web;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import relais.partners.Handle;
import relais.partners.Meeting;
import relais.partners.Network;
import relais.partners.Objecting.Lead;
import relais.partners.Objection;
import relais.partners.Relationship;
import relais.partners.rights.AnsweringRights.Open;
import relais.partners.rights.AskingForRights.Sight;
import relais.partners.rights.AskingForRights.Typed;
import relais.partners.rights.RightsRequest;
import relais.partners.rights.RightsRequest.Answer;
import relais.partners.rights.RightsRequest.Ask;
import relais.partners.rights.RightsRequest.Case;
import relais.wire.model.AccountAnswer;
import relais.wire.model.DataAsk;
import relais.wire.model.DataRequest;
import relais.wire.model.DataRequestView;
import relais.wire.model.HandleVerdict;
import relais.wire.model.MergePart;
import relais.wire.model.ObjectionView;
import relais.wire.model.RightsAnswerView;
import relais.wire.model.RightsOutcome;
import relais.wire.model.RightsPerson;
import relais.wire.model.RightsRequestView;
import relais.wire.model.RightsWork;

/** Requests and objections, as each side may see them. */
@Component
class RightsViews {

    Typed typed(DataRequest asked) {
        Set<Ask> asks = asked
            .getAsks()
            .stream()
            .map(ask -> Ask.valueOf(ask.name()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Ask.class)));
        return new Typed(
            asked.getEmail(),
            asked.getAccount(),
            network(asked.getNetwork()),
            asks,
            asked.getWords() == null ? "" : asked.getWords(),
            asked.getLocale()
        );
    }

    AccountAnswer reading(Meeting.Reading reading) {
        Handle handle = reading.handle();
        AccountAnswer answer = new AccountAnswer(HandleVerdict.valueOf(reading.verdict().name()));
        return handle == null ? answer : answer.network(wire(handle.network())).handle(handle.shown());
    }

    DataRequestView own(Sight sight) {
        RightsRequest request = sight.request();
        DataRequestView view = new DataRequestView(
            request.isConfirmed()
                ? DataRequestView.StateEnum.CONFIRMED
                : sight.isTooOld()
                  ? DataRequestView.StateEnum.TOO_OLD
                  : DataRequestView.StateEnum.WAITING,
            hidden(request.email()),
            request
                .asks()
                .stream()
                .map(ask -> DataAsk.valueOf(ask.name()))
                .toList()
        ).dueOn(request.dueOn());
        Handle account = request.account();
        return account == null ? view : view.account(account.shown()).network(wire(account.network()));
    }

    RightsRequestView request(Open open, String brandId, Map<String, String> colleagues) {
        RightsRequest request = open.request();
        Case theirs = request.caseOf(brandId).orElseThrow();
        RightsRequestView view = new RightsRequestView(
            request.id(),
            request.version(),
            request.email(),
            request
                .asks()
                .stream()
                .map(ask -> DataAsk.valueOf(ask.name()))
                .toList(),
            request.words(),
            request.locale(),
            request.askedAt(),
            request.dueOn(),
            theirs
                .people()
                .stream()
                .map(who -> person(who, open.people().get(who.partnerId()), open.work().get(who.partnerId())))
                .toList(),
            open.atAddress()
        );
        Handle account = request.account();
        if (account != null) {
            view.account(account.shown()).network(wire(account.network()));
        }
        return view.answer(
            Optional.ofNullable(theirs.answer())
                .map(answer -> answer(answer, colleagues))
                .orElse(null)
        );
    }

    ObjectionView objection(Objection no, String brandId, Map<String, String> colleagues) {
        ObjectionView view = new ObjectionView(
            no.id(),
            no.since(),
            ObjectionView.CauseEnum.valueOf(no.cause().name()),
            no.kinds(),
            no.binds(brandId),
            no.brandId() == null
        );
        no.liftedBy()
            .stream()
            .filter(lift -> lift.brandId().equals(brandId))
            .findFirst()
            .ifPresent(lift ->
                view
                    .liftedBy(lift.by())
                    .liftedByName(colleagues.get(lift.by()))
                    .liftedAt(lift.at())
                    .liftedBecause(lift.reason())
            );
        return view;
    }

    @Nullable
    Network network(relais.wire.model.@Nullable Network network) {
        return network == null ? null : Network.valueOf(network.name());
    }

    private static RightsPerson person(
        RightsRequest.Person who,
        @Nullable Relationship known,
        @Nullable Map<relais.partners.MergePart, Long> work
    ) {
        return new RightsPerson(who.partnerId(), who.lead().isSure(), who.lead() == Lead.ACCOUNT)
            .name(known == null ? null : known.displayName())
            .work(work == null ? null : work.entrySet().stream().map(RightsViews::hanging).toList());
    }

    private static RightsWork hanging(Map.Entry<relais.partners.MergePart, Long> part) {
        return new RightsWork(MergePart.valueOf(part.getKey().name()), part.getValue());
    }

    private static RightsAnswerView answer(Answer answer, Map<String, String> colleagues) {
        return new RightsAnswerView(
            RightsOutcome.valueOf(answer.outcome().name()),
            answer.words(),
            answer.by(),
            answer.at()
        ).byName(colleagues.get(answer.by()));
    }

    private static relais.wire.model.Network wire(Network network) {
        return relais.wire.model.Network.valueOf(network.name());
    }

    /** The first letter and the house behind the at sign. */
    private static String hidden(String email) {
        int at = email.indexOf('@');
        return email.charAt(0) + "•••" + email.substring(at);
    }
}
