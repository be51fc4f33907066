package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.Desk.all;
import static relais.partners.Desk.one;
import static relais.partners.Examples.imported;
import static relais.partners.Examples.row;
import static relais.testing.Dealing.post;
import static relais.testing.Dealing.read;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;
import relais.platform.Ids;
import relais.testing.Cast;
import relais.testing.Dealing;
import relais.testing.WholeHouse;

/** Rooms work with people without a word in what the brand keeps of them: an undo asks each room. */
@WholeHouse
class UndoAndTheRoomsTests {

    @Autowired
    Cast cast;

    @Autowired
    Roster roster;

    @Autowired
    List<Belongings> rooms;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Test
    void whoIsOnAShortlistOrAppliedStaysWhenTheirImportIsTakenBack() {
        Cast.Troupe team = cast.troupe();
        String brand = "/api/brands/" + team.brandId();
        String job = Ids.next();
        List<String> came = all(
            roster.welcome(
                team.brandId(),
                imported(job),
                Stream.of("Ines", "Malik", "Zoe")
                    .map(name -> row(name, name, Network.INSTAGRAM, Dealing.handle().normal(), 12))
                    .toList()
            )
        )
            .stream()
            .map(Roster.Welcomed::partnerId)
            .toList();
        String campaign = read(post(team.cm(), brand + "/campaigns", Dealing.CAMPAIGN), "$.id");
        String list = read(
            post(team.cm(), brand + "/shortlists", Map.of("campaignId", campaign, "name", "Première vague")),
            "$.id"
        );
        post(
            team.cm(),
            brand + "/shortlists/" + list + "/entries",
            Map.of("partnerIds", List.of(came.get(0)), "why", "sa voix")
        );
        String application = lying("applications", team.brandId(), came.get(1));

        Roster.Undone undone = one(roster.undo(team.brandId(), job));

        gone("applications", application);
        assertThat(undone.removed()).isEqualTo(1);
        assertThat(undone.kept()).isEqualTo(2);
        assertThat(all(roster.edits(team.brandId(), job, null, 10)))
            .extracting(Roster.Edit::name, Roster.Edit::parts)
            .containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("Ines", List.of(PartnerPart.WHOLE)),
                org.assertj.core.groups.Tuple.tuple("Malik", List.of(PartnerPart.WHOLE))
            );
    }

    @Test
    void everyRoomAnswersForManyAtOnceWhatItCountsForEach() {
        var dealing = new Dealing(cast, roster);
        String brandId = dealing.team.brandId();
        dealing.discuss();
        dealing.reply();
        String nobody = Ids.next();
        String content = lying("deliverables", brandId, dealing.partnerId);
        Set<MergePart> counted = new HashSet<>();
        for (Belongings room : rooms) {
            Map<MergePart, Long> counts = one(room.count(brandId, dealing.partnerId));
            List<String> worked = all(room.workedWith(brandId, List.of(nobody, dealing.partnerId)));
            assertThat(worked).as("%s", room).doesNotContain(nobody);
            counts.forEach((part, many) -> {
                if (many > 0 && part != MergePart.FIGURES && part != MergePart.EVENTS) {
                    assertThat(worked).as("%s of %s", part, room).containsExactly(dealing.partnerId);
                    counted.add(part);
                }
            });
        }
        gone("deliverables", content);
        assertThat(counted).contains(MergePart.COLLABORATIONS, MergePart.CONTENTS, MergePart.LETTERS, MergePart.DOORS);
    }

    private String lying(String collection, String brandId, String partnerId) {
        String id = Ids.next();
        one(
            mongo
                .getCollection(collection)
                .flatMap(stored ->
                    Mono.from(
                        stored.insertOne(
                            new Document("_id", id).append("brandId", brandId).append("partnerId", partnerId)
                        )
                    )
                )
        );
        return id;
    }

    private void gone(String collection, String id) {
        one(mongo.getCollection(collection).flatMap(stored -> Mono.from(stored.deleteOne(new Document("_id", id)))));
    }
}
