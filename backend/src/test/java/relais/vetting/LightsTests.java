package relais.vetting;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.vetting.Light.*;
import static relais.vetting.VettingExamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.partners.Network;
import relais.vetting.AccountFigures.Post;

class LightsTests {

    @Test
    void theFiveAreAlwaysReadInTheirOneOrder() {
        assertThat(Lights.read(allGreen(), basis(MAELLE)))
            .extracting(Reading::axis)
            .containsExactly(Axis.values());
    }

    @Test
    void nothingKnownIsFiveGreys() {
        assertThat(Lights.read(Dossier.EMPTY, basis(Known.NOTHING)))
            .extracting(Reading::light)
            .containsOnly(GREY);
    }

    @Test
    void maelleIsAllGreen() {
        assertThat(Lights.read(allGreen(), basis(MAELLE)))
            .extracting(Reading::light)
            .containsOnly(GREEN);
    }

    @Test
    void everyGreyLightSaysWhatIsMissingAndWhatToDo() {
        assertThat(Lights.read(Dossier.EMPTY, basis(Known.NOTHING))).allSatisfy(reading -> {
            assertThat(reading.evidence()).isNotEmpty();
            assertThat(reading.todo()).isNotEmpty();
            assertThat(reading.score()).isNull();
        });
    }

    @Test
    void noLightHasMoreThanFiveLinesOfEvidence() {
        Dossier dossier = allGreen()
            .with(searchWithAds(22, 6))
            .with(fact(3, TODAY))
            .with(fact(2, TODAY))
            .with(unchecked(1));
        assertThat(Lights.read(dossier, basis(MAELLE))).allSatisfy(one ->
            assertThat(one.evidence()).hasSizeBetween(1, 5)
        );
    }

    @Test
    void theSameInputsGiveTheSameLights() {
        assertThat(Lights.read(allGreen(), basis(MAELLE))).isEqualTo(Lights.read(allGreen(), basis(MAELLE)));
    }

    @Nested
    class Universe {

        private Reading of(Known known) {
            return UniverseLight.read(known, List.of(), CLAIREMBRUN, MONDAY);
        }

        private static Known describedAs(String... categories) {
            return new Known(List.of(), List.of(categories), "", List.of());
        }

        @Test
        void eachWordFoundCountsTwentyAndFourAreGreen() {
            var reading = of(describedAs("cheveu", "gestes simples", "Bretagne", "BEAUTE NATURELLE"));
            assertThat(reading.light()).isEqualTo(GREEN);
            assertThat(reading.score()).isEqualTo(80);
        }

        @Test
        void moreThanFiveWordsDoNotPassAHundred() {
            assertThat(of(MAELLE).score()).isEqualTo(100);
        }

        @Test
        void wordsThatWereNotFoundProveNothingAgainstAPartner() {
            assertThat(of(describedAs("humour")).light()).isEqualTo(AMBER);
        }

        @Test
        void aBannedTopicIsRed() {
            var known = new Known(
                List.of(),
                List.of("beauté naturelle"),
                "Une promesse médicale chaque jour",
                List.of()
            );
            assertThat(of(known).light()).isEqualTo(RED);
        }

        @Test
        void aWordInsideAnotherIsNotFound() {
            var known = new Known(List.of(), List.of(), "Bretagnette", List.of());
            assertThat(of(known).score()).isZero();
        }

        @Test
        void nothingToReadIsGrey() {
            assertThat(of(Known.NOTHING).light()).isEqualTo(GREY);
        }

        @Test
        void aBrandThatToldNoWordsIsGrey() {
            var reading = UniverseLight.read(MAELLE, List.of(), BrandUniverse.untold("b1"), MONDAY);
            assertThat(reading.light()).isEqualTo(GREY);
            assertThat(reading.todo()).contains(Todo.SET_UNIVERSE);
        }

        @Test
        void aContractWithACompetitorIsRedUntilItEnds() {
            var exclusion = new Exclusion("x", "Cyclorame", TODAY.plusDays(120), "Dit par l'agence", SIGNED);
            var reading = UniverseLight.read(MAELLE, List.of(exclusion), CLAIREMBRUN, MONDAY);
            assertThat(reading.light()).isEqualTo(RED);
            assertThat(reading.expiresOn()).isEqualTo(TODAY.plusDays(121));
            var over = new Exclusion("x", "Cyclorame", TODAY.minusDays(1), "Dit par l'agence", SIGNED);
            assertThat(UniverseLight.read(MAELLE, List.of(over), CLAIREMBRUN, MONDAY).light()).isEqualTo(GREEN);
        }
    }

