package relais.partners.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import relais.partners.importing.ImportStoryTests.Importer;
import relais.testing.Cast;
import relais.testing.WholeHouse;
import relais.wire.model.ImportColumn;
import relais.wire.model.ImportView;

/** A file that the product wrote comes back: its columns are recognised, and nobody is the worse for it. */
@WholeHouse
class ExportedListTests {

    private static final String LIST = """
    Réseau;Pseudo;Nom complet;Abonnés;Likes moyens;Commentaires moyens;Vues moyennes;Partages moyens;Relevé le;Pays;Pays de l’audience;Langues;Catégories;Étiquettes;E-mail;Téléphone;WhatsApp;Site web;Adresse postale;Biographie;Disponibilité
    instagram;ines.retour.demo;Inès Marchetti;12 400;512,5;31;;;03/11/2026;FR;BE;fr, en;Beauté, Voyage;fidèle, salon;ines@exemple.test;06 12 34 56 78;+32470123456;https://ines.exemple.test;1 rue du Port, 29200 Brest;"@lamaison ✨ maman ; -10% avec ""INES10\""";indisponible jusqu'au 15/08/2027
    tiktok;malik.retour.demo;Malik Sorel;900;1 300;40;1 100;12;04/11/2026;Belgique;;fr;Cuisine;;malik@exemple.test;;;;;=1+1 fait deux;plutôt en mai
    youtube;zoe.retour.demo;Zoé;48 200;;;9 000,25;;;Suisse;;;;à revoir;;;;;;;
    """;

    @Autowired
    Cast cast;

    @Autowired
    ReactiveMongoTemplate mongo;

    @ParameterizedTest
    @ValueSource(strings = { "FR", "EN" })
    void aFileOfOursComesBackAndChangesNothing(String dialect) {
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.cm(), troupe.brandId());
        cm.run(cm.check(cm.upload("liste.csv", LIST.getBytes(StandardCharsets.UTF_8))));
        workedWith(cm);
        Map<String, Document> before = people(cm);
        assertThat(before).hasSize(3);

        String file = exported(cm, dialect, before.keySet());
        ImportView uploaded = cm.upload("partenaires.csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(uploaded.getColumns())
            .filteredOn(column -> !column.getHeader().startsWith("Relais"))
            .hasSizeGreaterThan(18)
            .allSatisfy(column -> assertThat(column.getMeaning().name()).as(column.getHeader()).isNotEqualTo("NONE"));
        assertThat(uploaded.getColumns())
            .filteredOn(column -> column.getHeader().startsWith("Relais"))
            .extracting(ImportColumn::getMeaning)
            .containsOnly(relais.wire.model.ColumnMeaning.NONE);

        ImportView checked = cm.check(uploaded);
        assertThat(List.of(checked.getCounts().getRows(), checked.getCounts().getUpdate())).containsExactly(3, 3);
        cm.run(checked);
        assertThat(people(cm)).isEqualTo(before);
    }

    /** What the house knows beyond any list: an agency, another kind, words on somebody's time. */
    private void workedWith(Importer cm) {
        String agency = cm
            .browser()
            .post()
            .uri("/api/brands/{b}/agencies", cm.brandId())
            .bodyValue(Map.of("name", "Papier-Lune", "contacts", List.of()))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
        mongo
            .updateFirst(
                query(where("brandId").is(cm.brandId()).and("sortName").is("ines marchetti")),
                new Update()
                    .set("agencyId", JsonPath.read(agency, "$.id"))
                    .set("profile.kinds", List.of("AMBASSADOR"))
                    .inc("version", 1),
                "relationships"
            )
            .toFuture()
            .join();
        Document zoe = mongo
            .findOne(
                query(where("brandId").is(cm.brandId()).and("sortName").is("zoe")),
                Document.class,
                "relationships"
            )
            .toFuture()
            .join();
        cm.browser()
            .put()
            .uri("/api/brands/{b}/partners/{p}/availability", cm.brandId(), zoe.getString("partnerId"))
            .bodyValue(
                Map.of(
                    "version",
                    zoe.getLong("version"),
                    "word",
                    "LIMITED",
                    "from",
                    "2026-12-01",
                    "until",
                    "2027-02-01",
                    "note",
                    "le matin seulement",
                    "saidBy",
                    "Zoé",
                    "saidOn",
                    "2026-01-10"
                )
            )
            .exchange()
            .expectStatus()
            .isOk();
    }

    private static String exported(Importer cm, String dialect, Iterable<String> ids) {
        String asked = cm
            .browser()
            .post()
            .uri("/api/brands/{b}/partner-exports", cm.brandId())
            .bodyValue(Map.of("selection", Map.of("ids", ids), "columns", List.of(), "form", "CSV", "dialect", dialect))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
        byte[] file = cm
            .browser()
            .get()
            .uri(JsonPath.<String>read(asked, "$.url"))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
        return new String(file, StandardCharsets.UTF_8);
    }

    /** Everything the brand keeps of each, but for the moments at which it was written and told. */
    private Map<String, Document> people(Importer cm) {
        var people = new LinkedHashMap<String, Document>();
        mongo
            .find(query(where("brandId").is(cm.brandId())).with(Sort.by("_id")), Document.class, "relationships")
            .collectList()
            .toFuture()
            .join()
            .forEach(found -> {
                List.of("version", "listed", "updatedAt", "toldAt", "news").forEach(found::remove);
                people.put(found.getString("partnerId"), found);
            });
        return people;
    }
}
