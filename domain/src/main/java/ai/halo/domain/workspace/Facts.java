package ai.halo.domain.workspace;

import ai.halo.domain.Json;
import org.jspecify.annotations.Nullable;

/** What is known about whoever a condition is asked about, by field; null when nothing is known. */
@FunctionalInterface
public interface Facts {

    @Nullable Json about(String field);
}
