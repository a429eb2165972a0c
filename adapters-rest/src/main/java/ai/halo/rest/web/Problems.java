package ai.halo.rest.web;

import ai.halo.domain.Json;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Says in our words what the server itself refuses, before or beside any controller. */
@Singleton
final class Problems implements ErrorResponseProcessor<Json> {

    @Override
    @SuppressWarnings("unchecked") // A response takes any body until it is written.
    public MutableHttpResponse<Json> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        String id = RequestId.of(context.getRequest());
        response.getHeaders().set(RequestId.HEADER, id);
        if (context.getRequest().getMethod() != HttpMethod.HEAD) {
            Problem problem = problem(response.status());
            response.body(
                    Json.object()
                            .with("error", problem.error())
                            .with("code", problem.code())
                            .with("request_id", id));
            response.contentType(MediaType.APPLICATION_JSON_TYPE);
        }
        return (MutableHttpResponse<Json>) response;
    }

    private static Problem problem(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> Problem.notFound("not_found", "There is nothing at this address.");
            case METHOD_NOT_ALLOWED ->
                    Problem.of(status, "method_not_allowed", "This address takes another method.");
            case NOT_ACCEPTABLE ->
                    Problem.of(status, "not_acceptable", "The answer here is application/json.");
            case UNSUPPORTED_MEDIA_TYPE -> Incoming.NOT_JSON;
            case REQUEST_URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE ->
                    Problem.of(status, "too_large", "The address and the headers must be shorter.");
            case REQUEST_ENTITY_TOO_LARGE -> Incoming.tooLarge(Incoming.WITH_IMAGES);
            default -> other(status);
        };
    }

    private static Problem other(HttpStatus status) {
        return status.getCode() < 500
                ? Problem.of(status, "bad_request", "The request was not understood.")
                : Problem.of(
                        status,
                        "internal_error",
                        "Something went wrong on the server; the request id helps to find it.");
    }
}
