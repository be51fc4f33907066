package relais.desk;

import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.campaigns.Campaign;
import relais.campaigns.Campaigning;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.identity.Role;
import relais.partners.Account;
import relais.partners.Arranging;
import relais.partners.Folding;
import relais.partners.PartnerLine;
import relais.partners.PartnerQuery;
import relais.partners.PartnerSearch;
import relais.partners.SavedView;

/** Finds what somebody means by a few words, over all their brands: people, campaigns, views. */
@Service
public class Finding {

    private static final int OF_A_KIND = 6;
    private static final int CAMPAIGNS_LOOKED_THROUGH = 200;
    private static final int BRANDS_AT_ONCE = 4;

    private final PartnerSearch partners;
    private final Campaigning campaigns;
    private final Arranging views;
    private final Branding brands;
    private final Actors actors;

    Finding(PartnerSearch partners, Campaigning campaigns, Arranging views, Branding brands, Actors actors) {
        this.partners = partners;
        this.campaigns = campaigns;
        this.views = views;
        this.brands = brands;
        this.actors = actors;
    }

    /** What was found, brand by brand. */
    public record Found(List<Thing> partners, List<Thing> campaigns, List<Thing> views) {}

    /**
     * Something found.
     *
     * @param about what tells it from others of the same name; empty where nothing does, or nothing may be said
     */
    public record Thing(Brand brand, String id, String name, String about) {}

    /** What the colleague who is signed in may see and could mean; Finance sees names only, an administrator nobody. */
    public Mono<Found> find(String words) {
        return actors.member().flatMap(who -> find(words, who));
    }

    private Mono<Found> find(String words, Actor.Member who) {
        return Flux.fromIterable(who.rolesByBrand().keySet())
            .flatMapSequential(brands::get, BRANDS_AT_ONCE)
            .flatMapSequential(brand -> find(words, who, brand), BRANDS_AT_ONCE)
            .collectList()
            .map(found ->
                new Found(
                    found
                        .stream()
                        .flatMap(one -> one.partners().stream())
                        .toList(),
                    found
                        .stream()
                        .flatMap(one -> one.campaigns().stream())
                        .toList(),
                    found
                        .stream()
                        .flatMap(one -> one.views().stream())
                        .toList()
                )
            );
    }

    private Mono<Found> find(String words, Actor.Member who, Brand brand) {
        return Mono.zip(
            partners(words, who, brand).collectList(),
            campaigns(words, who, brand).collectList(),
            views(words, who, brand).collectList()
        ).map(all -> new Found(all.getT1(), all.getT2(), all.getT3()));
    }

    private Flux<Thing> partners(String words, Actor.Member who, Brand brand) {
        boolean readsPartners = readsPartners(who, brand);
        if (!readsPartners && !who.is(Role.FINANCE, brand.id())) {
            return Flux.empty();
        }
        return partners
            .search(brand.id(), PartnerQuery.named(words, OF_A_KIND))
            .flatMapIterable(PartnerSearch.Found::items)
            .map(PartnerSearch.Hit::line)
            .map(line -> new Thing(brand, line.partnerId(), line.displayName(), readsPartners ? handles(line) : ""));
    }

    private static String handles(PartnerLine line) {
        return line
            .accounts()
            .stream()
            .limit(2)
            .map(Account::handle)
            .map(handle -> handle.isName() ? handle.shown() : "@" + handle.shown())
            .collect(java.util.stream.Collectors.joining(" · "));
    }

    private Flux<Thing> campaigns(String words, Actor.Member who, Brand brand) {
        if (!readsPartners(who, brand) && !who.is(Role.FINANCE, brand.id())) {
            return Flux.empty();
        }
        return campaigns
            .list(brand.id(), CAMPAIGNS_LOOKED_THROUGH, null)
            .flatMapIterable(Campaigning.CampaignList::items)
            .filter(campaign -> isMeant(words, campaign.name()))
            .take(OF_A_KIND)
            .map(campaign -> new Thing(brand, campaign.id(), campaign.name(), years(campaign)));
    }

    private static String years(Campaign campaign) {
        return String.valueOf(campaign.from().getYear());
    }

    private Flux<Thing> views(String words, Actor.Member who, Brand brand) {
        return readsPartners(who, brand)
            ? views
                  .of(brand.id(), who)
                  .filter(view -> isMeant(words, view.sheet().name()))
                  .take(OF_A_KIND)
                  .map(view -> new Thing(brand, view.id(), view.sheet().name(), ""))
            : Flux.empty();
    }

    private static boolean readsPartners(Actor.Member who, Brand brand) {
        return who.is(Role.MANAGER, brand.id()) || who.is(Role.CM, brand.id()) || who.is(Role.LEGAL, brand.id());
    }

    /** Whether each word asked for begins a word of the name. */
    static boolean isMeant(String words, String name) {
        String here = " " + Folding.fold(name);
        String asked = Folding.fold(words);
        return (
            !asked.isEmpty() &&
            List.of(asked.split(" "))
                .stream()
                .allMatch(word -> here.contains(" " + word))
        );
    }
}
