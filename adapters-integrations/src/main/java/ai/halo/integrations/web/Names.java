package ai.halo.integrations.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Knows the addresses behind a host's name. */
@FunctionalInterface
public interface Names {

    List<InetAddress> addressesOf(String host) throws UnknownHostException;

    /** As the operating system knows them. */
    static Names ofTheSystem() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
