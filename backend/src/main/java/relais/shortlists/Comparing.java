package relais.shortlists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.campaigns.Campaign;
import relais.campaigns.Campaigning;
import relais.collaborations.Collaborating;
import relais.collaborations.Collaboration;
import relais.partners.AskingPrice;
import relais.partners.Knowing;
import relais.partners.Relationship;
import relais.platform.decision.NotFoundException;
import relais.vetting.MediaKit;
import relais.vetting.Reading;
import relais.vetting.Vetting;

/** Lays partners side by side: what is known of each, held against the brand's own base; what is not known is not guessed. */
@Service
public class Comparing {

    private final Knowing knowing;
    private final Vetting vetting;
    private final Collaborating collaborating;
    private final Campaigning campaigns;
    private final ComparisonGroups groups;
    private final Shortlisting shortlisting;

    Comparing(
        Knowing knowing,
        Vetting vetting,
        Collaborating collaborating,
        Campaigning campaigns,
        ComparisonGroups groups,
        Shortlisting shortlisting
    ) {
        this.knowing = knowing;
        this.vetting = vetting;
        this.collaborating = collaborating;
        this.campaigns = campaigns;
        this.groups = groups;
        this.shortlisting = shortlisting;
    }

    /**
     * Partners side by side, in the order asked for, and how alike their declared audiences are.
     *
     * @param today the day it is for the brand
     */
    public record Comparison(List<Compared> partners, List<Likeness> likenesses, LocalDate today) {}

    /** One of them. */
    public record Compared(
        Relationship known,
        List<Reading> lights,
        Map<String, ComparisonGroup> groups,
        List<AskingPrice> prices,
        @Nullable MediaKit audience,
        List<Past> past
    ) {}

    /** Something the brand had or has with them. */
    public record Past(Collaboration collaboration, String campaignName) {}

    /** How alike two declared audiences are, from 0 to 1: the sum of the smaller share. Nothing says that it is the same people. */
    public record Likeness(String one, String other, @Nullable Double countries, @Nullable Double ages) {
        static Likeness of(Compared one, Compared other) {
            return new Likeness(
                one.known().partnerId(),
                other.known().partnerId(),
                overlap(one, other, kit -> kit.audience().countries()),
                overlap(one, other, kit -> kit.audience().ages())
            );
        }

        private static @Nullable Double overlap(
            Compared one,
            Compared other,
            java.util.function.Function<MediaKit, Map<String, Double>> part
        ) {
            Map<String, Double> here = one.audience() == null ? Map.of() : part.apply(one.audience());
            Map<String, Double> there = other.audience() == null ? Map.of() : part.apply(other.audience());
            return here.isEmpty() || there.isEmpty() ? null : overlap(here, there);
        }

        static double overlap(Map<String, Double> here, Map<String, Double> there) {
            return (
                here
                    .entrySet()
                    .stream()
                    .mapToDouble(share -> Math.min(share.getValue(), there.getOrDefault(share.getKey(), 0.0)))
                    .sum() / 100
            );
        }
    }

    public Mono<Comparison> compare(String brandId, List<String> partnerIds) {
        return Flux.fromIterable(partnerIds)
            .distinct()
            .concatMap(partnerId -> knowing.relationship(brandId, partnerId))
            .distinct(Relationship::partnerId)
            .collectList()
            .flatMap(people ->
                groups.of(brandId, people).flatMap(known ->
                    Flux.fromIterable(people)
                        .concatMap(one -> compared(brandId, one, known))
                        .collectList()
                )
            )
            .zipWith(shortlisting.today(brandId), (all, today) -> new Comparison(all, likenesses(all), today));
    }

    private Mono<Compared> compared(String brandId, Relationship one, ComparisonGroups.Known known) {
        return Mono.zip(vetting.get(brandId, one.partnerId()), past(brandId, one.partnerId()), (seen, past) ->
            new Compared(
                one,
                seen.report().readings(),
                groupsOf(one, known),
                AskingPrice.all(one),
                seen.report().dossier().mediaKits().stream().max(Comparator.comparing(MediaKit::on)).orElse(null),
                past
            )
        );
    }

    private static Map<String, ComparisonGroup> groupsOf(Relationship one, ComparisonGroups.Known known) {
        Map<String, ComparisonGroup> groups = new HashMap<>();
        one.accounts().forEach(account -> {
            ComparisonGroup group = known.of(account);
            if (group != null) {
                groups.put(account.handle().key(), group);
            }
        });
        return groups;
    }

    /** The newest first. */
    private Mono<List<Past>> past(String brandId, String partnerId) {
        return collaborating
            .ofPartner(brandId, partnerId)
            .sort(Comparator.comparing(Collaboration::begunAt).reversed())
            .concatMap(one ->
                campaigns
                    .get(brandId, one.campaignId())
                    .map(Campaign::name)
                    .onErrorResume(NotFoundException.class, _ -> Mono.just(""))
                    .map(name -> new Past(one, name))
            )
            .collectList();
    }

    private static List<Likeness> likenesses(List<Compared> all) {
        var pairs = new ArrayList<Likeness>();
        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                pairs.add(Likeness.of(all.get(one), all.get(other)));
            }
        }
        return pairs;
    }
}
