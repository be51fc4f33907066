package relais.collaborations;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.collaborations.CollaborationExamples.sent;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.identity.Actor;
import relais.platform.decision.Refusal;

class SigningTests {

    private static final Device PHONE = new Device("127.0.0.1", "a phone");
    private static final Actor PIA = new Actor.PartnerActor("pia", "Pia", "p1", Set.of("b1"));
    private static final Actor CAROL = new Actor.Member("carol", "Carol Dupin", false, Map.of());

    @Test
    void nobodySignsInAnotherNameThanTheContractsAndTheNameIsSaid() {
        Refusal refusal = byPartner("Mickey Mouse").fault(contract(), PIA).orElseThrow();

        assertThat(refusal.name()).isEqualTo("NAME_DIFFERS");
        assertThat(refusal.params()).containsEntry("expected", "Pia Lormeau");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Pia Lormeau", "lormeau PIA", " Pia  Lôrmeau ", "Pia-Lormeau", "PiaLormeau" })
    void caseAccentsHyphensSpacesAndTheOrderOfNamesDoNotCount(String typed) {
        assertThat(byPartner(typed).fault(contract(), PIA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Pia", "Pia Lormeau Dupin", "P. Lormeau", "Pia Lormeaux", "?" })
    void halfANameOrAnotherOneIsNotTheName(String typed) {
        assertThat(byPartner(typed).fault(contract(), PIA)).map(Refusal::name).contains("NAME_DIFFERS");
    }

    @Test
    void theCapacityThatStandsBesideANameIsNotPartOfIt() {
        assertThat(PersonName.of("Maëlle Œuvrard, gérante").isTypedAs("maelle oeuvrard")).isTrue();
        assertThat(PersonName.of("Jean-Pierre Le Goff (président)").isTypedAs("Le Goff Jean Pierre")).isTrue();
        assertThat(PersonName.of("Ana Ruiz").isTypedAs("Ana Ruiz, directrice")).isTrue();
    }

    @Test
    void aColleagueSignsForTheBrandInTheirOwnName() {
        assertThat(forBrand("Anne Rouvrelle").fault(contract(), CAROL)).map(Refusal::name).contains("NAME_DIFFERS");
        assertThat(forBrand("Carol Dupin").fault(contract(), CAROL)).map(Refusal::name).contains("DOCUMENT_CHANGED");
    }

    private static Contract contract() {
        return sent().contract().orElseThrow();
    }

    private static Signing byPartner(String name) {
        Contract contract = contract();
        return new Signing.ByPartner(
            contract.document().sha256(),
            contract.accord().fingerprint(),
            true,
            true,
            name,
            PHONE
        );
    }

    private static Signing forBrand(String name) {
        return new Signing.ForBrand("aa", true, name, "Directrice de marque", PHONE);
    }
}
