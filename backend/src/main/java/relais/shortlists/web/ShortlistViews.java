package relais.shortlists.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import relais.partners.Account;
import relais.partners.AskingPrice;
import relais.partners.Relationship;
import relais.partners.web.KnownViews;
import relais.shortlists.Answer;
import relais.shortlists.ClientCard;
import relais.shortlists.Comparing;
import relais.shortlists.ComparisonGroup;
import relais.shortlists.Entry;
import relais.shortlists.Guest;
import relais.shortlists.GuestReviewing;
import relais.shortlists.Remark;
import relais.shortlists.SeenShortlist;
import relais.shortlists.Shortlist;
import relais.shortlists.ShortlistAction;
import relais.shortlists.Showing;
import relais.shortlists.Shown;
import relais.shortlists.Vote;
import relais.vetting.Audience;
import relais.vetting.Evidence;
import relais.vetting.MediaKit;
import relais.vetting.Reading;
import relais.wire.model.AnswerView;
import relais.wire.model.AudienceLikeness;
import relais.wire.model.AudienceSplit;
import relais.wire.model.ClientAccount;
import relais.wire.model.ClientFee;
import relais.wire.model.CollaborationStage;
import relais.wire.model.ComparedAccount;
import relais.wire.model.ComparedAudience;
import relais.wire.model.ComparedLight;
import relais.wire.model.ComparedPartner;
import relais.wire.model.ComparedPrice;
import relais.wire.model.ComparisonView;
import relais.wire.model.EntryView;
import relais.wire.model.GuestAnswerView;
import relais.wire.model.GuestLinkView;
import relais.wire.model.GuestReview;
import relais.wire.model.GuestView;
import relais.wire.model.LightEvidence;
import relais.wire.model.PastCollaboration;
import relais.wire.model.RemarkView;
import relais.wire.model.ShortlistLine;
import relais.wire.model.ShortlistView;
import relais.wire.model.ShortlistedPartner;
import relais.wire.model.ShowingLine;
import relais.wire.model.ShowingPreview;
import relais.wire.model.ShowingView;
import relais.wire.model.VoteView;

/** Shortlists, what a client sees, and comparisons, and their wire form. */
@Mapper
interface ShortlistViews extends KnownViews {
    default ShortlistLine line(Shortlist list, String campaignName) {
        List<Entry> people = list.people();
        return new ShortlistLine(
            list.id(),
            list.edition(),
            list.campaignId(),
            campaignName,
            list.name(),
            phase(list),
            list.phase().since(),
            people.size(),
            (int) people
                .stream()
                .filter(entry -> !entry.votes().isEmpty())
                .count(),
            list.guests().size(),
            (int) list
                .guests()
                .stream()
                .filter(guest -> guest.sent() != null)
                .count(),
            list.begunAt()
        );
    }

    default ShortlistView list(SeenShortlist seen) {
        Shortlist list = seen.list();
        List<Entry> people = list
            .people()
            .stream()
            .filter(entry -> seen.people().containsKey(entry.partnerId()))
            .toList();
        return new ShortlistView(
            list.id(),
            list.edition(),
            list.campaignId(),
            seen.campaignName(),
            list.name(),
            phase(list),
            list.phase().since(),
            list.begunAt(),
            people
                .stream()
                .map(entry -> entry(entry, seen))
                .toList(),
            (int) list
                .entries()
                .stream()
                .filter(entry -> entry.removedAt() != null)
                .count(),
            list
                .guests()
                .stream()
                .map(guest -> guest(guest, list.answersOf(guest).size(), seen.now()))
                .toList(),
            list.showings().stream().map(this::shown).toList(),
            ShortlistAction.allowed(list, seen.who()).stream().map(this::action).toList()
        ).toNote(list.toNote());
    }

    relais.wire.model.ShortlistAction action(ShortlistAction action);

    private static relais.wire.model.ShortlistPhase phase(Shortlist list) {
        return relais.wire.model.ShortlistPhase.valueOf(list.phase().name().name());
    }

    default EntryView entry(Entry entry, SeenShortlist seen) {
        Shortlist list = seen.list();
        String me = seen.who().id();
        var collaboration = seen.collaborations().get(entry.partnerId());
        boolean shown =
            list.isWithClient() &&
            list
                .lastShown()
                .map(last -> last.entryIds().contains(entry.id()))
                .orElse(false);
        var view = new EntryView(
            entry.id(),
            partner(Objects.requireNonNull(seen.people().get(entry.partnerId())), seen.today()),
            entry.addedBy().name(),
            entry.addedAt(),
            entry.why(),
            entry.pitch(),
            entry.votes().stream().map(this::vote).toList(),
            entry
                .remarks()
                .stream()
                .map(remark -> remark(remark, me))
                .toList(),
            list
                .guests()
                .stream()
                .flatMap(guest -> answers(guest, entry.id()).stream())
                .toList(),
            shown
        );
        entry
            .votes()
            .stream()
            .filter(vote -> vote.by().id().equals(me))
            .findFirst()
            .ifPresent(vote -> view.mine(relais.wire.model.Opinion.valueOf(vote.opinion().name())));
        if (collaboration != null) {
            view.collaborationId(collaboration.id()).stage(
                CollaborationStage.valueOf(collaboration.stage().name().name())
            );
        }
        return view;
    }

    private static List<AnswerView> answers(Guest guest, String entryId) {
        Guest.Sent sent = guest.sent();
        return sent == null
            ? List.of()
            : sent
                  .answers()
                  .stream()
                  .filter(answer -> answer.entryId().equals(entryId))
                  .map(answer ->
                      new AnswerView(
                          guest.id(),
                          sent.name(),
                          relais.wire.model.GuestChoice.valueOf(answer.choice().name()),
                          answer.comment(),
                          answer.showing(),
                          answer.at()
                      )
                  )
                  .toList();
    }

