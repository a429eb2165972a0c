package ai.halo.integrations.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The one way out: the public internet on the web's own ports, and what the operator opened
 * besides.
 *
 * <p>It stands where the connection asks for addresses and hands out only checked ones, so what was
 * checked is what is connected to, at every hop.
 */
public final class Gate implements DnsResolver {

    private static final Set<Integer> WEB_PORTS = Set.of(80, 443);

    private final Names names;
    private final Set<InetSocketAddress> opened;

    public Gate(Names names, Set<InetSocketAddress> opened) {
        this.names = names;
        this.opened = Set.copyOf(opened);
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        var addresses =
                names.addressesOf(host).stream()
                        .map(address -> new InetSocketAddress(address, port))
                        .toList();
        if (!addresses.stream().allMatch(this::isOpen)) {
            throw new GateClosed(host, port);
        }
        return addresses;
    }

    private boolean isOpen(InetSocketAddress address) {
        return opened.contains(address)
                || (WEB_PORTS.contains(address.getPort())
                        && PublicInternet.includes(address.getAddress()));
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new GateClosed(host, 0); // Without a port nothing can be checked.
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
