package relais.vetting;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;
import relais.partners.PartnerNews;
import relais.platform.news.Heard;

/** Lights are computed again when what they are read from has changed, and not otherwise. */
class LightFollowerTests {

    @ParameterizedTest
    @ValueSource(strings = { "rates", "availability", "shipping", "mandates", "agency" })
    void whatNoLightIsReadFromLeavesConfirmedLightsAlone(String part) {
        PartnerNews edited = new PartnerNews.PartnerEdited("b1", "p1", "carol", List.of(part));
        var follower = new LightFollower(null);
        StepVerifier.create(follower.hear(new Heard<>("n1", Instant.EPOCH, "b1:p1", edited))).verifyComplete();
    }
}
