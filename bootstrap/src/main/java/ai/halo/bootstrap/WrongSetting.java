package ai.halo.bootstrap;

import java.io.Serial;

/** A setting that cannot be used, in words for the operator. */
public final class WrongSetting extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public WrongSetting(String message) {
        super(message);
    }
}
