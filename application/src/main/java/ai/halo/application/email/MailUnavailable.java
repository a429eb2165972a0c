package ai.halo.application.email;

import java.io.Serial;

/**
 * The mail server does not take anything now. It is told without cause: servers repeat addresses.
 */
public final class MailUnavailable extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public MailUnavailable(String problem) {
        super(problem, null, false, false);
    }
}
