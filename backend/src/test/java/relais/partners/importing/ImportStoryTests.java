package relais.partners.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import relais.testing.Cast;
import relais.testing.WholeHouse;
import relais.wire.model.ColumnChoice;
import relais.wire.model.ImportChoice;
import relais.wire.model.ImportEditPage;
import relais.wire.model.ImportMapping;
import relais.wire.model.ImportPage;
import relais.wire.model.ImportRow;
import relais.wire.model.ImportRowPage;
import relais.wire.model.ImportSeen;
import relais.wire.model.ImportState;
import relais.wire.model.ImportVerdict;
import relais.wire.model.ImportView;

/** Lists brought in through the door, as the wizard does. */
@WholeHouse
class ImportStoryTests {

    private static final String LIST = """
    Pseudo;Nom;Abonnés;Pays
    maelle.demo;Maëlle;12,4 k;France
    jonas.demo;Jonas;1 200;Belgique
    maelle.demo;Maëlle;12,4 k;France
    jonas.demo;Jonas;1 300;Belgique
    ;Sans pseudo;5;France
    """;

    @Autowired
    Cast cast;

    @Autowired
    relais.partners.Objecting objecting;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Test
    void aListIsCheckedImportedAndTakenBack() {
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.cm(), troupe.brandId());
        ImportView uploaded = cm.upload("instagram.csv", LIST.getBytes(StandardCharsets.UTF_8));
        assertThat(uploaded.getState()).isEqualTo(ImportState.UPLOADED);

        ImportView checked = cm.check(uploaded);
        assertThat(
            List.of(
                checked.getCounts().getCreate(),
                checked.getCounts().getSkip(),
                checked.getCounts().getConflict(),
                checked.getCounts().getReject()
            )
        ).containsExactly(2, 1, 1, 1);
        assertThat(cm.rows(checked, null))
            .extracting(ImportRow::getVerdict)
            .containsExactly(
                ImportVerdict.CREATE,
                ImportVerdict.CREATE,
                ImportVerdict.SKIP,
                ImportVerdict.CONFLICT,
                ImportVerdict.REJECT
            );
        assertThat(cm.rows(checked, ImportVerdict.SKIP).getFirst().getParams()).containsEntry("row", "1");
        assertThat(partners(cm)).isZero();

        ImportView done = cm.run(checked);
        assertThat(done.getState()).isEqualTo(ImportState.DONE_WITH_REJECTS);
        assertThat(done.getOutcome().getCreated()).isEqualTo(2);
        assertThat(partners(cm)).isEqualTo(2);
        assertThat(cm.rejects(done))
            .contains("Relais : motif")
            .contains("Sans pseudo")
            .contains("jonas.demo;Jonas;1 300;Belgique");

