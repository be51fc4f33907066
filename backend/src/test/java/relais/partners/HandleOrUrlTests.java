package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandleOrUrlTests {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "https://www.instagram.com/maelle.tourbigot.demo/, instagram:maelle.tourbigot.demo",
        "instagram.com/Ines?igsh=abc, instagram:ines",
        "https://instagram.com/stories/ines/31415926, instagram:ines",
        "https://www.instagram.com/ines/reel/C0ffee/, instagram:ines",
        "https://www.tiktok.com/@ines/video/7212345678901234567, tiktok:ines",
        "https://m.youtube.com/@Ines, youtube:ines",
        "https://www.youtube.com/channel/UCX6OQ3DkcsbYNE6H8uQQuVA, youtube:UCX6OQ3DkcsbYNE6H8uQQuVA",
        "https://youtube.com/c/Ines/videos, youtube:ines",
        "https://twitter.com/ines/status/1, x:ines",
        "x.com/ines, x:ines",
        "https://fr-fr.facebook.com/malo.et.prune, facebook:maloetprune",
        "https://www.facebook.com/profile.php?id=100012345678901, facebook:100012345678901",
        "https://www.facebook.com/people/Ines-Demo/100012345678901/, facebook:100012345678901",
        "https://fr.linkedin.com/in/h%C3%A9l%C3%A8ne-ostrabois-1a2b3c/, linkedin:hélène-ostrabois-1a2b3c",
        "https://www.linkedin.com/company/velombrine/about/, linkedin:company/velombrine",
        "https://www.pinterest.fr/soazig/, pinterest:soazig",
        "https://pinterest.co.uk/soazig/idees, pinterest:soazig",
        "https://www.snapchat.com/add/coralie, snapchat:coralie",
        "https://www.twitch.tv/yuna_demo/videos, twitch:yuna_demo",
        "https://vimeo.com/ines, vimeo:ines",
        "https://www.threads.net/@ines, threads:ines",
        "https://bsky.app/profile/ines.bsky.social, bluesky:ines.bsky.social",
        "https://podcasts.apple.com/fr/podcast/demain/id1234567890, podcast:podcasts.apple.com/fr/podcast/demain/id1234567890",
        "https://jonas.example/velotaf/, blog:jonas.example/velotaf",
        "www.jonas.example, blog:jonas.example",
    })
    void aProfileAddressNamesNetworkAndHandle(String text, String key) {
        assertThat(HandleOrUrl.recognise(text)).isInstanceOfSatisfying(HandleOrUrl.Profile.class, p ->
            assertThat(p.handle().key()).isEqualTo(key)
        );
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "https://www.instagram.com/p/C0ffee/",
            "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
            "https://youtu.be/abc",
            "https://vimeo.com/12345678",
            "https://x.com/search?q=ines",
            "https://www.tiktok.com/tag/velo",
            "https://www.instagram.com/",
            "https://open.spotify.com/track/4rOoJ6",
            "",
            "@",
        }
    )
    void aPostOrASearchNamesNobody(String text) {
        assertThat(HandleOrUrl.recognise(text)).isInstanceOf(HandleOrUrl.Nobody.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "@ines", "maelle.tourbigot.demo", "Robert Lewandowski", "ekin.721" })
    void aBareHandleLeavesTheNetworkOpen(String text) {
        assertThat(HandleOrUrl.recognise(text)).isEqualTo(new HandleOrUrl.Bare(text));
    }

    @Test
    void anAddressOfAnotherNetworkIsNoHandleOfThisOne() {
        assertThat(Handle.of(Network.TIKTOK, "https://www.instagram.com/ines").isName()).isTrue();
    }
}