    @Nested
    class Reputation {

        private Reading of(Dossier dossier) {
            return ReputationLight.read(dossier, MONDAY);
        }

        @Test
        void itStaysGreyUntilAPersonRecordsADatedSearch() {
            assertThat(of(Dossier.EMPTY).light()).isEqualTo(GREY);
            assertThat(of(Dossier.EMPTY.with(search(TODAY))).light()).isEqualTo(GREEN);
        }

        @Test
        void aSearchIsGoodForThirtyDays() {
            assertThat(of(Dossier.EMPTY.with(search(TODAY))).expiresOn()).isEqualTo(TODAY.plusDays(30));
            assertThat(of(Dossier.EMPTY.with(search(TODAY.minusDays(30)))).light()).isEqualTo(GREY);
        }

        @Test
        void theNewestSearchCountsInWhateverOrderTheyWereEntered() {
            assertThat(of(Dossier.EMPTY.with(search(TODAY)).with(search(TODAY.minusDays(90)))).light()).isEqualTo(
                GREEN
            );
        }

        @Test
        void aGraveFreshFactIsRed() {
            assertThat(of(Dossier.EMPTY.with(search(TODAY)).with(fact(3, TODAY.minusDays(2)))).light()).isEqualTo(RED);
        }

        @Test
        void badNewsNeedsNoSearch() {
            assertThat(of(Dossier.EMPTY.with(fact(3, TODAY.minusDays(2)))).light()).isEqualTo(RED);
        }

        @Test
        void twoFreshFactsOfSeverityTwoWeighFourAndAreRed() {
            assertThat(
                of(Dossier.EMPTY.with(search(TODAY)).with(fact(2, TODAY)).with(fact(2, TODAY))).light()
            ).isEqualTo(RED);
        }

        @Test
        void oneFreshFactOfSeverityTwoIsAmber() {
            assertThat(of(Dossier.EMPTY.with(search(TODAY)).with(fact(2, TODAY))).light()).isEqualTo(AMBER);
        }

        @Test
        void aFactLosesHalfItsWeightInAYear() {
            assertThat(fact(2, TODAY.minusMonths(12)).weight(TODAY)).isBetween(0.99, 1.01);
            assertThat(of(Dossier.EMPTY.with(search(TODAY)).with(fact(2, TODAY.minusMonths(12)))).light()).isEqualTo(
                GREEN
            );
        }

        @Test
        void aFactNobodyCheckedChangesNoLight() {
            var reading = of(Dossier.EMPTY.with(search(TODAY)).with(unchecked(3)));
            assertThat(reading.light()).isEqualTo(GREEN);
            assertThat(reading.todo()).contains(Todo.CHECK_FACTS);
        }

        @ParameterizedTest(name = "{1} of {0} adverts undisclosed is {2}")
        @CsvSource({ "22, 6, RED", "22, 4, AMBER", "20, 1, GREEN", "5, 3, AMBER", "10, 0, GREEN" })
        void advertsThatDoNotSaySoTurnTheLight(int seen, int undisclosed, Light light) {
            assertThat(of(Dossier.EMPTY.with(searchWithAds(seen, undisclosed))).light()).isEqualTo(light);
        }
    }

    @Nested
    class AudienceMatch {

        private Reading of(Audience audience) {
            return AudienceLight.read(Optional.of(mediaKit(TODAY, audience)), TARGET, MONDAY);
        }

        @Test
        void theFitIsWhatAStrangerComputesByHand() {
            // (0.35 × 0.84 + 0.20 × 0.70 + 0.10 × 0.86) / 0.65 = 0.80
            var reading = AudienceLight.read(Optional.of(mediaKit(TODAY)), TARGET, MONDAY);
            assertThat(reading.score()).isEqualTo(80);
            assertThat(reading.light()).isEqualTo(GREEN);
        }

        @Test
        void whatAPartnerDeclaresIsNeverRed() {
            assertThat(
                of(new Audience(Map.of("BR", 99.0), Map.of(), Map.of("13-17", 90.0), Map.of("M", 100.0))).light()
            ).isEqualTo(AMBER);
        }

