package relais.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;

/** Puts a content into its surroundings for whoever looks at it. */
@Service
public class Looking {

    private static final String NAMELESS = "–";
    private static final Backing UNASKED = new Backing.Firm();

    private final Surroundings surroundings;
    private final Actors actors;

    Looking(Surroundings surroundings, Actors actors) {
        this.surroundings = surroundings;
        this.actors = actors;
    }

    /** As a colleague sees it. */
    public Mono<ReviewRoom> room(Deliverable content) {
        return Mono.zip(names(List.of(content)), surroundings.backing(content), actors.member()).map(known ->
            room(content, known.getT1(), known.getT2(), known.getT3())
        );
    }

    private static ReviewRoom room(Deliverable content, Names names, Backing backing, Actor.Member member) {
        var actions = ContentAction.of(content, backing, member);
        return new ReviewRoom(content, names.partner(content), names.campaign(content), backing, actions);
    }

    /** As its author sees it. */
    public Mono<OwnContent> own(Deliverable content) {
        return Mono.zip(surroundings.brand(content.brandId()), actors.current(), (brand, actor) ->
            new OwnContent(content, brand.name(), ContentAction.of(content, UNASKED, actor))
        );
    }

    /** Several, as their author sees them. */
    public Mono<List<OwnContent>> own(List<Deliverable> contents) {
        var brandIds = contents.stream().map(Deliverable::brandId).collect(Collectors.toSet());
        return Mono.zip(surroundings.brandNames(brandIds), actors.current(), (names, actor) ->
            contents
                .stream()
                .map(content ->
                    new OwnContent(
                        content,
                        names.getOrDefault(content.brandId(), NAMELESS),
                        ContentAction.of(content, UNASKED, actor)
                    )
                )
                .toList()
        );
    }

    /** The names that cards of one brand show. */
    public Mono<Names> names(List<Deliverable> contents) {
        if (contents.isEmpty()) {
            return Mono.just(new Names(Map.of(), Map.of(), Set.of()));
        }
        String brandId = contents.getFirst().brandId();
        var partners = contents.stream().map(Deliverable::partnerId).collect(Collectors.toSet());
        var campaigns = contents.stream().map(Deliverable::campaignId).collect(Collectors.toSet());
        var open = contents
            .stream()
            .filter(content -> !content.isOver())
            .map(Deliverable::collaborationId)
            .collect(Collectors.toSet());
        return Mono.zip(
            surroundings.partnerNames(brandId, partners),
            surroundings.campaignNames(brandId, campaigns),
            surroundings.suspended(brandId, open)
        ).map(known -> new Names(known.getT1(), known.getT2(), known.getT3()));
    }

    /** Names by id, and which collaborations are suspended. */
    public record Names(Map<String, String> partners, Map<String, String> campaigns, Set<String> suspended) {
        /** Whether nothing is to be done about it until the collaboration resumes. */
        public boolean isFrozen(Deliverable content) {
            return suspended.contains(content.collaborationId()) && !content.isOver();
        }

        public String partner(Deliverable content) {
            return partners.getOrDefault(content.partnerId(), NAMELESS);
        }

        public String campaign(Deliverable content) {
            return campaigns.getOrDefault(content.campaignId(), NAMELESS);
        }
    }
}
