package ai.halo.rest.web;

import ai.halo.domain.Json;
import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** What a room adds to the one answer with which a widget starts, for a caller who has a key. */
public interface BootMember {

    String name();

    /** Null leaves the member out. */
    @Nullable Json of(Caller caller, HttpRequest<?> request);
}
