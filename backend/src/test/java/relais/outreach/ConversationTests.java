package relais.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import relais.outreach.LetterTemplates.Filled;
import relais.outreach.Message.Reply;
import relais.outreach.Message.Written;
import relais.platform.decision.Decision;
import relais.platform.decision.Decision.Accepted;
import relais.platform.decision.Decision.Refused;
import relais.platform.decision.NotFoundException;

class ConversationTests {

    static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void aLetterIsKeptAsItWasSentAndToldOnce() {
        Decision<Conversation> decision = silence().write(aLetter(LetterKind.FIRST_CONTACT), true);
        Accepted<Conversation> accepted = (Accepted<Conversation>) decision;
        assertThat(accepted.result().messages()).hasSize(1);
        assertThat(accepted.news()).containsExactly(
            new OutreachNews.LetterWritten("clairembrun", "maelle", "K1", "M1", LetterKind.FIRST_CONTACT, "leonie")
        );
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void nobodyWhoSaidNoIsWrittenTo(LetterKind kind) {
        assertThat(silence().write(aLetter(kind), false)).isEqualTo(new Refused<>(OutreachRefusal.DO_NOT_CONTACT));
    }

    @Test
    void aQuestionIsAskedOnceAndRemindedOnce() {
        Conversation once = then(silence().write(aLetter(LetterKind.INFORMATION_REQUEST), true));
        Conversation twice = then(once.write(aLetter(LetterKind.INFORMATION_REQUEST), true));
        assertThat(twice.write(aLetter(LetterKind.INFORMATION_REQUEST), true)).isEqualTo(
            new Refused<>(OutreachRefusal.INFORMATION_REQUESTED_TWICE)
        );
    }

    @Test
    void anEmptyLetterIsNotSent() {
        Written empty = new Written(
            "M1",
            MONDAY,
            "K1",
            LetterKind.FIRST_CONTACT,
            "leonie",
            "Léonie",
            "m@exemple.test",
            "Maëlle",
            false,
            "fr",
            "Bonjour",
            "  ",
            null
        );
        assertThat(silence().write(empty, true)).isEqualTo(new Refused<>(OutreachRefusal.EMPTY_LETTER));
    }

    @Test
    void thereIsNothingToFollowUpInSilence() {
        assertThat(silence().write(aLetter(LetterKind.FOLLOW_UP), true)).isEqualTo(
            new Refused<>(OutreachRefusal.NOTHING_TO_FOLLOW_UP)
        );
    }

    @Test
    void aReplyMakesItOurTurn() {
        Conversation answered = then(
            then(silence().write(aLetter(LetterKind.FIRST_CONTACT), true)).log(
                aReply(MONDAY.plusSeconds(60)),
                MONDAY.plusSeconds(90)
            )
        );
        assertThat(answered.awaitsUs()).isTrue();
        assertThat(answered.lastAt()).isEqualTo(MONDAY.plusSeconds(60));
    }

    @Test
    void aReplyCannotComeFromTheFuture() {
        assertThat(silence().log(aReply(MONDAY.plusSeconds(60)), MONDAY)).isEqualTo(
            new Refused<>(OutreachRefusal.REPLY_IN_THE_FUTURE)
        );
    }

    @Test
    void aLetterThatDidNotLeaveGoesToSomebodyElseInTheSameWords() {
        Conversation said = then(silence().write(aLetter(LetterKind.FIRST_CONTACT), true));
        var agent = new Occasion.Recipient(Occasion.Who.AGENT, "Capucine", "capucine@exemple.test");
        Written readdressed = said.letter("M1").to(agent, "mandate");
        Accepted<Conversation> accepted = (Accepted<Conversation>) said.readdress(readdressed, "karim", true);
        assertThat(accepted.result().messages()).containsExactly(readdressed);
        assertThat(readdressed.toAgent()).isTrue();
        assertThat(readdressed.text()).isEqualTo("Une idée");
        assertThat(accepted.news()).containsExactly(
            new OutreachNews.LetterReaddressed("clairembrun", "maelle", "K1", "M1", true, "karim")
        );
    }

    @Test
    void aLetterToSomebodyWhoSaidNoGoesToNobodyElseEither() {
        Conversation said = then(silence().write(aLetter(LetterKind.FIRST_CONTACT), true));
        assertThat(said.readdress(said.letter("M1"), "karim", false)).isEqualTo(
            new Refused<>(OutreachRefusal.DO_NOT_CONTACT)
        );
    }

    @Test
    void thatNobodyGetsALetterIsToldAndTheLetterStaysInTheConversation() {
        Conversation said = then(silence().write(aLetter(LetterKind.FIRST_CONTACT), true));
        assertThat(said.drop("M1", "karim")).isEqualTo(
            Decision.accepted(said, new OutreachNews.LetterDropped("clairembrun", "maelle", "K1", "M1", "karim"))
        );
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> said.drop("M2", "karim"));
    }

