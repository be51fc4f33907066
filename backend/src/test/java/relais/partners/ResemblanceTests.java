package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.Examples.*;
import static relais.partners.Network.INSTAGRAM;
import static relais.partners.Network.TIKTOK;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** By what two records are recognised as perhaps one person. */
class ResemblanceTests {

    @Test
    void theSameHandleInAnotherFormOrOnAnotherNetworkIsOneKey() {
        assertThat(keys("HANDLE", INSTAGRAM, "ines.marchetti"))
            .isEqualTo(keys("HANDLE", TIKTOK, "Ines_Marchetti98"))
            .containsExactly("HANDLE:inesmarchetti");
    }

    @Test
    void ofAShortHandleLittleIsLeftToCompare() {
        assertThat(keys("HANDLE", INSTAGRAM, "ines.2")).isEmpty();
    }

    @Test
    void anAddressIsTheSameWhateverItsPostOfficeIgnores() {
        assertThat(mails("i.marchetti@gmail.com")).isEqualTo(mails("imarchetti+pro@googlemail.com"));
        assertThat(mails("i.marchetti@exemple.test")).isNotEqualTo(mails("imarchetti@exemple.test"));
    }

    @Test
    void aNameAloneSaysNothingButANameWithItsSiteDoes() {
        assertThat(links("Inès Marchetti", "")).isEmpty();
        assertThat(links("Inès Marchetti", "Mon site : https://www.ines-marchetti.example/blog")).containsExactly(
            "NAME_AND_LINK:ines marchetti · ines-marchetti.example"
        );
    }

    @Test
    void onAnAddressThatManyShareThePageCounts() {
        assertThat(links("Inès", "https://linktr.ee/InesM/")).containsExactly("NAME_AND_LINK:ines · linktr.ee/inesm");
        assertThat(links("Inès", "https://linktr.ee")).isEmpty();
    }

    private static List<String> keys(String kind, Network network, String handle) {
        return of(kind, JoiningTests.known("p1", "Inès", null, network, handle, "ines@exemple.test"));
    }

    private static List<String> mails(String email) {
        return of("EMAIL", JoiningTests.known("p1", "Inès", null, INSTAGRAM, "ines", email));
    }

    private static List<String> links(String name, String bio) {
        var profile = new Profile(name, Set.of(PartnerKind.INFLUENCER), null, null, List.of(), List.of(), bio);
        return of("NAME_AND_LINK", Relationship.begun("b1", "p1", profile, List.of(), imported("j1")));
    }

    private static List<String> of(String kind, Relationship known) {
        return Resemblance.keysOf(known)
            .stream()
            .filter(key -> key.startsWith(kind + ":"))
            .toList();
    }
}
