package ai.halo.rest.web;

import ai.halo.domain.Json;
import ai.halo.rest.contract.PublicUrl;
import ai.halo.rest.contract.Refusal;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/** Says in our words what the server itself refuses, before or beside any controller. */
@Singleton
final class Problems implements ErrorResponseProcessor<Json> {

    private static final Problem NO_ADDRESS =
            Problem.notFound("not_found", "There is nothing at this address.");
    private static final Problem OTHER_METHOD =
            Problem.of(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "method_not_allowed",
                    "This address takes another method.");
    private static final Problem NOT_ACCEPTABLE =
            Problem.of(
                    HttpStatus.NOT_ACCEPTABLE,
                    "not_acceptable",
                    "The answer here is application/json.");
    private static final Problem TOO_LONG =
            Problem.of(
                    HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                    "too_large",
                    "The address and the headers must be shorter.");
    private static final Problem NOT_UNDERSTOOD =
            Problem.of(HttpStatus.BAD_REQUEST, "bad_request", "The request was not understood.");

    /** What is refused whatever is asked for. */
    static final List<Refusal> ALL =
            List.of(
                    NO_ADDRESS,
                    OTHER_METHOD,
                    NOT_ACCEPTABLE,
                    TOO_LONG,
                    NOT_UNDERSTOOD,
                    SurpriseHandler.BROKEN);

    private final PublicUrl server;

    Problems(PublicUrl server) {
        this.server = server;
    }

    @Override
    @SuppressWarnings("unchecked") // A response takes any body until it is written.
    public MutableHttpResponse<Json> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        String id = RequestId.of(context.getRequest());
        response.getHeaders().set(RequestId.HEADER, id);
        if (context.getRequest().getMethod() != HttpMethod.HEAD) {
            Problem problem = problem(response.status());
            response.body(server.explained(problem.json()).with("request_id", id));
            response.contentType(MediaType.APPLICATION_JSON_TYPE);
        }
        return (MutableHttpResponse<Json>) response;
    }

    private static Problem problem(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> NO_ADDRESS;
            case METHOD_NOT_ALLOWED -> OTHER_METHOD;
            case NOT_ACCEPTABLE -> NOT_ACCEPTABLE;
            case UNSUPPORTED_MEDIA_TYPE -> Incoming.NOT_JSON;
            case REQUEST_URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE ->
                    Problem.of(status, TOO_LONG.code(), TOO_LONG.error());
            case REQUEST_ENTITY_TOO_LARGE -> Incoming.tooLarge(Incoming.WITH_IMAGES);
            default ->
                    status.getCode() < 500
                            ? Problem.of(status, NOT_UNDERSTOOD.code(), NOT_UNDERSTOOD.error())
                            : Problem.of(
                                    status,
                                    SurpriseHandler.BROKEN.code(),
                                    SurpriseHandler.BROKEN.error());
        };
    }
}
