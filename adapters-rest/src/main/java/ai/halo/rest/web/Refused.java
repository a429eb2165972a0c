package ai.halo.rest.web;

import io.micronaut.http.HttpStatus;
import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request that goes no further, and why. */
public final class Refused extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final @Nullable Duration patience;

    public Refused(Problem problem) {
        this(problem, null);
    }

    /** The same for now: whoever waits so long may ask again. */
    public Refused(Problem problem, @Nullable Duration patience) {
        super(problem.error(), null, false, false);
        this.problem = problem;
        this.patience = patience;
    }

    public Refused(HttpStatus status, String code, String error) {
        this(Problem.of(status, code, error));
    }

    public Problem problem() {
        return problem;
    }

    @Nullable Duration patience() {
        return patience;
    }
}
