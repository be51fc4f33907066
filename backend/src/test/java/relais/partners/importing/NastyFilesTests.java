package relais.partners.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relais.partners.importing.reading.Mapping;
import relais.partners.importing.reading.Mapping.Read;
import relais.partners.importing.reading.Meaning;
import relais.partners.importing.reading.PartnerRow;
import relais.partners.importing.reading.RateRow;
import relais.partners.importing.sheet.CsvSheet;
import relais.partners.importing.sheet.Row;
import relais.partners.importing.sheet.Said;
import relais.partners.importing.sheet.Unreadable;

/**
 * A table of nasty files and what a dry run says of each row: {@code VERDICT account followers}. The layouts are those of
 * exports that people have; everybody in them is invented.
 */
class NastyFilesTests {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    /** A file and what is expected of it: a line for each row, then what else is to be seen. */
    record Nasty(String about, String name, byte[] bytes, List<String> expected) {
        static Nasty of(String about, String name, String text, String... expected) {
            return new Nasty(about, name, text.getBytes(StandardCharsets.UTF_8), List.of(expected));
        }

        static Nasty in(Charset charset, String about, String name, String text, String... expected) {
            return new Nasty(about, name, text.getBytes(charset), List.of(expected));
        }

        static Nasty book(String about, String name, byte[] bytes, String... expected) {
            return new Nasty(about, name, bytes, List.of(expected));
        }

        @Override
        public String toString() {
            return about;
        }
    }

    static Stream<Nasty> files() {
        return Stream.of(
            encodings(),
            numbers(),
            rows(),
            headers(),
            exports(),
            castingSheets(),
            books(),
            refused()
        ).flatMap(List::stream);
    }

    private static List<Nasty> encodings() {
        String french =
            "Pseudo;Prénom Nom;Abonnés;Pays\nines.demo;Inès Œuvre;12,5 k;Côte d’Ivoire\nleo.demo;Léo Été;980;États-Unis\n";
        String[] both = {
            "CREATE instagram:ines.demo 12500 Inès Œuvre CI",
            "CREATE instagram:leo.demo 980 Léo Été US",
        };
        return List.of(
            Nasty.in(WINDOWS, "Excel in French saves Windows-1252 with semicolons", "insta.csv", french, both),
            Nasty.in(
                StandardCharsets.UTF_16LE,
                "UTF-16 with a mark and tabs",
                "insta.txt",
                "\uFEFF" + french.replace(';', '\t'),
                both
            ),
            Nasty.in(StandardCharsets.UTF_16BE, "UTF-16 the other way round", "insta.txt", "\uFEFF" + french, both),
            Nasty.of(
                "UTF-8 with a mark before a quoted header",
                "insta.csv",
                "\uFEFF" + french.replace("Pseudo", "\"Pseudo\""),
                both
            ),
            Nasty.of("line ends of an old Mac", "insta.csv", french.replace('\n', '\r'), both),
            Nasty.of(
                "line ends of Windows, and none at the end",
                "insta.csv",
                french.replace("\n", "\r\n").strip(),
                both
            ),
            Nasty.of("a line that names the delimiter", "insta.csv", "sep=;\n" + french, both),
            Nasty.of(
                "emoji, right-to-left marks and a name in another script",
                "tiktok.csv",
                "username,name,followers\nines.demo,✨ Inès 🇫🇷 ✨,12\n\u200F@leo.demo\u200E,ليو ديمو,13\n",
                "CREATE tiktok:ines.demo 12 ✨ Inès 🇫🇷 ✨ -",
                "CREATE tiktok:leo.demo 13 ليو ديمو -"
            ),
            Nasty.of(
                "text damaged before it came here is kept, and said",
                "youtube.csv",
                "Channel name,Subscribers\nnetd mÃ©zik demo,12\n",
                "CREATE youtube:name:netd mã©zik demo 12 netd mÃ©zik demo -",
                "warns ENCODED_TWICE"
            )
        );
    }

