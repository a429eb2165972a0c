package ai.halo.application;

import java.io.Serial;

/** Nothing can be stored or read now; whatever was asked did not happen and may be asked again. */
public final class StorageUnavailable extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public StorageUnavailable(Throwable cause) {
        super("the database does not serve", cause);
    }
}
