package ai.halo.application.knowledge;

import java.io.Serial;

/** The model that makes vectors could not be reached or answered nonsense; words still find. */
public final class EmbeddingsUnavailable extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public EmbeddingsUnavailable(String problem, Throwable cause) {
        super(problem, cause);
    }
}