    private static List<Nasty> numbers() {
        return List.of(
            Nasty.of(
                "thin, narrow and no-break spaces between thousands",
                "insta.csv",
                "pseudo;abonnés\na.demo;1\u202f234\u202f567\nb.demo;1\u00a0234\u00a0567\nc.demo;1\u2009234\u2009567\nd.demo;1 234 567\ne.demo;1’234’567\n",
                Stream.of("a", "b", "c", "d", "e")
                    .map(p -> "CREATE instagram:" + p + ".demo 1234567")
                    .toArray(String[]::new)
            ),
            Nasty.of(
                "decimal commas and points for thousands",
                "insta.csv",
                "pseudo;abonnés;taux d’engagement\na.demo;1.234.567;3,45\nb.demo;12.500;0,8\nc.demo;980;12,25\n",
                "CREATE instagram:a.demo 1234567 rate 0.0345",
                "CREATE instagram:b.demo 12500 rate 0.008",
                "CREATE instagram:c.demo 980 rate 0.1225"
            ),
            Nasty.of(
                "percentages with their sign, a space before it, or as a share",
                "insta.csv",
                "pseudo;abonnés;ER %\na.demo;1;3,4 %\nb.demo;2;0,8%\nc.demo;3;12\u00a0%\n",
                "CREATE instagram:a.demo 1 rate 0.034",
                "CREATE instagram:b.demo 2 rate 0.008",
                "CREATE instagram:c.demo 3 rate 0.12"
            ),
            Nasty.of(
                "abbreviated in two languages",
                "insta.csv",
                "pseudo\tabonnés\na.demo\t12,5 k\nb.demo\t1.2M\nc.demo\t3 millions\nd.demo\t2,5 Md\n",
                "CREATE instagram:a.demo 12500",
                "CREATE instagram:b.demo 1200000",
                "CREATE instagram:c.demo 3000000",
                "CREATE instagram:d.demo 2500000000"
            ),
            Nasty.of(
                "the same figure twice, abbreviated and exact: the exact one is taken",
                "insta.csv",
                "username,Followers,Followers\na.demo,12.3K,12345\nb.demo,1.2M,1234567\n",
                "CREATE instagram:a.demo 12345",
                "CREATE instagram:b.demo 1234567"
            ),
            Nasty.of(
                "junk for the unknown, in five languages",
                "insta.csv",
                "username,followers,country\na.demo,N/A,-\nb.demo,#VALOR!,n.c.\nc.demo,#VALEUR!,?\nd.demo,#¡VALOR!,unknown\ne.demo,--,#N/D\nf.demo,#BEZUG!,null\ng.demo,12,FR\n",
                Stream.concat(
                    Stream.of("a", "b", "c", "d", "e", "f").map(p -> "CREATE instagram:" + p + ".demo -"),
                    Stream.of("CREATE instagram:g.demo 12", "warns ERROR_CELLS")
                ).toArray(String[]::new)
            ),
            Nasty.of(
                "scientific notation and useless decimals",
                "insta.csv",
                "username,followers\na.demo,4.779E+08\nb.demo,477900000.00\n",
                "CREATE instagram:a.demo 477900000",
                "CREATE instagram:b.demo 477900000"
            )
        );
    }

