package ai.halo.rest.web;

import ai.halo.application.StorageUnavailable;
import ai.halo.domain.Json;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Singleton
@SuppressWarnings("rawtypes") // Micronaut's interface names the request without its type.
final class OutageHandler implements ExceptionHandler<StorageUnavailable, HttpResponse<Json>> {

    static final Problem UNAVAILABLE =
            Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable",
                    "Halo cannot reach its database now; send the request again soon.");

    private static final Logger LOG = LoggerFactory.getLogger(OutageHandler.class);
    private static final String SOON = "2";

    @Override
    public HttpResponse<Json> handle(HttpRequest request, StorageUnavailable outage) {
        LOG.warn("request {}: {}", RequestId.of(request), outage.toString());
        return UNAVAILABLE.response().header(HttpHeaders.RETRY_AFTER, SOON);
    }
}
