package ai.halo.integrations.web;

import java.io.Serial;
import java.net.UnknownHostException;

/** A host that lies outside the public internet, or is asked for at an unusual port. */
final class GateClosed extends UnknownHostException {

    @Serial private static final long serialVersionUID = 1L;

    GateClosed(String host, int port) {
        super("%s may not be reached at port %d".formatted(host, port));
    }
}