    private static List<Nasty> rows() {
        return List.of(
            Nasty.of(
                "rows that repeat, differ, name nobody, or hold too much",
                "insta.csv",
                "username,followers\na.demo,12\nA.demo,12\nhttps://instagram.com/a.demo/,13\n,14\nb.demo,15,x,y\nhttps://www.instagram.com/p/Cxyz/,3\n",
                "CREATE instagram:a.demo 12",
                "SKIP SAME_AS_ROW 1",
                "CONFLICT DIFFERS_FROM_ROW 1",
                "REJECT NO_HANDLE",
                "REJECT TOO_MANY_CELLS",
                "REJECT NOT_A_PROFILE"
            ),
            Nasty.of(
                "a quote that is never closed costs its own row only",
                "insta.csv",
                "username,bio,followers\na.demo,\"open,12\nb.demo,fine,13\n",
                "REJECT QUOTE_NEVER_CLOSED",
                "CREATE instagram:b.demo 13"
            ),
            Nasty.of(
                "quotes, delimiters and line breaks inside a biography",
                "insta.csv",
                "username,bio,followers\na.demo,\"says \"\"hi\"\", and\n\nleaves\",12\nb.demo,\"x;y\",13\n",
                "CREATE instagram:a.demo 12",
                "CREATE instagram:b.demo 13"
            ),
            Nasty.of(
                "the header again in the middle, blank rows and a row of delimiters",
                "insta.csv",
                "username,followers\na.demo,12\n\nusername,followers\n,\nb.demo,13\n",
                "CREATE instagram:a.demo 12",
                "SKIP HEADER_AGAIN",
                "CREATE instagram:b.demo 13"
            ),
            Nasty.of(
                "formulas are texts and never run; what they call is no handle",
                "insta.csv",
                "username,name,followers\na.demo,=CMD|'/c calc'!A0,12\n\"=HYPERLINK(\"\"http://x\"\")\",x,13\n",
                "CREATE instagram:a.demo 12 =CMD|'/c calc'!A0 -",
                "CREATE instagram:name:=hyperlink(\"http://x\") 13"
            ),
            Nasty.of(
                "addresses in every shape are network and handle",
                "liens.csv",
                "Lien\nhttps://www.instagram.com/a.demo/?hl=fr\nwww.tiktok.com/@b.demo\nm.youtube.com/@CDemo\nx.com/d_demo\nhttps://fr.linkedin.com/in/e-demo/\nfacebook.com/f.demo\nhttps://www.twitch.tv/g_demo\n",
                "CREATE instagram:a.demo -",
                "CREATE tiktok:b.demo -",
                "CREATE youtube:cdemo -",
                "CREATE x:d_demo -",
                "CREATE linkedin:e-demo -",
                "CREATE facebook:fdemo -",
                "CREATE twitch:g_demo -"
            ),
            Nasty.of(
                "no header at all",
                "tiktok.csv",
                "@a.demo;12,5 k;France\n@b.demo;980;Italie\n@c.demo;1 240;Espagne\n",
                "CREATE tiktok:a.demo -",
                "CREATE tiktok:b.demo -",
                "CREATE tiktok:c.demo -",
                "warns NO_HEADER"
            ),
            Nasty.of(
                "a network in each row",
                "base.csv",
                "Réseau;Pseudo;Abonnés\nInsta;a.demo;1\nTik Tok;b.demo;2\nYouTube;c.demo;3\nMySpace;d.demo;4\n",
                "CREATE instagram:a.demo 1",
                "CREATE tiktok:b.demo 2",
                "CREATE youtube:c.demo 3",
                "REJECT NETWORK_UNKNOWN"
            ),
            Nasty.of(
                "titles and a date above the header, a total below",
                "insta.csv",
                "Export du 3 mars 2026;;\n;;\nPseudo;Abonnés;Pays\na.demo;12;France\nb.demo;13;Italie\n",
                "CREATE instagram:a.demo 12",
                "CREATE instagram:b.demo 13",
                "warns LINES_ABOVE_HEADER"
            ),
            Nasty.of(
                "two hundred columns, most of them empty",
                "insta.csv",
                "username,followers" + ",".repeat(198) + "\na.demo,12" + ",".repeat(198) + "\n",
                "CREATE instagram:a.demo 12"
            )
        );
    }

