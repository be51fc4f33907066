package relais.partners.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import relais.partners.Network;
import relais.partners.importing.reading.Column;
import relais.partners.importing.reading.Mapping;
import relais.partners.importing.reading.Mapping.Read;
import relais.partners.importing.reading.Meaning;
import relais.partners.importing.reading.PartnerRow;
import relais.partners.importing.reading.Reason;
import relais.partners.importing.reading.Recogniser;
import relais.partners.importing.reading.Recognition;
import relais.partners.importing.reading.Warning;
import relais.partners.importing.sheet.Bytes;
import relais.partners.importing.sheet.CsvSheet;
import relais.partners.importing.sheet.Encoding;
import relais.partners.importing.sheet.Place;
import relais.partners.importing.sheet.Row;
import relais.partners.importing.sheet.Said;
import relais.partners.importing.sheet.Unreadable;

class MessyFilesTests {

    private static final String FRENCH = """
    Pseudo;Nom affiché;Abonnés;Taux d'engagement;Pays
    maelle.demo;Maëlle Œuvre;12,5 k;3,4 %;France
    jonas.demo;Jonas Été;1\u202f240\u202f000;0,8 %;Côte d’Ivoire
    awa.demo;Awa;980;12 %;-
    """;

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-8 with mark", "UTF-16 with mark" })
    void theSamePeopleAreReadWhateverTheEncoding(String encoding) throws IOException {
        String text = encoding.equals("windows-1252") ? FRENCH.replace('\u202f', '\u00a0') : FRENCH;
        byte[] bytes = switch (encoding) {
            case "UTF-8 with mark" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case "UTF-16 with mark" -> text.getBytes(StandardCharsets.UTF_16);
            default -> text.getBytes(Charset.forName(encoding));
        };
        Table table = Table.of("liste.csv", bytes);

        assertThat(table.people(Network.INSTAGRAM))
            .extracting(PartnerRow::displayName)
            .containsExactly("Maëlle Œuvre", "Jonas Été", "Awa");
        assertThat(table.people(Network.INSTAGRAM)).extracting(PartnerRow::country).containsExactly("FR", "CI", null);
        assertThat(table.numbers(Meaning.FOLLOWERS)).containsExactly("12500", "1240000", "980");
        assertThat(table.numbers(Meaning.ENGAGEMENT_RATE)).containsExactly("0.034", "0.008", "0.12");
    }

    @Test
    void thatSomebodyIsNotAvailableIsAnAnswerAndASignIsNone() throws IOException {
        Table table = Table.of(
            "casting.csv",
            "Pseudo;Abonnés;Disponibilité\na.demo;1200;Non disponible\nb.demo;900;N/A\nc.demo;800;Disponible\n"
        );
        assertThat(table.people(Network.INSTAGRAM))
            .extracting(PartnerRow::availability)
            .containsExactly("Non disponible", null, "Disponible");
    }

