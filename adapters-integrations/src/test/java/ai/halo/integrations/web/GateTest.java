package ai.halo.integrations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GateTest {

    @Test
    void opensToThePublicInternetOnThePortsOfTheWeb() throws UnknownHostException {
        var gate = gateTo("1.1.1.1", "2606:4700::1111");

        assertThat(gate.resolve("a.example", 443))
                .extracting(address -> address.getAddress().getHostAddress())
                .containsExactly("1.1.1.1", "2606:4700:0:0:0:0:0:1111");
        assertThat(gate.resolve("a.example", 80)).hasSize(2);
    }

    @Test
    void staysClosedOnAnyOtherPort() {
        assertThatThrownBy(() -> gateTo("1.1.1.1").resolve("a.example", 6379))
                .isInstanceOf(GateClosed.class);
    }

    @Test
    void staysClosedWhenOneOfManyAddressesIsNotPublic() {
        assertThatThrownBy(() -> gateTo("1.1.1.1", "10.0.0.1").resolve("a.example", 443))
                .isInstanceOf(GateClosed.class);
    }

    @Test
    void staysClosedWithoutAPort() {
        assertThatThrownBy(() -> gateTo("1.1.1.1").resolve("a.example"))
                .isInstanceOf(GateClosed.class);
    }

    @Test
    void opensToWhatTheOperatorOpenedAndToNothingBesideIt() throws UnknownHostException {
        var inside = new InetSocketAddress(InetAddress.ofLiteral("10.0.0.1"), 8080);
        var gate = new Gate(host -> List.of(InetAddress.ofLiteral("10.0.0.1")), Set.of(inside));

        assertThat(gate.resolve("a.example", 8080)).containsExactly(inside);
        assertThatThrownBy(() -> gate.resolve("a.example", 443)).isInstanceOf(GateClosed.class);
    }

    private static Gate gateTo(String... addresses) {
        return new Gate(
                host -> Stream.of(addresses).map(InetAddress::ofLiteral).toList(), Set.of());
    }
}