    private static List<Nasty> headers() {
        return List.of(
            Nasty.of(
                "values that contradict their header win, and are said",
                "insta.csv",
                "username,followers,views avg\na.demo,12,France\nb.demo,13,Brazil\nc.demo,14,Spain\n",
                "CREATE instagram:a.demo 12 FR",
                "CREATE instagram:b.demo 13 BR",
                "CREATE instagram:c.demo 14 ES",
                "warns VALUES_CONTRADICT_HEADER"
            ),
            Nasty.of(
                "e-mails below a header that says telephone",
                "insta.csv",
                "username,followers,phone\na.demo,12,a@exemple.test\nb.demo,13,b@exemple.test\n",
                "CREATE instagram:a.demo 12 a@exemple.test",
                "CREATE instagram:b.demo 13 b@exemple.test",
                "warns VALUES_CONTRADICT_HEADER"
            ),
            Nasty.of(
                "more comments than likes: neither is believed",
                "insta.csv",
                "username,followers,avg likes,avg comments\na.demo,1200,3,90\nb.demo,1300,4,80\nc.demo,1400,5,70\nd.demo,1500,6,60\n",
                "CREATE instagram:a.demo 1200",
                "CREATE instagram:b.demo 1300",
                "CREATE instagram:c.demo 1400",
                "CREATE instagram:d.demo 1500",
                "warns COMMENTS_ABOVE_LIKES"
            ),
            Nasty.of(
                "headers in capitals, with line breaks, stars and units",
                "insta.csv",
                "\"INSTA\nUSERNAME*\",\"FOLLOWERS\n(total)\",COUNTRY*\na.demo,12,FR\nb.demo,13,IT\n",
                "CREATE instagram:a.demo 12 FR",
                "CREATE instagram:b.demo 13 IT"
            ),
            Nasty.of(
                "the handle stands in the column called name, the name in the column called handle",
                "youtube.csv",
                "Channel,Youtuber,Subscribers\nCuisine de Démo,cuisinededemo,12\nBrico Démo,bricodemo,13\nVoyages Démo,voyagesdemo,14\n",
                "CREATE youtube:cuisinededemo 12 Cuisine de Démo -",
                "CREATE youtube:bricodemo 13 Brico Démo -",
                "CREATE youtube:voyagesdemo 14 Voyages Démo -"
            )
        );
    }

