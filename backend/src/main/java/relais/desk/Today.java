package relais.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.applications.FreshApplications;
import relais.campaigns.Campaign;
import relais.campaigns.Campaigning;
import relais.collaborations.Collaboration;
import relais.collaborations.OpenWork;
import relais.content.OpenContents;
import relais.identity.Actors;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.identity.Role;
import relais.outreach.OpenLetters;
import relais.partners.Knowing;
import relais.partners.Relationship;
import relais.platform.decision.NotFoundException;
import relais.shortlists.AnsweredShortlists;
import relais.vetting.AgeingLights;

/** Lays out what waits for whoever is signed in, over all their brands. */
@Service
public class Today {

    private static final int PUBLISHED_SHOWN = 5;

    private final OpenWork work;
    private final OpenContents contents;
    private final OpenLetters letters;
    private final AgeingLights lights;
    private final AnsweredShortlists shortlists;
    private final FreshApplications applications;
    private final Knowing partners;
    private final Campaigning campaigns;
    private final Branding brands;
    private final Actors actors;
    private final Clock clock;

    Today(
        OpenWork work,
        OpenContents contents,
        OpenLetters letters,
        AgeingLights lights,
        AnsweredShortlists shortlists,
        FreshApplications applications,
        Knowing partners,
        Campaigning campaigns,
        Branding brands,
        Actors actors,
        Clock clock
    ) {
        this.work = work;
        this.contents = contents;
        this.letters = letters;
        this.lights = lights;
        this.shortlists = shortlists;
        this.applications = applications;
        this.partners = partners;
        this.campaigns = campaigns;
        this.brands = brands;
        this.actors = actors;
        this.clock = clock;
    }

    /** What waits for the colleague who is signed in, the most urgent first. */
    public Mono<List<Line>> forMember() {
        return actors
            .member()
            .flatMapMany(member -> Flux.fromIterable(member.rolesByBrand().entrySet()))
            .concatMap(entry -> brands.get(entry.getKey()).flatMapMany(brand -> ofBrand(brand, entry.getValue())))
            .collectSortedList((one, other) -> Waiting.MOST_URGENT_FIRST.compare(one.waiting(), other.waiting()));
    }

    /** What comes next for the partner who is signed in, and what is in other hands. */
    public Mono<Home> forPartner() {
        return actors
            .partner()
            .flatMapMany(partner ->
                Flux.concat(
                    work.ofPartner(partner).mapNotNull(open -> Sorting.forPartner(open).orElse(null)),
                    contents.ofPartner(partner).mapNotNull(content -> Sorting.forPartner(content).orElse(null))
                )
            )
            .sort(Card.IN_ORDER)
            .concatMap(card ->
                Mono.zip(
                    brands.get(card.brandId()),
                    campaignName(card.brandId(), card.campaignId()),
                    (brand, campaign) -> new NamedCard(card, brand.name(), campaign)
                )
            )
            .collectList()
            .map(Home::of);
    }