        @Test
        void aMissingPartCountsAsNothingBeforeTheLightIsGreen() {
            var reading = of(new Audience(Map.of("FR", 90.0, "BE", 10.0), Map.of(), Map.of(), Map.of()));
            assertThat(reading.score()).isEqualTo(100);
            assertThat(reading.light()).isEqualTo(AMBER);
            assertThat(reading.todo()).contains(Todo.COMPLETE_MEDIA_KIT);
        }

        @Test
        void noMediaKitOrNoTargetIsGrey() {
            assertThat(AudienceLight.read(Optional.empty(), TARGET, MONDAY).light()).isEqualTo(GREY);
            assertThat(AudienceLight.read(Optional.of(mediaKit(TODAY)), Audience.UNKNOWN, MONDAY).light()).isEqualTo(
                GREY
            );
        }

        @Test
        void aMediaKitFadesAfterThreeMonths() {
            var fresh = AudienceLight.read(Optional.of(mediaKit(TODAY)), TARGET, MONDAY);
            assertThat(fresh.confidence()).isEqualTo(0.5);
            assertThat(fresh.expiresOn()).isEqualTo(TODAY.plusDays(93));
            assertThat(
                AudienceLight.read(Optional.of(mediaKit(TODAY.minusDays(92))), TARGET, MONDAY).light()
            ).isEqualTo(GREEN);
            assertThat(
                AudienceLight.read(Optional.of(mediaKit(TODAY.minusDays(93))), TARGET, MONDAY).light()
            ).isEqualTo(GREY);
        }
    }

    @Nested
    class Authenticity {

        @ParameterizedTest(name = "{0} % ({1} to {2}) is {3}")
        @CsvSource({
            "9, 5, 14, GREEN",
            "14.9, 10, 24.9, GREEN",
            "14.9, 10, 25, AMBER",
            "15, 12, 18, AMBER",
            "23, 15, 32, AMBER",
            "38, 31, 45, RED",
            "30, 20, 40, RED",
            "30, 19.9, 40, AMBER",
        })
        void theShareAndItsRangeMakeTheLight(double percent, double low, double high, Light light) {
            assertThat(
                AuthenticityLight.read(Optional.of(vendorFigure(percent, low, high, TODAY)), MONDAY).light()
            ).isEqualTo(light);
        }

        @ParameterizedTest(name = "{0} % scores {1}")
        @CsvSource({ "0, 100", "5, 100", "10, 85", "15, 70", "22.5, 55", "30, 40", "45, 20", "60, 0", "90, 0" })
        void theScoreFollowsTheScale(double percent, double score) {
            assertThat(AuthenticityLight.score(percent)).isEqualTo(score);
        }

        @Test
        void aVendorsFigureIsSeventyPercentSureAndLapsesAtItsValidity() {
            var reading = AuthenticityLight.read(Optional.of(vendorFigure(9, null, null, TODAY)), MONDAY);
            assertThat(reading.confidence()).isEqualTo(0.7);
            assertThat(reading.expiresOn()).isEqualTo(TODAY.plusDays(180));
        }

        @Test
        void theHalfThatIsNotKnownIsNamed() {
            var reading = AuthenticityLight.read(Optional.of(vendorFigure(9, null, null, TODAY)), MONDAY);
            assertThat(reading.evidence()).extracting(Evidence::says).contains(Telling.GROWTH_NOT_KNOWN);
        }
    }

    @Nested
    class Engagement {

        private Reading of(AccountFigures... listed) {
            return EngagementLight.read(List.of(), List.of(listed), BENCHMARK, MONDAY);
        }

        private Reading ofTyped(AccountFigures typed) {
            return EngagementLight.read(List.of(typed), List.of(), BENCHMARK, MONDAY);
        }

        @ParameterizedTest(name = "{0} with {1} followers at {2} is {3}")
        @CsvSource({
            "INSTAGRAM, 205000, 0.0038, RED", // under the 5th percentile of 100k-500k, 0.43 %
            "INSTAGRAM, 47000, 0.006, AMBER", // between the 5th and the 10th of 20k-100k
            "INSTAGRAM, 61800, 0.031, GREEN",
            "INSTAGRAM, 47000, 0.17, AMBER", // over one and a half times the 95th
            "YOUTUBE, 142000, 0.045, GREEN",
            "YOUTUBE, 142000, 0.004, RED",
            "TIKTOK, 640000, 0.13, GREEN",
            "TIKTOK, 640000, 0.06, AMBER",
        })
        void theRateIsReadAgainstItsSizeAndNetwork(Network network, long followers, double rate, Light light) {
            assertThat(of(listed(network, "a", followers, rate)).light()).isEqualTo(light);
        }