    /** The headers that common tools write. */
    private static List<Nasty> exports() {
        return List.of(
            Nasty.of(
                "a discovery tool's export: username, fullname, url, er",
                "modash-instagram-export.csv",
                "username,fullname,url,followers,engagements,engagement_rate,avg_likes,avg_comments,avg_reels_plays,city,state,country,emails\na.demo,Ada Démo,https://instagram.com/a.demo,12000,480,0.04,450,30,9000,Lyon,,France,a@exemple.test\nb.demo,Bo Démo,https://instagram.com/b.demo,9000,90,0.01,80,10,700,Lille,,France,\n",
                "CREATE instagram:a.demo 12000 rate 0.04 Ada Démo FR a@exemple.test",
                "CREATE instagram:b.demo 9000 rate 0.01 Bo Démo FR"
            ),
            Nasty.of(
                "a scraper's export in camel case",
                "result.csv",
                "profileUrl,username,fullName,followersCount,followsCount,postsCount,biography,externalUrl,isVerified\nhttps://www.instagram.com/a.demo/,a.demo,Ada Démo,12000,300,80,Hello,https://ada.exemple.test,false\nhttps://www.instagram.com/b.demo/,b.demo,Bo Démo,900,30,8,Salut,,true\n",
                "CREATE instagram:a.demo 12000 Ada Démo",
                "CREATE instagram:b.demo 900 Bo Démo",
                "column 3 FOLLOWERS",
                "column 4 FOLLOWING",
                "column 5 POSTS",
                "column 7 WEBSITE"
            ),
            Nasty.of(
                "an audit tool's export: account, quality, ER, audience country",
                "hypeauditor tiktok.csv",
                "Account,Nickname,Followers,Quality Audience,ER,Audience Country,Category\n@a.demo,Ada,12000,10000,3.2%,France,Beauty\n@b.demo,Bo,900,700,1.1%,Belgium,Food\n",
                "CREATE tiktok:a.demo 12000 rate 0.032",
                "CREATE tiktok:b.demo 900 rate 0.011",
                "column 3 NONE",
                "column 5 AUDIENCE_COUNTRY"
            ),
            Nasty.of(
                "a French tool's export: several networks in a row",
                "export-profils.csv",
                "Nom du profil;Instagram;Instagram - Communauté;Instagram - Taux d'engagement;YouTube;YouTube - Abonnés;E-mail;Pays\nAda Démo;https://www.instagram.com/a.demo;12 000;3,2 %;https://www.youtube.com/@adademo;500;ada@exemple.test;France\nBo Démo;https://www.instagram.com/b.demo;900;1,1 %;;;;Belgique\n",
                "CREATE instagram:a.demo+youtube:adademo 12000 rate 0.032 Ada Démo FR ada@exemple.test",
                "CREATE instagram:b.demo 900 rate 0.011 Bo Démo BE"
            ),
            Nasty.of(
                "statistics of channels: rank, grade, uploads, views of all time",
                "top.csv",
                "Rank\tGrade\tChannel name\tVideo Uploads\tSubscribers\tVideo views\n1st\tA++ \tAdaDemo\t827\t18752\t20869786\n2nd\tA+ \tBoDemo\t126\t--\t475488\n",
                "CREATE youtube:adademo 18752",
                "CREATE youtube:bodemo -",
                "column 0 NONE",
                "column 3 POSTS",
                "column 5 TOTAL_VIEWS"
            ),
            Nasty.of(
                "an agency's roster: first name, family name, links, agent",
                "roster.csv",
                "First name,Last name,Instagram URL,IG Followers,TikTok URL,TikTok Followers,Manager,Email,Mobile\nAda,Démo,instagram.com/a.demo,12K,tiktok.com/@a.demo,3K,Talents de Démo,Ada <ada@exemple.test>,+33 6 12 34 56 78\nBo,Démo,instagram.com/b.demo,900,,,,,\n",
                "CREATE instagram:a.demo+tiktok:a.demo 12000 Ada Démo ada@exemple.test",
                "CREATE instagram:b.demo 900 Bo Démo"
            ),
            Nasty.of(
                "a mailing tool's export: Handle, Social Network, Reach",
                "crm.csv",
                "Social Network,Handle,Display Name,Audience Size,Tags,Language\nInstagram,a.demo,Ada Démo,12000,\"vegan, yoga\",Français\nTikTok,b.demo,Bo Démo,900,,en\n",
                "CREATE instagram:a.demo 12000 Ada Démo",
                "CREATE tiktok:b.demo 900 Bo Démo",
                "column 4 TAG",
                "column 5 LANGUAGE"
            ),
            Nasty.of(
                "an export in Spanish",
                "instagram.csv",
                "Usuario,Nombre,Seguidores,País\na.demo,Ada Démo,12000,Spain\nb.demo,Bo Démo,900,Mexico\n",
                "CREATE instagram:a.demo 12000 Ada Démo ES",
                "CREATE instagram:b.demo 900 Bo Démo MX"
            ),
            Nasty.of(
                "follower counts of a day that the list names",
                "insta.csv",
                "username,followers,collected on\na.demo,12,\"March 3rd, 2026\"\nb.demo,13,3 mars 2026\nc.demo,14,03/03/2026\n",
                "CREATE instagram:a.demo 12 on 2026-03-03",
                "CREATE instagram:b.demo 13 on 2026-03-03",
                "CREATE instagram:c.demo 14 on 2026-03-03"
            ),
            Nasty.of(
                "days with the month first, as one of them proves",
                "insta.csv",
                "username,followers,as of\na.demo,12,03/04/2026\nb.demo,13,03/25/2026\n",
                "CREATE instagram:a.demo 12 on 2026-03-04",
                "CREATE instagram:b.demo 13 on 2026-03-25"
            )
        );
    }