    @ParameterizedTest
    @ValueSource(strings = { ",", ";", "\t", "|" })
    void theDelimiterIsFoundByWhatItDivides(String delimiter) throws IOException {
        String text =
            "username%full name%followers%category\nines.demo%Ines D%1200%Beauty\nleo.demo%Leo%3400%\"Food%Travel\"\n";
        Table table = Table.of("list.csv", text.replace("%", delimiter));
        assertThat(table.sheet.layout().delimiter()).isEqualTo(delimiter);
        assertThat(table.keys(Network.TIKTOK)).containsExactly("tiktok:ines.demo", "tiktok:leo.demo");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock = """
        48.5M        | 48500000
        48,5M        | 48500000
        383.1K       | 383100
        1.2B         | 1200000000
        2,5 Md       | 2500000000
        12,3 k       | 12300
        1 234 567    | 1234567
        1'234'567    | 1234567
        1,234,567    | 1234567
        1.234.567    | 1234567
        477900000.00 | 477900000
        4.779E+08    | 477900000
        ~2.1M        | 2100000
        10K+         | 10000
        0            | 0
        """
    )
    void aNumberIsReadAsPeopleWriteIt(String written, String meant) throws IOException {
        Table table = Table.of("insta.tsv", "handle\tfollowers\nines.demo\t" + written + "\n");
        assertThat(table.numbers(Meaning.FOLLOWERS)).containsExactly(meant);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock = """
        Taux d'engagement (%) | 0,45 0,87 0,92 0,31 0,66 1,2 3,4    | 0.0045 0.0087 0.0092 0.0031 0.0066 0.012 0.034
        Engagement rate pct   | 0.45 0.87 0.92                      | 0.0045 0.0087 0.0092
        Taux d'engagement     | 0,45 0,87 0,92 0,31 0,66 1,2 3,4    | 0.0045 0.0087 0.0092 0.0031 0.0066 0.012 0.034
        Taux d'engagement     | 3,4% 2,1% 0,8% 4% 1,5% 2,8          | 0.034 0.021 0.008 0.04 0.015 0.028
        Engagement rate       | 0.034 0.021 0.05 0.012 0.008 0.03 2 | 0.034 0.021 0.05 0.012 0.008 0.03 2
        Engagement rate       | 3.412 2.815 1.203                   | 0.03412 0.02815 0.01203
        Taux d'engagement     | 3.412 2.815 1.203                   | 0.03412 0.02815 0.01203
        """
    )
    void theScaleOfARateIsSaidByItsHeaderOrByAllItsRows(String header, String written, String meant)
        throws IOException {
        Table table = Table.of("insta.csv", column(header, List.of(written.split(" "))));
        assertThat(table.numbers(Meaning.ENGAGEMENT_RATE)).containsExactly(meant.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock = """
        03/04/2026 05/06/2026 07/08/2026 09/10/2026 01/02/2026 12/25/2026            | 2026-03-04 2026-12-25
        03/04/2026 05/06/2026 07/08/2026 09/10/2026 01/02/2026 25/12/2026            | 2026-04-03 2026-12-25
        03/04/2026 25/06/2026 17/08/2026 19/10/2026 21/02/2026 12/25/2026 13/01/2026 | 2026-04-03 2026-01-13
        """
    )
    void theOrderOfDayAndMonthIsProvedByAllRows(String written, String meant) throws IOException {
        Table table = Table.of("insta.csv", column("Relevé le", List.of(written.split(" "))));
        List<PartnerRow> people = table.people(Network.INSTAGRAM);
        assertThat(List.of(people.getFirst().measuredOn(), people.getLast().measuredOn()))
            .extracting(Object::toString)
            .containsExactly(meant.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock = """
        FOLLOWERS     | Abonnés       | ,  | 45.300 12.800 8.900        | 45300 12800 8900
        FOLLOWERS     | Abonnés       | ;  | 12,345 8,900               | 12345 8900
        FOLLOWERS     | Abonnés       | ,  | 45.3k 12.800 1.234k        | 45300 12800 1234
        FOLLOWERS     | Abonnés       | ;  | 1.234k 12,5M 0             | 1234 12500000 0
        POSTS         | Publications  | ,  | 1.204 980                  | 1204 980
        AVERAGE_LIKES | Likes moyens  | ,  | 12.800 8.900               | 12800 8900
        AVERAGE_LIKES | Average likes | ,  | 512.345 48.25 1234.567     | 512.345 48.25 1234.567
        AVERAGE_LIKES | Likes moyens  | ;  | 12.800 48,25               | 12800 48.25
        FOLLOWERS     | Followers     | ,  | 1,234.00 12.345,5          | 1234 12345.5
        """
    )
    void peopleAreCountedWholeWhateverStandsBetweenTheThousands(
        Meaning meaning,
        String header,
        String delimiter,
        String written,
        String meant
    ) throws IOException {
        String rows = column(header, List.of(written.split(" "))).replace(";", delimiter);
        String text = delimiter.equals(";") ? rows : rows.replaceAll("(?m)^(p\\d+\\.demo),(.*)$", "$1,\"$2\"");
        assertThat(Table.of("insta.csv", text).numbers(meaning)).containsExactly(meant.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock = """
        1.200 €    | 1200
        1.200,00 € | 1200.00
        €1,200.50  | 1200.50
        1,200 EUR  | 1200
        0.125 €    | 0.125
        350,5 €    | 350.5
        1.2k €     | 1200.0
        """
    )
    void aPriceIsReadAsItIsWrittenWhateverTheFileUses(String written, String amount) throws IOException {
        for (String others : List.of("3,5", "3.5")) {
            Table table = Table.of(
                "insta.csv",
                "Pseudo;Taux d'engagement;Tarif Reel\nines.demo;" + others + ";" + written + "\n"
            );
            assertThat(table.people(Network.INSTAGRAM).getFirst().rates())
                .singleElement()
                .satisfies(rate -> assertThat(rate.amount()).isEqualByComparingTo(amount));
        }
    }

    private static String column(String header, List<String> cells) {
        var text = new StringBuilder("Pseudo;" + header + "\n");
        for (int i = 0; i < cells.size(); i++) {
            text.append('p').append(i).append(".demo;").append(cells.get(i)).append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = { "N/A", "N/A'", "#VALOR!", "#VALEUR!", "-", "--", "", "n.c.", "null" })
    void whatListsWriteForUnknownIsUnknown(String junk) throws IOException {
        Table table = Table.of(
            "insta.csv",
            "handle,followers,country\nines.demo,1200,France\nleo.demo," + junk + "," + junk + "\n"
        );
        assertThat(table.people(null).getLast().accounts().getFirst().followers()).isNull();
        assertThat(table.people(null).getLast().country()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '>',
        textBlock = """
        fidèle, salon / Paris  > fidèle+salon+Paris
        Mode, beauté | salon   > Mode, beauté+salon
        Mode / beauté | salon  > Mode / beauté+salon
        Mode, beauté |         > Mode, beauté
        fidèle|salon           > fidèle+salon
        """
    )
    void barsBetweenTagsAreTheOnlyOnesThatPartThem(String cell, String tags) throws IOException {
        Table table = Table.of("insta.csv", "Pseudo\tÉtiquettes\nines.demo\t" + cell + "\nleo.demo\tsalon\n");
        assertThat(table.people(Network.INSTAGRAM).getFirst().tags()).containsExactly(tags.split("\\+"));
    }

    @Test
    void linesAboveTheHeaderAndBlankLinesAreLeftOut() throws IOException {
        Table table = Table.of(
            "export.csv",
            "Export du 3 mars\n\nListe;Printemps\n\nPseudo;Abonnés;Pays\nines.demo;1200;France\n\n;;\nleo.demo;900;Italie\n"
        );
        assertThat(table.sheet.layout().headerLine()).isEqualTo(5);
        assertThat(table.keys(Network.INSTAGRAM)).containsExactly("instagram:ines.demo", "instagram:leo.demo");
        assertThat(table.recognition.warnings()).extracting(Warning::code).contains(Warning.Code.LINES_ABOVE_HEADER);
    }

    @Test
    void aListOfAddressesNeedsNoHeaderAndNoNetwork() throws IOException {
        Table table = Table.of(
            "liens.txt",
            "https://www.instagram.com/ines.demo/\nhttps://www.tiktok.com/@leo.demo\nhttps://www.instagram.com/awa.demo?hl=fr\n"
        );
        assertThat(table.sheet.layout().headerLine()).isZero();
        assertThat(table.keys(null)).containsExactly("instagram:ines.demo", "tiktok:leo.demo", "instagram:awa.demo");
    }

    @Test
    void oneRowMayHoldSeveralAccounts() throws IOException {
        Table table = Table.of(
            "casting.csv",
            "Prénom;Nom;Instagram;Abonnés;TikTok;Abonnés TikTok;E-mail\nInès;Démo;@ines.demo;12,5k;ines_tok;1,1M;Ines@Exemple.test\nLéo;Essai;leo.demo;900;;;\n"
        );
        PartnerRow ines = table.people(null).getFirst();
        assertThat(ines.keys()).containsExactly("instagram:ines.demo", "tiktok:ines_tok");
        assertThat(ines.accounts())
            .extracting(account -> account.followers().longValueExact())
            .containsExactly(12_500L, 1_100_000L);
        assertThat(ines.displayName()).isEqualTo("Inès Démo");
        assertThat(ines.email()).isEqualTo("ines@exemple.test");
        assertThat(table.people(null).getLast().keys()).containsExactly("instagram:leo.demo");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "non",
            "No",
            "Aucun",
            "aucune",
            "Néant",
            "x",
            "0",
            "/",
            "RAS",
            "R.A.S.",
            "rien",
            "Pas de compte",
            "pas d’insta",
            "no account",
            "sans",
            "Sans TikTok",
        }
    )
    void aWordForNoAccountIsNoAccountThatPeopleWouldShare(String no) throws IOException {
        Table table = Table.of(
            "liste.csv",
            "Pseudo Instagram;Abonnés;TikTok\na.demo;1200;%s\nb.demo;3400;%s\nc.demo;900;c.tok\n".replace("%s", no)
        );
        assertThat(table.keys(null)).containsExactly(
            "instagram:a.demo",
            "instagram:b.demo",
            "instagram:c.demo",
            "tiktok:c.tok"
        );
    }

    @ParameterizedTest
    @ValueSource(strings = { "@non", "https://www.tiktok.com/@non" })
    void whoeverIsReallyCalledSoIsWrittenWithTheSignOrAsAnAddress(String written) throws IOException {
        Table table = Table.of(
            "liste.csv",
            "Pseudo Instagram;Abonnés;TikTok\na.demo;1200;" + written + "\nb.demo;9;b.tok\n"
        );
        assertThat(table.keys(null)).contains("tiktok:non");
    }

    @ParameterizedTest
    @ValueSource(strings = { "pas.de.deux", "sans_compte", "nonna", "xx_0", "ras.demo" })
    void aHandleThatOnlyBeginsLikeNoIsAHandle(String handle) throws IOException {
        Table table = Table.of("tiktok.csv", "Pseudo;Abonnés\n" + handle + ";1200\nb.demo;900\n");
        assertThat(table.keys(Network.TIKTOK)).containsExactly("tiktok:" + handle, "tiktok:b.demo");
    }

    @Test
    void aTextInTheColumnOfTheHandleIsRejectedInWords() throws IOException {
        Table table = Table.of("tiktok.csv", "Pseudo;Abonnés\n" + "a".repeat(501) + ";1200\nb.demo;900\n");
        Read.Nobody nobody = (Read.Nobody) table.reads(Network.TIKTOK).getFirst();
        assertThat(nobody.reason()).isEqualTo(Reason.HANDLE_TOO_LONG);
        assertThat(nobody.params()).containsEntry("line", "2").containsEntry("most", "500");
    }

    @Test
    void aColumnMayNameTheNetworkOfEachRow() throws IOException {
        Table table = Table.of(
            "list.csv",
            "Plateforme,Pseudo,Abonnés\nInstagram,ines.demo,1200\nTik Tok,leo.demo,900\nYouTube,Awa Cuisine,10\n"
        );
        assertThat(table.keys(null)).containsExactly(
            "instagram:ines.demo",
            "tiktok:leo.demo",
            "youtube:name:awa cuisine"
        );
    }

    @Test
    void valuesWinOverAHeaderThatTheyContradict() throws IOException {
        Table table = Table.of(
            "insta.csv",
            "username,Views avg.,followers\nines.demo,France,1200\nleo.demo,Brazil,900\nawa.demo,Sénégal,80\n"
        );
        Column views = table.recognition.columns().get(1);
        assertThat(views.meaning()).isEqualTo(Meaning.COUNTRY);
        assertThat(views.warnings())
            .singleElement()
            .satisfies(warning -> {
                assertThat(warning.code()).isEqualTo(Warning.Code.VALUES_CONTRADICT_HEADER);
                assertThat(warning.params())
                    .containsEntry("kind", "COUNTRY")
                    .containsEntry("examples", "France, Brazil, Sénégal");
            });
    }

    @Test
    void aForgottenQuoteCostsItsOwnRowOnly() throws IOException {
        StringBuilder text = new StringBuilder(
            "username,bio,followers\nines.demo,\"hello\nthere\",1200\nbroken.demo,\"never closed,5\n"
        );
        for (int i = 0; i < 100; i++) {
            text.append("person").append(i).append(".demo,hi,").append(i).append('\n');
        }
        Table table = Table.of("insta.csv", text.toString());
        assertThat(table.reads(null))
            .filteredOn(read -> read instanceof Read.Nobody)
            .singleElement()
            .isInstanceOfSatisfying(Read.Nobody.class, nobody -> {
                assertThat(nobody.reason()).isEqualTo(Reason.QUOTE_NEVER_CLOSED);
                assertThat(nobody.params()).containsEntry("line", "4");
            });
        assertThat(table.people(null)).hasSize(101);
        assertThat(table.people(null).getFirst().bio()).isEqualTo("hello\nthere");
    }

    @Test
    void backslashesAndDoubledQuotesAreText() throws IOException {
        Table table = Table.of("insta.csv", "username,bio,followers\nines.demo,\"she said \"\"hi\"\" \\o/\",1200\n");
        assertThat(table.people(null).getFirst().bio()).isEqualTo("she said \"hi\" \\o/");
    }

    @Test
    void aRowWithoutAHandleOrWithTooManyCellsIsRejectedWithItsLine() throws IOException {
        Table table = Table.of(
            "insta.csv",
            "username,followers\nines.demo,1200\n,900\nleo.demo,1,200\nawa.demo,5\nusername,followers\n"
        );
        assertThat(table.reads(null))
            .filteredOn(read -> read instanceof Read.Nobody)
            .extracting(read -> ((Read.Nobody) read).reason())
            .containsExactly(Reason.NO_HANDLE, Reason.TOO_MANY_CELLS, Reason.HEADER_AGAIN);
    }

    @Test
    void readingGoesOnFromAnyPlaceAsIfItHadNeverStopped() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            Table table = Table.of(
                "insta.csv",
                "username,bio,followers\r\nines.demo,\"é\r\nè\",1\r\n\r\nleo.demo,ü,2\rawa.demo,x,3\npia.demo,y,4".getBytes(
                    charset
                )
            );
            List<Row> all = table.all();
            for (Row stop : all) {
                List<Row> rest = new ArrayList<>();
                try (var rows = table.sheet.rows(stop.next())) {
                    rows.forEachRemaining(rest::add);
                }
                assertThat(rest).isEqualTo(all.subList(stop.number(), all.size()));
            }
        }
    }

    @Test
    void damagedCharactersAreCountedAndTheRestIsKept() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(
            "username,name,followers\nines.demo,Inès Été à Nîmes déjà,12\nleo.demo,L".getBytes(StandardCharsets.UTF_8)
        );
        bytes.write(0xE9);
        bytes.write("o,13\n".getBytes(StandardCharsets.UTF_8));
        Table table = Table.of("insta.csv", bytes.toByteArray());
        assertThat(table.sheet.layout().encoding()).isEqualTo(Encoding.UTF_8);
        assertThat(table.recognition.warnings()).anySatisfy(warning -> {
            assertThat(warning.code()).isEqualTo(Warning.Code.ENCODING_DAMAGED);
            assertThat(warning.params()).containsEntry("line", "3");
        });
        assertThat(table.people(null)).hasSize(2);
    }

    @Test
    void whatIsNotUnderstoodIsNamedWhatIsUnknownIsNot() throws IOException {
        assertThat(
            unread(
                """
                Pseudo;Abonnés;Pays;Langues;E-mail;Téléphone;Tarif story;Date du relevé
                maelle.demo;12,4 k;France;fr, en;Maëlle <maelle@exemple.test>.;06 12 34 56 78;120 €;12/03/2026
                jonas.demo;1 200;Belgique;fr, -;jonas@exemple.test.;+32 470 12 34 56;90 €;13/03/2026
                awa.demo;980;-;N/A;NC;non;/;
                rose.demo;900;France;fr;non;pas de numéro;pas d'exclu 450 à 600 €;
                ines.demo;privé;Le Sud;fr, elfique;ines(at)exemple.test;le soir;à négocier;bientôt
                lea.demo;800;France;fr;lea@exemple..test;06 12 34 56 78;80 €;12/03/2026
                """
            )
        ).containsExactly(
            "RATE pas d'exclu 450 à 600 €",
            "FOLLOWERS privé",
            "COUNTRY Le Sud",
            "LANGUAGE elfique",
            "EMAIL ines(at)exemple.test",
            "PHONE le soir",
            "RATE à négocier",
            "MEASURED_ON bientôt",
            "EMAIL lea@exemple..test"
        );
    }

    @Test
    void anAccountThatIsNotUnderstoodIsNamedAndFiguresOfNoAccountAreNot() throws IOException {
        assertThat(
            unread(
                """
                Instagram;Abonnés Instagram;TikTok;Abonnés TikTok
                lea.demo;1200;https://www.tiktok.com/tag/voyage;privé
                ines.demo;1300;non;privé
                awa.demo;1400;@awa.demo;privé
                zoe.demo;1500;@zoe.demo;900
                rose.demo;1600;@rose.demo;1 200
                tom.demo;1700;@tom.demo;3 000
                """
            )
        ).containsExactly("HANDLE https://www.tiktok.com/tag/voyage", "FOLLOWERS privé");
    }

    private static List<String> unread(String list) throws IOException {
        Table table = Table.of("insta.csv", list);
        Mapping mapping = Mapping.of(table.recognition);
        return table
            .all()
            .stream()
            .flatMap(row -> mapping.unread(row).stream())
            .map(cell -> cell.meaning() + " " + cell.cell())
            .toList();
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithWhatItIs() {
        assertRefused("", Unreadable.Why.IMPORT_FILE_EMPTY);
        assertRefused("  \n\n ", Unreadable.Why.IMPORT_FILE_EMPTY);
        assertRefused("username,followers,country\n", Unreadable.Why.IMPORT_NO_ROWS);
        assertRefused("<!doctype html><html></html>", Unreadable.Why.IMPORT_NOT_A_TABLE);
        assertRefused("[{\"handle\": \"ines\"}]", Unreadable.Why.IMPORT_NOT_A_TABLE);
        assertRefused("PK\u0003\u0004workbook", Unreadable.Why.IMPORT_FILE_BINARY);
        assertRefused("%PDF-1.7", Unreadable.Why.IMPORT_FILE_BINARY);
        assertRefused("a\0b\0\0\0\1\2", Unreadable.Why.IMPORT_FILE_BINARY);
    }

    @Test
    void aPersonMayOverrideTheLayout() throws IOException {
        Table table = Table.of(
            "x.csv",
            "a;b;c\nd;e;f\nines.demo;1;2\n".getBytes(StandardCharsets.UTF_8),
            new Said(Encoding.UTF_8, ";", 2L)
        );
        assertThat(table.sheet.layout().headers()).containsExactly("d", "e", "f");
        assertThat(table.all()).hasSize(1);
    }

    private static void assertRefused(String text, Unreadable.Why why) {
        assertThatThrownBy(() -> Table.of("x.csv", text)).isInstanceOfSatisfying(Unreadable.class, e ->
            assertThat(e.why()).isEqualTo(why)
        );
    }

    /** A file in memory, recognised. */
    record Table(CsvSheet sheet, Recognition recognition) {
        static Table of(String name, String text) throws IOException {
            return of(name, text.getBytes(StandardCharsets.UTF_8));
        }

        static Table of(String name, byte[] bytes) throws IOException {
            return of(name, bytes, Said.NOTHING);
        }

        static Table of(String name, byte[] bytes, Said said) throws IOException {
            Bytes file = offset -> new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
            CsvSheet sheet = CsvSheet.open(file, said, Recogniser::headerWords);
            Table table = new Table(sheet, new Recognition(null, List.of(), List.of()));
            return new Table(sheet, Recogniser.recognise(sheet.layout(), name, table.all()));
        }

        List<Row> all() throws IOException {
            List<Row> all = new ArrayList<>();
            try (var rows = sheet.rows()) {
                rows.forEachRemaining(all::add);
            }
            return all;
        }

        List<Read> reads(Network network) throws IOException {
            Mapping mapping = Mapping.of(network == null ? recognition.network() : network, recognition.columns());
            return all().stream().map(mapping::read).toList();
        }

        List<PartnerRow> people(Network network) throws IOException {
            return reads(network)
                .stream()
                .filter(Read.Person.class::isInstance)
                .map(read -> ((Read.Person) read).row())
                .toList();
        }

        List<String> keys(Network network) throws IOException {
            return people(network)
                .stream()
                .flatMap(person -> person.keys().stream())
                .toList();
        }

        List<String> numbers(Meaning meaning) throws IOException {
            return people(Network.INSTAGRAM)
                .stream()
                .map(person -> person.accounts().getFirst().numbers().get(meaning).stripTrailingZeros().toPlainString())
                .toList();
        }
    }
}
