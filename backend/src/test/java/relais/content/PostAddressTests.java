package relais.content;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.content.ContentExamples.of;
import static relais.content.ContentExamples.refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.partners.Network;

class PostAddressTests {

    @ParameterizedTest
    @CsvSource(
        textBlock = """
        INSTAGRAM, instagram.com/p/C9xYz12_ab,                                 https://instagram.com/p/C9xYz12_ab
        INSTAGRAM, https://www.instagram.com/maelle.demo/reel/C9xYz/?igsh=abc, https://www.instagram.com/maelle.demo/reel/C9xYz/
        INSTAGRAM, http://www.instagram.com/p/C9xYz12_ab/,                     https://www.instagram.com/p/C9xYz12_ab/
        TIKTOK,    https://www.tiktok.com/@awa.demo/video/7300000000000000001?is_from_webapp=1, https://www.tiktok.com/@awa.demo/video/7300000000000000001
        TIKTOK,    https://vm.tiktok.com/ZGe12ab/,                             https://vm.tiktok.com/ZGe12ab/
        YOUTUBE,   https://www.youtube.com/watch?v=dQw4w9WgXcQ,                https://www.youtube.com/watch?v=dQw4w9WgXcQ
        YOUTUBE,   https://youtu.be/dQw4w9WgXcQ?si=x,                          https://youtu.be/dQw4w9WgXcQ
        X,         https://twitter.com/awa/status/1700000000000000001,         https://twitter.com/awa/status/1700000000000000001
        LINKEDIN,  https://www.linkedin.com/posts/helene_mobilite-activity-1-abc, https://www.linkedin.com/posts/helene_mobilite-activity-1-abc
        BLOG,      https://jonas.demo.example/velotaf/hiver,                   https://jonas.demo.example/velotaf/hiver
        """
    )
    void aPostIsRecognisedAndCleanedOfTracking(Network network, String typed, String expected) {
        assertThat(of(PostAddress.recognise(typed, network)).url()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
        textBlock = """
        INSTAGRAM, https://www.instagram.com/maelle.demo/
        INSTAGRAM, c'est en ligne
        INSTAGRAM, https://instagram.com.piege.example/p/C9xYz/
        INSTAGRAM, https://moi@instagram.com/p/C9xYz/
        INSTAGRAM, https://instagram.com:8443/p/C9xYz/
        INSTAGRAM, javascript:alert(1)
        INSTAGRAM, ftp://instagram.com/p/C9xYz
        YOUTUBE,   https://www.youtube.com/@idriss
        BLOG,      https://127.0.0.1/article
        BLOG,      https://localhost/article
        BLOG,      https://jonas.demo.example/
        """
    )
    void whatIsNoPostIsRefused(Network network, String typed) {
        assertThat(refusal(PostAddress.recognise(typed, network))).isEqualTo("NOT_A_POST_ADDRESS");
    }

    @Test
    void aPostOfAnotherNetworkIsToldApart() {
        assertThat(refusal(PostAddress.recognise("https://youtu.be/dQw4w9WgXcQ", Network.INSTAGRAM))).isEqualTo(
            "POST_OF_ANOTHER_NETWORK"
        );
    }
}
