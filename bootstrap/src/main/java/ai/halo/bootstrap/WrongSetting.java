package ai.halo.bootstrap;

import java.io.Serial;

/** A setting that cannot be used, in words for the operator. */
public final class WrongSetting extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public WrongSetting(String message) {
        super(message);
    }

    static WrongSetting port(int port) {
        return new WrongSetting(
                "port "
                        + port
                        + " cannot be used (is another server running?); set HALO_PORT, 0 picks a"
                        + " free one");
    }
}
