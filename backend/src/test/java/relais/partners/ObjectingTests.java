package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static relais.partners.Network.INSTAGRAM;
import static relais.partners.Network.TIKTOK;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import relais.partners.Objecting.Holding;
import relais.partners.Objecting.Lead;

/** Who may be the one who asks: the address is proved, the account is not. */
class ObjectingTests {

    private static final String ADDRESS = "email:ines@exemple.test";

    private final Relationship ines = JoiningTests.known("p1", "Inès", "FR", INSTAGRAM, "ines", "ines@exemple.test");
    private final Relationship twin = JoiningTests.known("p2", "I. M.", "FR", TIKTOK, "ines", "ines@exemple.test");
    private final Relationship mano = JoiningTests.known("p3", "Mano", "FR", INSTAGRAM, "mano", "mano@exemple.test");

    @Test
    void whoeverIsAloneAtTheAddressIsSure() {
        assertThat(Objecting.holdings(List.of(ines), ADDRESS, null))
            .singleElement()
            .satisfies(one -> assertThat(one.lead().isSure()).isTrue());
        assertThat(Objecting.holdings(List.of(ines, mano), ADDRESS, "instagram:mano"))
            .extracting(Holding::partnerId, Holding::isMeant, Holding::lead)
            .containsExactly(tuple("p1", true, Lead.ADDRESS), tuple("p3", true, Lead.ACCOUNT));
    }

    @Test
    void whoeverIsFoundByTheAccountAloneIsClosedToContactButNotSure() {
        assertThat(Objecting.holdings(List.of(mano), ADDRESS, "instagram:mano"))
            .singleElement()
            .satisfies(one -> {
                assertThat(one.isMeant()).isTrue();
                assertThat(one.lead().isSure()).isFalse();
            });
    }

    @Test
    void ofSeveralAtOneAddressTheNamedAccountMakesNobodySure() {
        assertThat(Objecting.holdings(List.of(ines, twin), ADDRESS, "tiktok:ines"))
            .extracting(Holding::partnerId, Holding::isMeant, Holding::lead)
            .containsExactly(tuple("p1", false, Lead.SHARED_ADDRESS), tuple("p2", true, Lead.SHARED_ADDRESS));
    }

    /** Another brand's picture of somebody is no reason not to heed what they say here. */
    @Test
    void whoeverTwoBrandsKnowByDifferentAccountsIsClosedInBothThoughNobodyIsSure() {
        Relationship elsewhere = Relationship.begun(
            "b2",
            "p4",
            twin.profile(),
            List.of(Account.of(Handle.of(TIKTOK, "ines"))),
            Examples.imported("j1")
        ).learning(
            new Newcomer("1", twin.profile(), List.of(), Map.of(), null, twin.contacts(), List.of(), null),
            Examples.imported("j1")
        );
        assertThat(Objecting.holdings(List.of(ines, elsewhere), ADDRESS, null))
            .extracting(Holding::brandId, Holding::isMeant, Holding::lead)
            .containsExactly(tuple("b1", true, Lead.SHARED_ADDRESS), tuple("b2", true, Lead.SHARED_ADDRESS));
    }
}
