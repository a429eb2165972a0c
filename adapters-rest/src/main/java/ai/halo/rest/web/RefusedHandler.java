package ai.halo.rest.web;

import ai.halo.domain.Json;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

@Singleton
@SuppressWarnings("rawtypes") // Micronaut's interface names the request without its type.
final class RefusedHandler implements ExceptionHandler<Refused, HttpResponse<Json>> {

    @Override
    public HttpResponse<Json> handle(HttpRequest request, Refused refused) {
        return refused.problem().response();
    }
}
