package ai.halo.integrations.web;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** The addresses at which the public can be met, by IANA's registries of special purposes. */
final class PublicInternet {

    private static final List<Network> UNICAST = networks("0.0.0.0/0", "2000::/3");

    private static final List<Network> RESERVED =
            networks(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // behind a carrier's address translation
                    "127.0.0.0/8", // loopback
                    "168.63.129.16/32", // the inner service of one large cloud, on a public number
                    "169.254.0.0/16", // link-local, with the metadata of most clouds
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/3", // multicast, reserved, broadcast
                    "2001::/23", // protocol assignments, Teredo among them
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4, which carries any IPv4 address
                    "3fff::/20"); // documentation

    private PublicInternet() {}

    /** IPv4 addresses mapped into IPv6 arrive here as IPv4: Java unwraps them. */
    static boolean includes(InetAddress address) {
        return UNICAST.stream().anyMatch(network -> network.contains(address))
                && RESERVED.stream().noneMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... ranges) {
        return Stream.of(ranges).map(Network::of).toList();
    }
}
