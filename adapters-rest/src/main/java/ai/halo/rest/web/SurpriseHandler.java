package ai.halo.rest.web;

import ai.halo.domain.Json;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever nobody expected: told to the operator with its cause, to the caller without. */
@Singleton
@SuppressWarnings("rawtypes") // Micronaut's interface names the request without its type.
public final class SurpriseHandler
        implements ExceptionHandler<RuntimeException, HttpResponse<Json>> {

    static final Problem BROKEN =
            Problem.of(
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    "internal_error",
                    "Something went wrong on the server; the request id helps to find it.");

    private static final Logger LOG = LoggerFactory.getLogger(SurpriseHandler.class);

    @Override
    public HttpResponse<Json> handle(HttpRequest request, RuntimeException surprise) {
        return told((HttpRequest<?>) request, surprise).response();
    }

    /** What a caller is told, once the operator was told more. */
    public static Problem told(HttpRequest<?> request, RuntimeException surprise) {
        LOG.error("request {} failed", RequestId.of(request), surprise);
        return BROKEN;
    }
}
