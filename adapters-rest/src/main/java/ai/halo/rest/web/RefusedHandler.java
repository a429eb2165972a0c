package ai.halo.rest.web;

import ai.halo.domain.Json;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.time.Duration;

@Singleton
@SuppressWarnings("rawtypes") // Micronaut's interface names the request without its type.
final class RefusedHandler implements ExceptionHandler<Refused, HttpResponse<Json>> {

    @Override
    public HttpResponse<Json> handle(HttpRequest request, Refused refused) {
        Duration wait = refused.patience();
        var response = refused.problem().response();
        return wait == null ? response : response.header(HttpHeaders.RETRY_AFTER, seconds(wait));
    }

    /** Whole ones, rounded up. */
    private static String seconds(Duration wait) {
        return String.valueOf(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    }
}
