package ai.halo.bootstrap.command;

import java.io.Serial;

/** A command that could not do what was asked, in words for the terminal. */
public final class CommandFailed extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final int exitCode;

    public CommandFailed(String message) {
        this(message, 1);
    }

    public CommandFailed(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