        @Test
        void theAverageOfAListCountsAsTwelvePostsOfAVendor() {
            var today = new AccountFigures(
                Network.INSTAGRAM,
                "a",
                61_800L,
                new AccountFigures.Reactions.Average(0.031, null, false),
                TODAY,
                "Liste"
            );
            assertThat(of(today).confidence()).isEqualTo(0.47);
            assertThat(of(today).expiresOn()).isEqualTo(TODAY.plusDays(75));
        }

        @Test
        void aNetworkWithoutABenchmarkIsGrey() {
            var reading = of(
                listed(Network.LINKEDIN, "helene", 27_000L, 0.05),
                listed(Network.PODCAST, "p", null, null)
            );
            assertThat(reading.light()).isEqualTo(GREY);
            assertThat(reading.evidence()).extracting(Evidence::says).contains(Telling.BENCHMARK_NONE);
        }

        @Test
        void theLargestAccountSpeaksAndASmallerOneNeverHidesIt() {
            assertThat(
                of(
                    listed(Network.INSTAGRAM, "big", 205_000L, 0.0038),
                    listed(Network.YOUTUBE, "small", 9_000L, 0.05)
                ).light()
            ).isEqualTo(RED);
            assertThat(
                of(
                    listed(Network.INSTAGRAM, "big", 205_000L, null),
                    listed(Network.YOUTUBE, "small", 9_000L, 0.05)
                ).light()
            ).isEqualTo(GREY);
        }

        @Test
        void eightPostsAreTheLeast() {
            assertThat(ofTyped(typed(Network.INSTAGRAM, "a", 61_800, posts(7, 1800, 45))).light()).isEqualTo(GREY);
            assertThat(ofTyped(typed(Network.INSTAGRAM, "a", 61_800, posts(8, 1800, 45))).light()).isEqualTo(GREEN);
        }

        @Test
        void typedPostsAreReadBeforeTheAverageOfAList() {
            var reading = EngagementLight.read(
                List.of(typed(Network.INSTAGRAM, "a", 61_800, posts(12, 1800, 45))),
                List.of(listed(Network.INSTAGRAM, "a", 61_800L, 0.001)),
                BENCHMARK,
                MONDAY
            );
            assertThat(reading.light()).isEqualTo(GREEN);
            assertThat(reading.confidence()).isEqualTo(0.67);
        }

        @Test
        void likesThatNeverVaryAndHardlyAnyCommentAreTwoRedFlags() {
            var reading = ofTyped(typed(Network.INSTAGRAM, "a", 61_800, samePosts(12, new Post(1800, 1, null, null))));
            assertThat(reading.light()).isEqualTo(RED);
            assertThat(reading.score()).isEqualTo(30);
        }

        @Test
        void commentsOutsideTheUsualRangeAreOneAmberFlag() {
            var reading = ofTyped(typed(Network.INSTAGRAM, "a", 61_800, posts(12, 1800, 260)));
            assertThat(reading.light()).isEqualTo(AMBER);
            assertThat(reading.score()).isEqualTo(85);
        }

        @Test
        void aRatePerViewNeedsViews() {
            assertThat(ofTyped(typed(Network.TIKTOK, "a", 24_000, posts(12, 900, 30))).light()).isEqualTo(GREY);
            assertThat(
                ofTyped(typed(Network.TIKTOK, "a", 24_000, samePosts(6, new Post(800, 30, 40L, 8_000L)))).light()
            ).isEqualTo(GREY);
        }

        @Test
        void figuresOlderThanTheirValidityAreGrey() {
            var old = new AccountFigures(
                Network.INSTAGRAM,
                "a",
                61_800L,
                new AccountFigures.Reactions.Posts(posts(12, 1800, 45)),
                LocalDate.of(2026, 8, 20),
                "Saisi"
            );
            assertThat(ofTyped(old).light()).isEqualTo(GREY);
        }
    }
}
