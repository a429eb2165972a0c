package ai.halo.rest.web;

import io.micronaut.http.HttpStatus;
import java.io.Serial;

/** A request that goes no further, and why. */
public final class Refused extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.error(), null, false, false);
        this.problem = problem;
    }

    public Refused(HttpStatus status, String code, String error) {
        this(Problem.of(status, code, error));
    }

    public Problem problem() {
        return problem;
    }
}
