package relais.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import relais.identity.SigningIn.Visitor;

/** Visitors are told apart by their address, also behind a proxy. */
class VisitTests {

    @Test
    void anAddressThatAProxyToldIsTheVisitors() {
        assertThat(from(InetSocketAddress.createUnresolved("203.0.113.7", 0))).isEqualTo(
            new Visitor("203.0.113.7", false)
        );
    }

    @Test
    void whoeverIsSaidByAProxyToBeThisMachineIsNotLocal() {
        assertThat(from(InetSocketAddress.createUnresolved("127.0.0.1", 0)).isLocal()).isFalse();
    }

    @Test
    void thisMachineIsLocal() {
        assertThat(from(new InetSocketAddress("127.0.0.1", 40_000)).isLocal()).isTrue();
    }

    private static Visitor from(InetSocketAddress address) {
        return Visit.visitor(MockServerHttpRequest.get("/").remoteAddress(address).build());
    }
}