    private static List<Nasty> castingSheets() {
        return List.of(
            Nasty.of(
                "a casting sheet: prices per format, availability, address, note",
                "casting insta.csv",
                "Pseudo;Abonnés;Tarif Reel (HT);Tarif story HT;Prix TikTok;Disponibilité;Adresse postale;WhatsApp;Commentaire\na.demo;12 000;1 200 €;350,50 €;sur devis;à partir de mai;1 rue de la Démo, Lyon;+33612345678;gentille\nb.demo;900;800;;450 EUR;;;;\n",
                "CREATE instagram:a.demo 12000 Reel=1200 EUR Story=350.50 EUR",
                "CREATE instagram:b.demo 900 Reel=800 EUR Publication=450 EUR",
                "column 5 AVAILABILITY",
                "column 6 ADDRESS",
                "column 7 WHATSAPP",
                "column 8 NOTE"
            ),
            Nasty.of(
                "prices in English, with the sign before and two currencies",
                "youtube rates.csv",
                "Channel,Subscribers,Price per dedicated video,Integration rate,CPM\nadademo,12000,\"€2,500\",\"$1,200.00\",14\nbodemo,900,£800,on request,9\n",
                "CREATE youtube:adademo 12000 Dedicated video=2500 EUR Integration=1200.00 USD",
                "CREATE youtube:bodemo 900 Dedicated video=800 GBP",
                "column 4 NONE"
            )
        );
    }

    private static List<Nasty> books() {
        String people =
            Workbooks.textRow(2, "Pseudo", "Nom", "Abonnés") +
            "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>a.demo</t></is></c><c r=\"B3\" t=\"inlineStr\"><is><t>Ada</t></is></c><c r=\"C3\"><f>6000*2</f><v>12000</v></c></row>" +
            "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>b.demo</t></is></c><c r=\"C4\" t=\"e\"><v>#REF!</v></c></row>";
        return List.of(
            Nasty.book(
                "a workbook called .csv is known by its content",
                "insta.csv",
                Workbooks.xlsx("", Map.of("Casting", people)),
                "CREATE instagram:a.demo 12000 Ada -",
                "CREATE instagram:b.demo -",
                "warns ERROR_CELLS"
            ),
            Nasty.book(
                "the name of the sheet tells the network",
                "base.ods",
                Workbooks.ods(
                    "<table:table table:name=\"TikTok\"><table:table-row>" +
                        Workbooks.odsText("pseudo") +
                        Workbooks.odsText("abonnés") +
                        "</table:table-row><table:table-row>" +
                        Workbooks.odsText("a.demo") +
                        Workbooks.odsText("12,5 k") +
                        "</table:table-row></table:table>"
                ),
                "CREATE tiktok:a.demo 12500"
            )
        );
    }