        ImportView undone = cm.undo(done);
        assertThat(undone.getUndone().getRemoved()).isEqualTo(2);
        assertThat(undone.getUndone().getEdited()).isZero();
        assertThat(partners(cm)).isZero();
    }

    @Test
    void rowsOfWhichACellIsLeftOutAreTakenNamedAndFound() {
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.cm(), troupe.brandId());
        String list = """
        Pseudo;Nom;Abonnés;Téléphone
        une.demo;Une;1200;06 12 34 56 78
        deux.demo;Deux;900;le soir
        ;Sans pseudo;5;le matin
        """;
        ImportView checked = cm.check(cm.upload("instagram.csv", list.getBytes(StandardCharsets.UTF_8)));
        assertThat(checked.getCounts().getCreate()).isEqualTo(2);
        assertThat(checked.getCounts().getPartly()).as("a row that is not taken is not taken in part").isEqualTo(1);
        assertThat(cm.rowsInPart(checked))
            .singleElement()
            .satisfies(row -> {
                assertThat(row.getName()).isEqualTo("Deux");
                assertThat(row.getWarnings())
                    .singleElement()
                    .satisfies(warning -> {
                        assertThat(warning.getCode()).isEqualTo("CELL_NOT_READ");
                        assertThat(warning.getParams()).isEqualTo(
                            Map.of("header", "Téléphone", "meaning", "PHONE", "value", "le soir")
                        );
                    });
            });
        assertThat(cm.run(checked).getCounts().getPartly()).isEqualTo(1);
    }

    @Test
    void whatIsNotUnderstoodIsNoEmptyCellThatClearsWhatIsKnown() {
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.cm(), troupe.brandId());
        String first = "Pseudo;Pays;Langues\nune.demo;France;fr\n";
        cm.run(cm.check(cm.upload("instagram.csv", first.getBytes(StandardCharsets.UTF_8))));
        String second = "Pseudo;Pays;Langues\nune.demo;Le Sud;\n";
        ImportView clearing = cm.upload("instagram-2.csv", second.getBytes(StandardCharsets.UTF_8));
        clearing.getColumns().get(1).setMeaning(relais.wire.model.ColumnMeaning.COUNTRY);
        clearing.getColumns().get(2).setMeaning(relais.wire.model.ColumnMeaning.LANGUAGE);
        cm.run(cm.check(clearing.blanks(relais.wire.model.ImportBlanks.CLEAR)));
        org.bson.Document profile = mongo
            .findOne(query(where("brandId").is(troupe.brandId())), org.bson.Document.class, "relationships")
            .toFuture()
            .join()
            .get("profile", org.bson.Document.class);
        assertThat(profile.getString("country")).isEqualTo("FR");
        assertThat(profile.getList("languages", String.class)).isEmpty();
    }

    @Test
    void whatAnUndoLeavesIsToldPageByPageToTheBrandThatImported() {
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.cm(), troupe.brandId());
        String list = "Pseudo;Nom;Abonnés\n" + "une.demo;Une;1\ndeux.demo;Deux;2\ntrois.demo;Trois;3\n";
        ImportView done = cm.run(cm.check(cm.upload("instagram.csv", list.getBytes(StandardCharsets.UTF_8))));
        mongo
            .updateMulti(
                query(where("origin.importJobId").is(done.getId()).and("sortName").ne("trois")),
                new org.springframework.data.mongodb.core.query.Update().inc("version", 1),
                "relationships"
            )
            .toFuture()
            .join();
        ImportView undone = cm.undo(done);
        assertThat(undone.getUndone().getRemoved()).isEqualTo(1);
        assertThat(undone.getUndone().getEdited()).isEqualTo(2);
        ImportEditPage first = cm.edits(undone, "?limit=1");
        ImportEditPage last = cm.edits(undone, "?limit=1&cursor=" + first.getNextCursor());
        assertThat(first.getTotal()).isEqualTo(2);
        assertThat(last.getNextCursor()).isNull();
        assertThat(
            List.of(first.getItems().getFirst().getName(), last.getItems().getFirst().getName())
        ).containsExactlyInAnyOrder("Une", "Deux");
        troupe
            .otherBrandsCm()
            .get()
            .uri("/api/brands/{b}/imports/{i}/edits", troupe.neighbours().brandId(), undone.getId())
            .exchange()
            .expectStatus()
            .isNotFound();
    }

    @Test
    void whoeverSaidNoIsARejectedRowInTheDryRunAndAlsoWhenTheySaidItAfterwards() {
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.cm(), troupe.brandId());
        String list = """
        Pseudo;Nom;Abonnés;E-mail
        avant.non.demo;Avant;1 200;
        apres.non.demo;Après;1 300;apres.non@exemple.test
        jamais.non.demo;Jamais;1 400;
        """;
        objecting.toAll("no-before", List.of("instagram:avant.non.demo"), List.of()).toFuture().join();
        ImportView checked = cm.check(cm.upload("instagram.csv", list.getBytes(StandardCharsets.UTF_8)));
        assertThat(cm.rows(checked, ImportVerdict.REJECT))
            .extracting(ImportRow::getReason)
            .containsExactly(relais.wire.model.ImportReason.OBJECTED);

        objecting.toAll("no-after", List.of("email:apres.non@exemple.test"), List.of()).toFuture().join();
        ImportView done = cm.run(checked);
        assertThat(done.getOutcome().getCreated()).isEqualTo(1);
        assertThat(done.getCounts().getReject()).isEqualTo(2);
        assertThat(cm.rejects(done)).contains("avant.non.demo").contains("apres.non.demo").contains("opposée");
        assertThat(partners(cm)).isEqualTo(1);
    }

    @Test
    void whoeverSaysNoAfterADryRunWithoutARejectIsInTheFileOfRejectedRows() {
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.cm(), troupe.brandId());
        String list = "Pseudo;Nom\nseule.non.demo;Seule\npersonne.non.demo;Personne\n";
        ImportView checked = cm.check(cm.upload("instagram.csv", list.getBytes(StandardCharsets.UTF_8)));
        assertThat(checked.getCounts().getReject()).isZero();
        objecting.toAll("no-only-after", List.of("instagram:seule.non.demo"), List.of()).toFuture().join();
        ImportView done = cm.run(checked);
        assertThat(done.getCounts().getReject()).isEqualTo(1);
        assertThat(cm.rejects(done)).contains("seule.non.demo").doesNotContain("personne.non.demo");
    }

    @Test
    void theRejectedRowsComeBackWhenTheyAreCorrected() {
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.cm(), troupe.brandId());
        ImportView done = cm.run(cm.check(cm.upload("instagram.csv", LIST.getBytes(StandardCharsets.UTF_8))));
        String corrected = cm
            .rejects(done)
            .replace(";;Sans pseudo", ";sans.pseudo.demo;Sans pseudo")
            .replace(";Ni pseudo", ";Ni pseudo")
            .replace("profil;;Sans", "profil;sans.pseudo.demo;Sans");

        ImportView again = cm.check(
            cm.upload("instagram-lignes-rejetees.csv", corrected.getBytes(StandardCharsets.UTF_8))
        );
        assertThat(again.getCounts().getCreate()).isEqualTo(1);
        assertThat(again.getCounts().getUpdate()).isEqualTo(1);
    }

    @Test
    void anotherBrandImportingTheSamePeopleLearnsNothing() {
        Cast.Troupe troupe = cast.troupe();
        Importer first = new Importer(troupe.cm(), troupe.brandId());
        ImportView done = first.run(first.check(first.upload("instagram.csv", LIST.getBytes(StandardCharsets.UTF_8))));
        Importer other = new Importer(troupe.otherBrandsCm(), troupe.neighbours().brandId());

        ImportView checked = other.check(other.upload("instagram.csv", LIST.getBytes(StandardCharsets.UTF_8)));
        assertThat(checked.getCounts().getCreate()).isEqualTo(2);
        assertThat(other.run(checked).getOutcome().getCreated()).isEqualTo(2);

        troupe
            .otherBrandsCm()
            .get()
            .uri("/api/brands/{b}/imports/{i}", troupe.neighbours().brandId(), done.getId())
            .exchange()
            .expectStatus()
            .isNotFound();
        troupe
            .otherBrandsCm()
            .get()
            .uri("/api/brands/{b}/imports/{i}/progress", troupe.neighbours().brandId(), done.getId())
            .exchange()
            .expectStatus()
            .isNotFound();
        ImportPage theirs = troupe
            .otherBrandsCm()
            .get()
            .uri("/api/brands/{b}/imports", troupe.neighbours().brandId())
            .exchange()
            .expectBody(ImportPage.class)
            .returnResult()
            .getResponseBody();
        assertThat(theirs.getItems()).hasSize(1);
    }

    @Test
    void theSameListAgainUpdatesAndCreatesNobody() {
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.manager(), troupe.brandId());
        cm.run(cm.check(cm.upload("instagram.csv", LIST.getBytes(StandardCharsets.UTF_8))));
        ImportView again = cm.check(cm.upload("instagram.csv", LIST.getBytes(StandardCharsets.UTF_8)));
        assertThat(again.getCounts().getUpdate()).isEqualTo(2);
        assertThat(cm.run(again).getOutcome().getCreated()).isZero();
        assertThat(partners(cm)).isEqualTo(2);
    }

    @Test
    void whatIsNoTableIsRefusedInWordsAndLeavesNothing() {
        Cast.Troupe troupe = cast.troupe();
        for (var refused : Map.of(
            "",
            "IMPORT_FILE_EMPTY",
            "PK\u0003\u0004",
            "IMPORT_FILE_BINARY",
            "<html>",
            "IMPORT_NOT_A_TABLE",
            "username,followers\n",
            "IMPORT_NO_ROWS"
        ).entrySet()) {
            troupe
                .cm()
                .post()
                .uri("/api/brands/{b}/imports", troupe.brandId())
                .body(Importer.file("x.csv", refused.getKey().getBytes(StandardCharsets.UTF_8)))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(refused.getValue());
        }
        ImportPage page = troupe
            .cm()
            .get()
            .uri("/api/brands/{b}/imports", troupe.brandId())
            .exchange()
            .expectBody(ImportPage.class)
            .returnResult()
            .getResponseBody();
        assertThat(page.getItems()).isEmpty();
    }

    @Test
    void aMappingIsRefusedWithoutSourceNetworkOrHandle() {
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.cm(), troupe.brandId());
        ImportView uploaded = cm.upload(
            "list.csv",
            "pseudo;abonnés\nmaelle.demo;12\n".getBytes(StandardCharsets.UTF_8)
        );
        cm.refuses(
            uploaded,
            Importer.mapping(uploaded).source(" ").network(relais.wire.model.Network.TIKTOK),
            "IMPORT_SOURCE_MISSING"
        );
        cm.refuses(uploaded, Importer.mapping(uploaded), "IMPORT_NO_NETWORK");
        cm.refuses(
            uploaded,
            Importer.mapping(uploaded)
                .network(relais.wire.model.Network.TIKTOK)
                .collectedOn(java.time.LocalDate.now().plusDays(3)),
            "IMPORT_DATE_IN_FUTURE"
        );
        ImportMapping without = Importer.mapping(uploaded).network(relais.wire.model.Network.TIKTOK);
        without.getColumns().forEach(column -> column.setMeaning(relais.wire.model.ColumnMeaning.NONE));
        cm.refuses(uploaded, without, "IMPORT_NO_HANDLE_COLUMN");
    }

    @Test
    void anImportThatStoppedGoesOnWhereItWasAndDoesNothingTwice() {
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.cm(), troupe.brandId());
        ImportView checked = cm.check(cm.upload("instagram.csv", LIST.getBytes(StandardCharsets.UTF_8)));
        var checkedState = (relais.partners.importing.ImportState.Checked) job(checked).state();
        var unheard = new relais.partners.importing.ImportState.Running(
            checkedState.round(),
            checkedState.counts(),
            0,
            0,
            Outcome.NOTHING,
            "cm"
        );
        ImportView resumed = cm.resting(cm.change(stuck(checked, unheard), "resume"));
        assertThat(resumed.getState()).isEqualTo(ImportState.DONE_WITH_REJECTS);
        assertThat(partners(cm)).isEqualTo(2);

        var failed = new relais.partners.importing.ImportState.Failed(
            "FILE_UNREADABLE",
            checkedState.round(),
            checkedState.counts(),
            0,
            0,
            Outcome.NOTHING,
            java.time.Instant.now()
        );
        ImportView again = cm.resting(cm.change(stuck(resumed, failed), "resume"));
        assertThat(again.getState()).isEqualTo(ImportState.DONE_WITH_REJECTS);
        assertThat(partners(cm)).isEqualTo(2);
        cm.browser()
            .post()
            .uri("/api/brands/{b}/imports/{i}/resume", cm.brandId(), again.getId())
            .exchange()
            .expectStatus()
            .isEqualTo(409)
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("IMPORT_NOT_STOPPED");
    }

    @Test
    void anImportWaitsWhenItIsPausedGoesOnAndCanBeEnded() {
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.cm(), troupe.brandId());
        ImportView checked = cm.check(cm.upload("instagram.csv", LIST.getBytes(StandardCharsets.UTF_8)));
        var state = (relais.partners.importing.ImportState.Checked) job(checked).state();
        cm.refusesToDo(checked, "pause", "IMPORT_NOT_RUNNING");
        var running = new relais.partners.importing.ImportState.Running(
            state.round(),
            state.counts(),
            0,
            0,
            Outcome.NOTHING,
            "cm"
        );
        ImportView paused = cm.change(stuck(checked, running), "pause");
        assertThat(paused.getState()).isEqualTo(ImportState.PAUSED);
        assertThat(partners(cm)).isZero();
        ImportView done = cm.resting(cm.change(paused, "resume"));
        assertThat(done.getState()).isEqualTo(ImportState.DONE_WITH_REJECTS);
        cm.refusesToDo(done, "cancel", "IMPORT_OVER");

        ImportView other = cm.upload("instagram.csv", LIST.getBytes(StandardCharsets.UTF_8));
        ImportView cancelled = cm.change(other, "cancel");
        assertThat(cancelled.getState()).isEqualTo(ImportState.CANCELLED);
        assertThat(cancelled.getActions()).isEmpty();
        var half = new relais.partners.importing.ImportState.Running(
            state.round(),
            state.counts(),
            1,
            3,
            new Outcome(2, 0),
            "cm"
        );
        ImportView ended = cm.change(stuck(done, half), "cancel");
        assertThat(ended.getOutcome().getCreated()).isEqualTo(2);
        ImportView undone = cm.undo(ended);
        assertThat(undone.getUndone().getRemoved()).isEqualTo(2);
        assertThat(partners(cm)).isZero();
    }

    @Test
    void whatAColumnMeansIsRememberedForTheNextListWithTheseHeaders() {
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.cm(), troupe.brandId());
        String list = "Pseudo;Abonnés;Truc\nmaelle.demo;12;x\njonas.demo;13;y\n";
        ImportView first = cm.upload("liste.csv", list.getBytes(StandardCharsets.UTF_8));
        first.setNetwork(relais.wire.model.Network.TIKTOK);
        first.getColumns().get(2).setMeaning(relais.wire.model.ColumnMeaning.TAG);
        assertThat(cm.check(first).getCounts().getCreate()).isEqualTo(2);

        ImportView next = cm.upload("autre.csv", list.replace("12", "99").getBytes(StandardCharsets.UTF_8));
        assertThat(next.getNetwork()).isEqualTo(relais.wire.model.Network.TIKTOK);
        assertThat(next.getColumns().get(2).getMeaning()).isEqualTo(relais.wire.model.ColumnMeaning.TAG);
        assertThat(next.getColumns().get(2).getBasis()).isEqualTo(relais.wire.model.ColumnBasis.REMEMBERED);

        Importer others = new Importer(troupe.otherBrandsCm(), troupe.neighbours().brandId());
        ImportView elsewhere = others.upload("liste.csv", list.getBytes(StandardCharsets.UTF_8));
        assertThat(elsewhere.getColumns().get(2).getMeaning()).isEqualTo(relais.wire.model.ColumnMeaning.NONE);
    }

    @Test
    void theRejectedRowsAreReadAsTheListTheyComeFromWas() {
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.cm(), troupe.brandId());
        String list =
            "Pseudo;Abonnés;Taux d'engagement;Relevé le;\nmaelle.demo;12,5k;3,4;12/25/2026;x\njonas.demo;980;2,1;01/13/2026;y\n;700;0,8;03/04/2026;z\n";
        ImportView first = cm.upload("instagram.csv", list.getBytes(StandardCharsets.UTF_8));
        first.getColumns().get(4).setMeaning(relais.wire.model.ColumnMeaning.TAG);
        String rejects = cm.rejects(cm.run(cm.check(first)));
        assertThat(rejects).contains("Colonne 5");

        ImportView again = cm.upload("corriges.csv", rejects.getBytes(StandardCharsets.UTF_8));
        assertThat(again.getColumns().get(6).getMeaning()).isEqualTo(relais.wire.model.ColumnMeaning.TAG);
        for (ImportView round : List.of(again, cm.upload("bis.csv", rejects.getBytes(StandardCharsets.UTF_8)))) {
            cm.check(round);
            assertThat(job(round).recognition().columns().subList(2, 7))
                .extracting(relais.partners.importing.reading.Column::writing)
                .containsExactlyElementsOf(
                    job(first)
                        .recognition()
                        .columns()
                        .stream()
                        .map(column -> column.hand())
                        .toList()
                );
        }
        assertThat(job(again).recognition().columns().get(4).hand().percent()).isTrue();
        assertThat(job(again).recognition().columns().get(5).hand().monthFirst()).isTrue();
    }

    @Test
    void theRowsRejectedOfAListWithoutAHeaderMeanWhatThatListMeant() {
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.cm(), troupe.brandId());
        String list = "@maelle.demo;fidèle;1200\n@jonas.demo;salon;900\n-;ailleurs;700\n@awa.demo;salon;800\n";
        ImportView first = cm.upload("instagram.csv", list.getBytes(StandardCharsets.UTF_8));
        assertThat(first.getHeaderLine()).isZero();
        first.getColumns().get(1).setMeaning(relais.wire.model.ColumnMeaning.TAG);
        first.getColumns().get(2).setMeaning(relais.wire.model.ColumnMeaning.FOLLOWERS);
        String rejects = cm.rejects(cm.run(cm.check(first)));

        ImportView again = cm.upload("instagram-rejets.csv", rejects.getBytes(StandardCharsets.UTF_8));
        assertThat(again.getColumns())
            .extracting(column -> column.getMeaning().name())
            .containsExactly("NONE", "NONE", "HANDLE", "TAG", "FOLLOWERS");
        assertThat(
            cm.upload("autre.csv", list.getBytes(StandardCharsets.UTF_8)).getColumns().get(1).getMeaning()
        ).isNotEqualTo(relais.wire.model.ColumnMeaning.TAG);
    }

    @Test
    void aKnownAddressMeetsItsPartnerWhereTheListIsReadThatWay() {
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.cm(), troupe.brandId());
        String first = "pseudo instagram;e-mail\nmaelle.demo;maelle@exemple.test\n";
        cm.run(cm.check(cm.upload("instagram.csv", first.getBytes(StandardCharsets.UTF_8))));
        ImportView second = cm.upload(
            "tiktok.csv",
            "pseudo tiktok;e-mail\nmaelletok.demo;Maelle@Exemple.test\n".getBytes(StandardCharsets.UTF_8)
        );
        ImportView alone = cm.check(second);
        assertThat(alone.getCounts().getCreate()).isEqualTo(1);
        alone.setMeetBy(List.of(relais.wire.model.ImportKey.EMAIL));
        ImportView met = cm.check(alone);
        assertThat(met.getCounts().getUpdate()).isEqualTo(1);
        assertThat(cm.rows(met, null).getFirst().getReason()).isEqualTo(relais.wire.model.ImportReason.KNOWN_CONTACT);
        assertThat(cm.run(met).getOutcome().getUpdated()).isEqualTo(1);
        assertThat(partners(cm)).isEqualTo(1);
    }

    @Test
    void aKnownNumberMeetsItsPartnerHoweverItIsWritten() {
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.cm(), troupe.brandId());
        String first = "pseudo instagram;téléphone\nmaelle.demo;06 12 34 56 78\njonas.demo;+32 470 12 34 56\n";
        cm.run(cm.check(cm.upload("instagram.csv", first.getBytes(StandardCharsets.UTF_8))));
        String other = "pseudo tiktok;mobile\nmaelletok.demo;+33 6.12.34.56.78\njonastok.demo;0032470123456\n";
        ImportView second = cm.upload("tiktok.csv", other.getBytes(StandardCharsets.UTF_8));
        ImportView alone = cm.check(second);
        assertThat(alone.getCounts().getCreate()).isEqualTo(2);
        alone.setMeetBy(List.of(relais.wire.model.ImportKey.EMAIL));
        assertThat(cm.check(alone).getCounts().getCreate()).isEqualTo(2);
        ImportView byNumber = cm
            .browser()
            .get()
            .uri("/api/brands/{b}/imports/{i}", cm.brandId(), alone.getId())
            .exchange()
            .expectBody(ImportView.class)
            .returnResult()
            .getResponseBody();
        byNumber.setMeetBy(List.of(relais.wire.model.ImportKey.PHONE));
        ImportView met = cm.check(byNumber);
        assertThat(met.getCounts().getUpdate()).isEqualTo(2);
        assertThat(cm.rows(met, null))
            .extracting(ImportRow::getReason)
            .containsOnly(relais.wire.model.ImportReason.KNOWN_CONTACT);
        assertThat(cm.run(met).getOutcome().getUpdated()).isEqualTo(2);
        assertThat(partners(cm)).isEqualTo(2);
    }

    @Test
    void aListThatIsAnnouncedToBeTooLargeIsRefusedInTheWordsOfImports() {
        Cast.Troupe troupe = cast.troupe();
        troupe
            .cm()
            .post()
            .uri("/api/brands/{b}/imports", troupe.brandId())
            .header("Content-Length", Long.toString(3L << 30))
            .body(Importer.file("x.csv", LIST.getBytes(StandardCharsets.UTF_8)))
            .exchange()
            .expectStatus()
            .isEqualTo(413)
            .expectHeader()
            .valueEquals("Connection", "close")
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("IMPORT_TOO_LARGE");
    }

    @Test
    void rejectedRowsOfAWorkbookComeBackAsAListAndNothingElseDoes() {
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.cm(), troupe.brandId());
        byte[] book = Workbooks.xlsx(
            "",
            Map.of(
                "Instagram",
                Workbooks.textRow(1, "Pseudo", "Bio", "Abonnés") +
                    Workbooks.textRow(2, "maelle.demo", "une, \"deux\"", "12,5 k") +
                    Workbooks.textRow(4, "", "sans pseudo; =1+1\nligne", "12") +
                    Workbooks.textRow(5, "maelle.demo", "autre", "13")
            )
        );
        ImportView done = cm.run(cm.check(cm.upload("base.xlsx", book)));
        assertThat(done.getWorkbook().getSheets()).containsExactly("Instagram");
        assertThat(done.getOutcome().getCreated()).isEqualTo(1);
        String rejects = cm.rejects(done);
        ImportView again = cm.check(cm.upload("base-rejets.csv", rejects.getBytes(StandardCharsets.UTF_8)));
        assertThat(again.getColumns())
            .extracting(column -> column.getMeaning().name())
            .containsExactly("NONE", "NONE", "HANDLE", "BIO", "FOLLOWERS");
        assertThat(again.getCounts().getRows()).isEqualTo(2);
        assertThat(again.getCounts().getReject()).isEqualTo(1);
        assertThat(again.getCounts().getUpdate()).isEqualTo(1);
        assertThat(cm.rejects(again)).contains("sans pseudo; =1+1\nligne");
    }

    private ImportJob job(ImportView seen) {
        return mongo.findById(seen.getId(), ImportJob.class).toFuture().join();
    }

    /** As a job is left behind when the news of its next step was given up. */
    private ImportView stuck(ImportView seen, relais.partners.importing.ImportState state) {
        ImportJob known = job(seen);
        ImportJob left = mongo
            .save(
                new ImportJob(
                    known.id(),
                    known.version(),
                    known.brandId(),
                    known.file(),
                    known.recognition(),
                    known.told(),
                    state,
                    known.by(),
                    known.createdAt()
                )
            )
            .toFuture()
            .join();
        return seen.version(left.version());
    }

    @Test
    void legalMayNotImport() {
        Cast.Troupe troupe = cast.troupe();
        troupe.legal().get().uri("/api/brands/{b}/imports", troupe.brandId()).exchange().expectStatus().isForbidden();
    }

    @Test
    void theRealListsComeInWithEveryRowAccountedFor() throws IOException {
        assumeTrue(RealListsTests.data().isPresent(), "no real lists beside the checkout");
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.cm(), troupe.brandId());
        int created = 0;
        try (var files = Files.list(RealListsTests.data().orElseThrow().resolve("lists"))) {
            for (Path file : files.filter(ImportStoryTests::isTelling).sorted().toList()) {
                long start = System.nanoTime();
                ImportView checked = cm.check(cm.upload(file.getFileName().toString(), Files.readAllBytes(file)));
                long atCheck = System.nanoTime();
                ImportView done = cm.run(checked);
                System.out.printf(
                    "%s: %s rows, checked in %d ms, applied in %d ms%n",
                    file.getFileName(),
                    checked.getCounts().getRows(),
                    (atCheck - start) / 1_000_000,
                    (System.nanoTime() - atCheck) / 1_000_000
                );
                var counts = done.getCounts();
                assertThat(
                    counts.getCreate() +
                        counts.getUpdate() +
                        counts.getSkip() +
                        counts.getConflict() +
                        counts.getReject()
                ).isEqualTo(counts.getRows());
                assertThat(counts.getReject()).isZero();
                assertThat(done.getOutcome().getCreated()).isEqualTo(counts.getCreate());
                assertThat(done.getOutcome().getUpdated()).isEqualTo(counts.getUpdate());
                created += counts.getCreate();
            }
        }
        assertThat(partners(cm)).isEqualTo(created);
    }

    /** Shifted headers, and tabs in a file named .csv; what the others hold is tested without the house. */
    private static boolean isTelling(Path file) {
        return file.toString().endsWith("instagram_top1000_2022_06.csv") || file.toString().endsWith("socialblade.csv");
    }

    @Test
    void threeThousandRows() {
        Cast.Troupe troupe = cast.troupe();
        Importer cm = new Importer(troupe.cm(), troupe.brandId());
        StringBuilder list = new StringBuilder("username,name,followers,country,category,likes avg,email\n");
        for (int i = 0; i < 3_000; i++) {
            list.append("person")
                .append(i)
                .append(".demo,Person ")
                .append(i)
                .append(',')
                .append(1000 + i * 7)
                .append(",France,Food,")
                .append(i % 900)
                .append(",p")
                .append(i)
                .append("@exemple.test\n");
        }
        long start = System.nanoTime();
        ImportView uploaded = cm.upload("instagram.csv", list.toString().getBytes(StandardCharsets.UTF_8));
        ImportView checked = cm.check(uploaded);
        long atCheck = System.nanoTime();
        ImportView done = cm.run(checked);
        long end = System.nanoTime();
        System.out.printf(
            "3000 rows: checked in %d ms, applied in %d ms (%d rows/s)%n",
            (atCheck - start) / 1_000_000,
            (end - atCheck) / 1_000_000,
            3_000_000_000_000L / (end - atCheck)
        );
        assertThat(done.getOutcome().getCreated()).isEqualTo(3_000);
        assertThat(partners(cm)).isEqualTo(3_000);
    }

    private long partners(Importer importer) {
        return mongo
            .count(query(where("brandId").is(importer.brandId())), "relationships")
            .toFuture()
            .join();
    }

    /** A person with a list, at the door of one brand. */
    record Importer(WebTestClient browser, String brandId) {
        ImportView upload(String name, byte[] bytes) {
            return browser
                .post()
                .uri("/api/brands/{b}/imports", brandId)
                .body(file(name, bytes))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ImportView.class)
                .returnResult()
                .getResponseBody();
        }

        static BodyInserters.MultipartInserter file(String name, byte[] bytes) {
            MultipartBodyBuilder body = new MultipartBodyBuilder();
            body.part("file", new ByteArrayResource(bytes)).filename(name).contentType(MediaType.TEXT_PLAIN);
            return BodyInserters.fromMultipartData(body.build());
        }

        static ImportMapping mapping(ImportView job) {
            List<ColumnChoice> choices = new ArrayList<>();
            job.getColumns().forEach(column ->
                choices.add(
                    new ColumnChoice(column.getIndex(), column.getMeaning())
                        .network(column.getNetwork())
                        .fieldId(column.getFieldId())
                )
            );
            return new ImportMapping(
                job.getVersion(),
                choices,
                "A public ranking",
                java.time.LocalDate.of(2026, 3, 1),
                "Casting for spring"
            )
                .network(job.getNetwork())
                .meetBy(job.getMeetBy())
                .blanks(job.getBlanks())
                .choice(ImportChoice.FIRST);
        }

        ImportView check(ImportView job) {
            ImportView mapped = browser
                .put()
                .uri("/api/brands/{b}/imports/{i}/mapping", brandId, job.getId())
                .bodyValue(mapping(job))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ImportView.class)
                .returnResult()
                .getResponseBody();
            return resting(mapped);
        }

        void refuses(ImportView job, ImportMapping mapping, String code) {
            browser
                .put()
                .uri("/api/brands/{b}/imports/{i}/mapping", brandId, job.getId())
                .bodyValue(mapping)
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
        }

        void refusesToDo(ImportView job, String what, String code) {
            browser
                .post()
                .uri("/api/brands/{b}/imports/{i}/" + what, brandId, job.getId())
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
        }

        ImportView run(ImportView job) {
            return resting(change(job, "run"));
        }

        ImportView undo(ImportView job) {
            return resting(change(job, "undo"));
        }

        private ImportView change(ImportView job, String what) {
            return browser
                .post()
                .uri("/api/brands/{b}/imports/{i}/" + what, brandId, job.getId())
                .bodyValue(new ImportSeen(job.getVersion()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ImportView.class)
                .returnResult()
                .getResponseBody();
        }

        /** The last event of the progress: the stream ends when nothing more happens. */
        ImportView resting(ImportView job) {
            List<ImportView> events = browser
                .mutate()
                .responseTimeout(Duration.ofMinutes(20))
                .build()
                .get()
                .uri("/api/brands/{b}/imports/{i}/progress", brandId, job.getId())
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBodyList(ImportView.class)
                .returnResult()
                .getResponseBody();
            return events.getLast();
        }

        List<ImportRow> rows(ImportView job, ImportVerdict verdict) {
            return asked(job, verdict == null ? "" : "?verdict=" + verdict);
        }

        List<ImportRow> rowsInPart(ImportView job) {
            return asked(job, "?partly=true");
        }

        private List<ImportRow> asked(ImportView job, String query) {
            return browser
                .get()
                .uri("/api/brands/" + brandId + "/imports/" + job.getId() + "/rows" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ImportRowPage.class)
                .returnResult()
                .getResponseBody()
                .getItems();
        }

        ImportEditPage edits(ImportView job, String page) {
            return browser
                .get()
                .uri("/api/brands/" + brandId + "/imports/" + job.getId() + "/edits" + page)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ImportEditPage.class)
                .returnResult()
                .getResponseBody();
        }

        String rejects(ImportView job) {
            return browser
                .get()
                .uri("/api/brands/{b}/imports/{i}/rejects.csv?locale=fr", brandId, job.getId())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        }
    }
}
