package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.Network.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandleTests {

    @ParameterizedTest(name = "{0} «{1}» is {2}")
    @CsvSource({
        "INSTAGRAM, ines, instagram:ines",
        "INSTAGRAM, '  @Ines ', instagram:ines",
        "INSTAGRAM, Ines/, instagram:ines",
        "INSTAGRAM, ＩＮＥＳ, instagram:ines",
        "INSTAGRAM, 433, instagram:433",
        "INSTAGRAM, https://www.instagram.com/Ines/?hl=fr, instagram:ines",
        "TIKTOK, kiet.ac.quy, tiktok:kiet.ac.quy",
        "YOUTUBE, PewDiePie, youtube:pewdiepie",
        "YOUTUBE, UCX6OQ3DkcsbYNE6H8uQQuVA, youtube:UCX6OQ3DkcsbYNE6H8uQQuVA",
        "X, @Ines_Demo, x:ines_demo",
        "FACEBOOK, Malo.et.Prune, facebook:maloetprune",
        "LINKEDIN, company/Vélombrine, linkedin:company/vélombrine",
        "BLUESKY, ines, bluesky:ines.bsky.social",
        "BLUESKY, ines.example.org, bluesky:ines.example.org",
        "BLOG, https://www.Ines.example/Journal/, blog:ines.example/journal",
        "PODCAST, https://open.spotify.com/show/4rOoJ6Egrf8K2IrywzwOMk, podcast:open.spotify.com/show/4rOoJ6Egrf8K2IrywzwOMk",
    })
    void aHandleIsComparedInItsNormalForm(Network network, String typed, String key) {
        assertThat(Handle.of(network, typed).key()).isEqualTo(key);
        assertThat(Handle.of(network, typed).isName()).isFalse();
    }

    @ParameterizedTest(name = "{0} «{1}» is {2}")
    @CsvSource({
        "INSTAGRAM, Robert Lewandowski, instagram:name:robert lewandowski",
        "YOUTUBE, '✿ Kids  Diana Show', youtube:name:✿ kids diana show",
        "YOUTUBE, 'Cocomelon - Nursery Rhymes', youtube:name:cocomelon - nursery rhymes",
        "X, ines-with-a-dash, x:name:ines-with-a-dash",
        "TWITCH, ab, twitch:name:ab",
        "VIMEO, 12345678, vimeo:name:12345678",
    })
    void whatTheNetworkCouldNotHaveGivenOutIsKeptAsAName(Network network, String typed, String key) {
        assertThat(Handle.of(network, typed).key()).isEqualTo(key);
        assertThat(Handle.of(network, typed).isName()).isTrue();
    }

    @Test
    void whatWasTypedIsKept() {
        assertThat(Handle.of(INSTAGRAM, " @Ines ").typed()).isEqualTo("@Ines");
    }

    @Test
    void unseenMarksDoNotMakeAnotherPerson() {
        assertThat(Handle.of(TIKTOK, "\uFEFFines\u200B").key()).isEqualTo("tiktok:ines");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "@", "@/" })
    void nothingIsNoHandle(String typed) {
        assertThat(Handle.of(INSTAGRAM, typed).isBlank()).isTrue();
    }
}