    private static List<Nasty> refused() {
        String wide = IntStream.range(0, 201)
            .mapToObj(i -> "c" + i)
            .collect(Collectors.joining(","));
        return List.of(
            Nasty.of("nothing", "insta.csv", "", "REFUSED IMPORT_FILE_EMPTY"),
            Nasty.of("a header and no row", "insta.csv", "username,followers\n", "REFUSED IMPORT_NO_ROWS"),
            Nasty.of(
                "a sign-in page instead of the export",
                "insta.csv",
                "<!DOCTYPE html><html>",
                "REFUSED IMPORT_NOT_A_TABLE"
            ),
            Nasty.of("201 columns", "insta.csv", wide + "\n" + wide + "\n", "REFUSED IMPORT_TOO_WIDE"),
            Nasty.of("JSON", "insta.csv", "{\"users\": []}", "REFUSED IMPORT_NOT_A_TABLE"),
            Nasty.of("an image", "insta.csv", "GIF89a", "REFUSED IMPORT_FILE_BINARY"),
            Nasty.of("an old workbook cut off", "insta.xls", "PK\u0003\u0004", "REFUSED IMPORT_FILE_BINARY"),
            Nasty.of(
                "one line of two million characters",
                "insta.csv",
                "username,followers\n" + "x".repeat(2_000_000) + "\n",
                "REFUSED IMPORT_NOT_A_TABLE"
            )
        );
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aDryRunSaysOfEachRowWhatIsToBeExpected(Nasty nasty) throws IOException {
        List<String> said = new ArrayList<>();
        try {
            said.addAll(dryRun(nasty));
        } catch (Unreadable e) {
            said.add("REFUSED " + e.why());
        }
        List<String> rows = nasty
            .expected()
            .stream()
            .filter(line -> !line.startsWith("warns ") && !line.startsWith("column "))
            .toList();
        List<String> saidRows = said
            .stream()
            .filter(line -> !line.startsWith("warns ") && !line.startsWith("column "))
            .toList();
        assertThat(saidRows).as("%s", said).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            String[] words = rows.get(i).split(" ");
            assertThat(saidRows.get(i) + " ")
                .as("%s", said)
                .startsWith(Stream.of(words).limit(3).collect(Collectors.joining(" ")) + " ");
            assertThat(saidRows.get(i)).as("%s", said).contains(words);
        }
        List<String> seen = new ArrayList<>(nasty.expected());
        seen.removeAll(rows);
        assertThat(said).containsAll(seen);
    }

    private List<String> dryRun(Nasty nasty) throws IOException {
        Path file = Files.write(folder.resolve("nasty"), nasty.bytes());
        Path text = folder.resolve("text");
        ListReader.Found found = ListReader.found(file, nasty.name(), Said.NOTHING, _ -> text);
        Mapping mapping = Mapping.of(found.recognition());
        List<Row> rows = new ArrayList<>();
        Path table = found.workbook() == null ? file : text;
        try (var all = new CsvSheet(ImportFiles.bytes(table), found.layout()).rows()) {
            all.forEachRemaining(rows::add);
        }
        List<Read> reads = rows.stream().map(mapping::read).toList();
        Doubles doubles = new Doubles(Told.Choice.FIRST);
        for (Read read : reads) {
            if (read instanceof Read.Person(PartnerRow person)) {
                doubles.meet(person);
            }
        }
        List<RowVerdict> verdicts = new Judge(doubles).verdicts(rows, reads, Map.of());
        List<String> said = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            said.add(words(verdicts.get(i), reads.get(i)));
        }
        found
            .recognition()
            .warnings()
            .forEach(warning -> said.add("warns " + warning.code()));
        found
            .recognition()
            .columns()
            .forEach(column -> {
                said.add("column " + column.index() + " " + column.meaning());
                column.warnings().forEach(warning -> said.add("warns " + warning.code()));
            });
        return said;
    }

    private static String words(RowVerdict verdict, Read read) {
        if (!(verdict.verdict() == Verdict.CREATE && read instanceof Read.Person(PartnerRow person))) {
            return verdict.verdict() + " " + verdict.reason() + " " + verdict.params().getOrDefault("row", "");
        }
        var main = person.accounts().getFirst();
        var rate = main.numbers().get(Meaning.ENGAGEMENT_RATE);
        return String.join(
            " ",
            "CREATE",
            String.join("+", person.keys()),
            main.followers() == null ? "-" : main.followers().stripTrailingZeros().toPlainString(),
            rate == null ? "" : "rate " + rate.stripTrailingZeros().toPlainString(),
            person.displayName(),
            person.country() == null ? "-" : person.country(),
            person.email() == null ? "" : person.email(),
            person.measuredOn() == null ? "" : "on " + person.measuredOn(),
            person.rates().stream().map(NastyFilesTests::words).collect(Collectors.joining(" "))
        );
    }

    private static String words(RateRow rate) {
        return rate.format() + "=" + rate.amount() + " " + rate.currency();
    }
}
