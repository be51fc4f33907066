package relais.collaborations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.campaigns.Campaign;
import relais.campaigns.Campaigning;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.partners.Account;
import relais.partners.Contact;
import relais.partners.Knowing;
import relais.partners.Network;
import relais.partners.Relationship;
import relais.platform.decision.NotFoundException;

/** Puts a collaboration beside what a person must see with it: names, the gate, what they may do now. */
@Service
public class Showing {

    private final Collaborations collaborations;
    private final Campaigning campaigns;
    private final Knowing partners;
    private final Branding brands;
    private final Clearing clearing;
    private final LegalDesk legal;
    private final YearlyValue yearly;
    private final Actors actors;

    Showing(
        Collaborations collaborations,
        Campaigning campaigns,
        Knowing partners,
        Branding brands,
        Clearing clearing,
        LegalDesk legal,
        YearlyValue yearly,
        Actors actors
    ) {
        this.collaborations = collaborations;
        this.campaigns = campaigns;
        this.partners = partners;
        this.brands = brands;
        this.clearing = clearing;
        this.legal = legal;
        this.yearly = yearly;
        this.actors = actors;
    }

    /** One collaboration with all that its page needs. */
    public Mono<Shown> show(String brandId, String id) {
        return collaborations.get(brandId, id).flatMap(this::show);
    }

    /** The same for one that was just changed. */
    public Mono<Shown> show(Collaboration known) {
        Mono<Names> names = Mono.zip(
            partners.relationship(known.brandId(), known.partnerId()),
            campaigns.get(known.brandId(), known.campaignId()),
            Names::new
        );
        Mono<Rights> rights = Mono.zip(
            clearing.read(known.brandId(), known.partnerId()),
            legal.isStaffed(known.brandId()),
            Rights::new
        );
        Mono<Parties> parties = Mono.zip(brands.get(known.brandId()), lastParty(known.brandId()), Parties::new);
        return Mono.zip(names, rights, parties).zipWith(actors.current(), (told, actor) ->
            shown(known, told.getT1(), told.getT2(), told.getT3(), actor)
        );
    }

    /** A page of one brand's collaborations. */
    public Mono<Rows> list(
        String brandId,
        @Nullable String campaignId,
        @Nullable String partnerId,
        @Nullable StageName stage,
        int limit,
        @Nullable String cursor
    ) {
        return collaborations
            .page(brandId, new Collaborations.Wanted(campaignId, partnerId, stage), limit, cursor)
            .flatMap(page -> rows(brandId, page));
    }

    /** A page of one brand's contracts, those that moved last first. */
    public Mono<Rows> contracts(String brandId, @Nullable ContractStateName state, int limit, @Nullable String cursor) {
        return collaborations.contracts(brandId, state, limit, cursor).flatMap(page -> rows(brandId, page));
    }

    /** A partner's collaboration as the portal shows it. */
    public Mono<Own> own(Collaboration known) {
        return Mono.zip(
            brands.get(known.brandId()),
            campaigns.get(known.brandId(), known.campaignId()),
            yearly.needsWriting(known)
        ).map(told ->
            new Own(
                known,
                told.getT1().name(),
                told.getT2().name(),
                PartnerAction.open(known, told.getT3()),
                told.getT3()
            )
        );
    }

    /** Many of them. */
    public Flux<Own> own(Flux<Collaboration> known) {
        return known.concatMap(this::own);
    }

    private Mono<Rows> rows(String brandId, Collaborations.Page page) {
        Set<String> partnerIds = page.items().stream().map(Collaboration::partnerId).collect(Collectors.toSet());
        Set<String> campaignIds = page.items().stream().map(Collaboration::campaignId).collect(Collectors.toSet());
        Mono<Map<String, String>> partnerNames = partners
            .relationships(brandId, partnerIds)
            .collectMap(Relationship::partnerId, Relationship::displayName);
        Mono<Map<String, String>> campaignNames = Flux.fromIterable(campaignIds)
            .concatMap(campaignId ->
                campaigns.get(brandId, campaignId).onErrorResume(NotFoundException.class, _ -> Mono.empty())
            )
            .collectMap(Campaign::id, Campaign::name);
        return Mono.zip(partnerNames, campaignNames, (ofPartners, ofCampaigns) ->
            new Rows(
                page
                    .items()
                    .stream()
                    .map(known ->
                        new Row(
                            known,
                            ofPartners.getOrDefault(known.partnerId(), ""),
                            ofCampaigns.getOrDefault(known.campaignId(), "")
                        )
                    )
                    .toList(),
                page.nextCursor(),
                page.total()
            )
        );
    }

    /** How the brand was last named in a contract. */
    private Mono<Optional<Party>> lastParty(String brandId) {
        return collaborations
            .contracts(brandId, null, 1, null)
            .map(page -> page.items().stream().findFirst().flatMap(Collaboration::contract).map(Contract::brand));
    }

    private static Shown shown(Collaboration known, Names names, Rights rights, Parties parties, Actor actor) {
        List<TeamAction> actions =
            actor instanceof Actor.Member member
                ? TeamAction.open(
                      known,
                      member.rolesByBrand().getOrDefault(known.brandId(), Set.of()),
                      rights.clearance(),
                      rights.lawyers()
                  )
                : List.of();
        return new Shown(
            known,
            names.relationship().displayName(),
            names.campaign().name(),
            rights.clearance() instanceof Clearance.Blocked(var lights) ? lights : List.of(),
            actions,
            parties
                .last()
                .orElseGet(() -> new Party(parties.brand().advertiser().name(), "", "", "", "FR", actor.name())),
            known.signatory() == null ? partyOf(names.relationship()) : known.signatory(),
            mainNetwork(names.relationship())
        );
    }

    /** Where the partner has most followers, as far as anybody counted. */
    private static Optional<Network> mainNetwork(Relationship relationship) {
        return relationship
            .accounts()
            .stream()
            .max(Account.BY_FOLLOWERS)
            .map(account -> account.handle().network());
    }

    private static Party partyOf(Relationship relationship) {
        String email = relationship
            .contacts()
            .stream()
            .filter(contact -> contact.channel() == Contact.Channel.EMAIL)
            .map(Contact::value)
            .findFirst()
            .orElse("");
        return new Party(relationship.displayName(), "", "", email, "", relationship.displayName());
    }

    private record Names(Relationship relationship, Campaign campaign) {}

    private record Rights(Clearance clearance, boolean lawyers) {}

    private record Parties(Brand brand, Optional<Party> last) {}

    /** A collaboration as a colleague sees it. */
    public record Shown(
        Collaboration collaboration,
        String partnerName,
        String campaignName,
        List<String> blockedBy,
        List<TeamAction> actions,
        Party brandParty,
        Party partnerParty,
        Optional<Network> partnerNetwork
    ) {}

    /** A collaboration in a list. */
    public record Row(Collaboration collaboration, String partnerName, String campaignName) {}

    /** A page of a list. */
    public record Rows(List<Row> items, @Nullable String nextCursor, long total) {}

    /** A collaboration as its partner sees it. */
    public record Own(
        Collaboration collaboration,
        String brandName,
        String campaignName,
        List<PartnerAction> actions,
        boolean writtenContract
    ) {}
}