    @Mapping(target = "name", source = "by.name")
    VoteView vote(Vote vote);

    default RemarkView remark(Remark remark, String me) {
        return new RemarkView(remark.id(), remark.by().name(), remark.at(), remark.text(), remark.by().id().equals(me));
    }

    default GuestView guest(Guest guest, int underWay, Instant now) {
        var view = new GuestView(
            guest.id(),
            guest.name(),
            guest.email(),
            guest.locale(),
            relais.wire.model.GuestStanding.valueOf(guest.standing(now).name()),
            guest.invitedBy().name(),
            guest.invitedAt(),
            guest.expiresAt(),
            underWay
        )
            .openedAt(guest.openedAt())
            .unsent(guest.isUnsent());
        Guest.Sent sent = guest.sent();
        return sent == null ? view : view.sentAt(sent.at()).sentAs(sent.name() + " <" + sent.email() + ">");
    }

    @Mapping(target = "people", expression = "java(shown.entryIds().size())")
    ShowingLine shown(Shown shown);

    default ShowingPreview preview(Showing showing) {
        return new ShowingPreview(showing.fingerprint(), showing.cards().stream().map(this::card).toList());
    }

    ShowingView showing(Showing showing, int number);

    relais.wire.model.ClientCard card(ClientCard card);

    @Mapping(target = "engagementRate", source = "engagement.rate")
    @Mapping(target = "engagementVariant", source = "engagement.variant")
    ClientAccount card(ClientCard.AccountCard account);

    ClientFee fee(ClientCard.Fee fee);

    relais.wire.model.ComparisonGroup group(ComparisonGroup group);

    default GuestLinkView sight(GuestReviewing.Sight sight) {
        return new GuestLinkView(
            sight.guest().name(),
            sight.brand().name(),
            sight.guest().locale(),
            relais.wire.model.GuestStanding.valueOf(sight.standing().name()),
            sight.guest().expiresAt(),
            sight.open()
        );
    }

    default GuestReview review(GuestReviewing.Review review) {
        Guest guest = review.guest();
        var view = new GuestReview(
            review.brand().name(),
            review.campaign().name(),
            review.list().name(),
            guest.sent() == null ? guest.name() : guest.sent().name(),
            guest.sent() == null ? guest.email() : guest.sent().email(),
            guest.expiresAt(),
            showing(review.showing(), review.shown().number()),
            review.list().answersOf(guest).stream().map(this::answer).toList()
        ).unsent(guest.isUnsent());
        return guest.sent() == null ? view : view.sentAt(guest.sent().at());
    }

    GuestAnswerView answer(Answer answer);

    default ShortlistedPartner partner(Relationship known, LocalDate today) {
        return new ShortlistedPartner(
            known.partnerId(),
            known.displayName(),
            known.profile().categories(),
            known.accounts().stream().sorted(Account.BY_FOLLOWERS.reversed()).map(this::account).toList(),
            lights(known.standing().lights()),
            known.rates().stream().map(this::rate).toList(),
            !known.mayBeContacted(today)
        )
            .country(known.profile().country())
            .audienceCountry(known.profile().audienceCountry());
    }

    default ComparisonView comparison(Comparing.Comparison comparison) {
        return new ComparisonView(
            comparison
                .partners()
                .stream()
                .map(one -> compared(one, comparison.today()))
                .toList(),
            comparison.likenesses().stream().map(this::likeness).toList()
        );
    }

    default ComparedPartner compared(Comparing.Compared one, LocalDate today) {
        return new ComparedPartner(
            partner(one.known(), today),
            one.lights().stream().map(this::light).toList(),
            one
                .groups()
                .entrySet()
                .stream()
                .map(group -> new ComparedAccount(group.getKey()).group(group(group.getValue())))
                .toList(),
            one.prices().stream().map(this::price).toList(),
            one.past().stream().map(this::past).toList()
        ).audience(audience(one.audience()));
    }

    @Mapping(target = "colour", source = "light")
    @Mapping(target = "because", source = "evidence")
    ComparedLight light(Reading reading);

    /** What weighs first. */
    default @Nullable LightEvidence because(List<Evidence> evidence) {
        return evidence.isEmpty() ? null : evidence(evidence.getFirst());
    }

    LightEvidence evidence(Evidence evidence);

    /** What a thousand followers would cost is no estimate of views. */
    default ComparedPrice price(AskingPrice asking) {
        var view = new ComparedPrice(rate(asking.rate()));
        return asking.basis() == AskingPrice.Basis.VIEWS && asking.perThousand() != null
            ? view.cpm(money(asking.perThousand())).views((double) asking.counted())
            : view;
    }

    default PastCollaboration past(Comparing.Past past) {
        return new PastCollaboration(
            past.collaboration().id(),
            past.campaignName(),
            CollaborationStage.valueOf(past.collaboration().stage().name().name()),
            past.collaboration().begunAt()
        );
    }

    @Mapping(target = "split", source = "audience")
    @Nullable
    ComparedAudience audience(@Nullable MediaKit kit);

    default AudienceSplit split(Audience audience) {
        return new AudienceSplit()
            .countries(audience.countries())
            .languages(Map.copyOf(audience.languages()))
            .ages(audience.ages())
            .genders(audience.genders());
    }

    AudienceLikeness likeness(Comparing.Likeness likeness);
}