    @ParameterizedTest
    @CsvSource({
        "first-contact,fr",
        "first-contact,en",
        "information-request,fr",
        "information-request,en",
        "follow-up,fr",
        "follow-up,en",
        "foot,fr",
        "foot,en",
        "offer,fr",
        "offer,en",
        "contract-to-sign,fr",
        "contract-to-sign,en",
        "contract-returned,fr",
        "contract-returned,en",
        "contract-in-force,fr",
        "contract-in-force,en",
        "changes-requested,fr",
        "changes-requested,en",
        "draft-approved,fr",
        "draft-approved,en",
        "draft-rejected,fr",
        "draft-rejected,en",
    })
    void everyTemplateFillsWithTheFieldsThatAreOffered(String name, String locale) {
        Map<String, ?> fields = Map.of(
            "brand",
            Map.of("name", "Clairembrun", "advertiser", "Fabriques Imaginaires SAS"),
            "partner",
            Map.of("firstName", "Maëlle"),
            "campaign",
            Map.of("name", "Marée Haute"),
            "sender",
            Map.of("name", "Léonie"),
            "data",
            Map.of("source", "CSV", "collectedOn", "12 mars 2026"),
            "url",
            "https://relais.test/l/x",
            "optOutUrl",
            "https://relais.test/opt-out/x",
            "yourDataUrl",
            "https://relais.test/vos-donnees"
        );
        LetterTemplates.Words words = new LetterTemplates().in(name, locale);
        assertThat(LetterTemplates.fill(words.subject(), fields)).isInstanceOf(Filled.Text.class);
        assertThat(LetterTemplates.fill(words.text(), fields)).isInstanceOfSatisfying(Filled.Text.class, filled ->
            assertThat(filled.text()).doesNotContain("{{")
        );
    }

    @Test
    void aFieldThatDoesNotExistIsNamed() {
        assertThat(LetterTemplates.fill("Bonjour {{prenom}}", Map.of())).isEqualTo(new Filled.Unknown("prenom"));
    }

    @Test
    void whoReadsNeitherFrenchNorEnglishIsWrittenToInEnglish() {
        assertThat(LetterTemplates.language("br")).isEqualTo("en");
        assertThat(LetterTemplates.language("fr-BE")).isEqualTo("fr");
    }

    static Conversation silence() {
        return Conversation.silent("clairembrun", "maelle", MONDAY);
    }

    static Written aLetter(LetterKind kind) {
        return new Written(
            "M1",
            MONDAY,
            "K1",
            kind,
            "leonie",
            "Léonie",
            "m@exemple.test",
            "Maëlle",
            false,
            "fr",
            "Bonjour",
            "Une idée",
            null
        );
    }

    static Reply aReply(Instant at) {
        return new Reply("R1", at, "K1", Channel.MAIL, "leonie", "Léonie", "Avec plaisir");
    }

    static Conversation then(Decision<Conversation> decision) {
        return ((Accepted<Conversation>) decision).result();
    }
}