    private Flux<Line> ofBrand(Brand brand, Set<Role> roles) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), brand.zone());
        return work
            .ofBrand(brand.id(), roles)
            .collectList()
            .flatMapMany(open ->
                Flux.concat(
                    Flux.fromIterable(open).mapNotNull(one -> Sorting.forTeam(one).orElse(null)),
                    contents
                        .ofBrand(brand.id())
                        .mapNotNull(one -> Sorting.forTeam(one, Sorting.suspended(open), roles, today).orElse(null)),
                    ageing(brand.id(), open, roles, today),
                    correspondence(brand.id(), open, roles),
                    answers(brand.id(), roles),
                    applied(brand.id(), roles)
                )
            )
            .collectList()
            .flatMapMany(waiting -> named(brand, waiting));
    }

    /** Lights of partners one is at work with; nobody minds those of a partner nobody needs. */
    private Flux<Waiting> ageing(String brandId, List<OpenWork.ForTeam> open, Set<Role> roles, LocalDate today) {
        if (!roles.contains(Role.CM) && !roles.contains(Role.MANAGER)) {
            return Flux.empty();
        }
        Map<String, Collaboration> byPartner = open
            .stream()
            .map(OpenWork.ForTeam::collaboration)
            .collect(Collectors.toMap(Collaboration::partnerId, Function.identity(), (first, second) -> first));
        return lights
            .among(brandId, byPartner.keySet())
            .map(ageing ->
                Waiting.step(
                    Waiting.Work.LIGHTS_EXPIRING,
                    byPartner.get(ageing.partnerId()),
                    ageing.endsOn().minusDays(AgeingLights.SOON).atStartOfDay().toInstant(ZoneOffset.UTC),
                    ageing.endsOn(),
                    today
                )
            );
    }

    /** Replies to answer and letters that did not arrive, for those who write letters. */
    private Flux<Waiting> correspondence(String brandId, List<OpenWork.ForTeam> open, Set<Role> roles) {
        if (!roles.contains(Role.CM) && !roles.contains(Role.MANAGER)) {
            return Flux.empty();
        }
        List<Collaboration> known = open.stream().map(OpenWork.ForTeam::collaboration).toList();
        return Flux.concat(
            letters
                .awaitingUs(brandId)
                .filter(one -> Sorting.isToAnswer(one, known))
                .map(Waiting::reply),
            letters.undelivered(brandId).map(letter -> Waiting.undelivered(brandId, letter))
        );
    }

    /** What clients answered on shortlists, for those who made them. */
    private Flux<Waiting> answers(String brandId, Set<Role> roles) {
        return roles.contains(Role.CM) || roles.contains(Role.MANAGER)
            ? shortlists.ofBrand(brandId).map(Waiting::answered)
            : Flux.empty();
    }

    /** Who applied to their campaigns, for those who run them. */
    private Flux<Waiting> applied(String brandId, Set<Role> roles) {
        return roles.contains(Role.CM) || roles.contains(Role.MANAGER)
            ? applications.ofBrand(brandId).map(fresh -> Waiting.applied(brandId, fresh))
            : Flux.empty();
    }

    private Flux<Line> named(Brand brand, List<Waiting> waiting) {
        Mono<Map<String, String>> people = partners
            .relationships(brand.id(), idsOf(waiting, Waiting::partnerId))
            .collectMap(Relationship::partnerId, Relationship::displayName);
        Mono<Map<String, String>> plans = Flux.fromIterable(idsOf(waiting, Waiting::campaignId))
            .concatMap(id -> campaignName(brand.id(), id).map(name -> Map.entry(id, name)))
            .collectMap(Map.Entry::getKey, Map.Entry::getValue);
        return Mono.zip(people, plans, (ofPartners, ofCampaigns) ->
            waiting
                .stream()
                .map(one ->
                    new Line(
                        one,
                        brand.slug(),
                        brand.name(),
                        one.partnerId() == null ? "" : ofPartners.getOrDefault(one.partnerId(), ""),
                        one.campaignId() == null ? "" : ofCampaigns.getOrDefault(one.campaignId(), "")
                    )
                )
                .toList()
        ).flatMapIterable(lines -> lines);
    }

    private Mono<String> campaignName(String brandId, String campaignId) {
        return campaigns
            .get(brandId, campaignId)
            .map(Campaign::name)
            .onErrorResume(NotFoundException.class, _ -> Mono.just(""));
    }

    private static Set<String> idsOf(Collection<Waiting> waiting, Function<Waiting, @Nullable String> id) {
        return waiting.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** One line of a colleague's day, with the names it shows. */
    public record Line(Waiting waiting, String brandSlug, String brandName, String partnerName, String campaignName) {}

    /** One card of a partner's home, with the names it shows. */
    public record NamedCard(Card card, String brandName, String campaignName) {}

    /** A partner's home. */
    public record Home(List<NamedCard> next, List<NamedCard> inOtherHands) {
        static Home of(List<NamedCard> cards) {
            var published = cards
                .stream()
                .filter(one -> one.card().kind() == Card.Kind.PUBLISHED)
                .toList();
            var recent = published.subList(Math.max(0, published.size() - PUBLISHED_SHOWN), published.size());
            return new Home(
                cards
                    .stream()
                    .filter(one -> one.card().kind().isForPartner())
                    .toList(),
                cards
                    .stream()
                    .filter(one -> !one.card().kind().isForPartner())
                    .filter(one -> one.card().kind() != Card.Kind.PUBLISHED || recent.contains(one))
                    .toList()
            );
        }
    }
}
