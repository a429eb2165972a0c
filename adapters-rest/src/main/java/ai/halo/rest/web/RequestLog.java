package ai.halo.rest.web;

import ai.halo.domain.Json;
import ai.halo.rest.contract.PublicUrl;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Puts the request's id on every response, and one line into the log for each refusal. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(-30)
final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    private final PublicUrl server;

    RequestLog(PublicUrl server) {
        this.server = server;
    }

    @ResponseFilter
    void sign(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String id = RequestId.of(request);
        response.getHeaders().set(RequestId.HEADER, id);
        if (response.code() >= 400 && response.body() instanceof Json.Obj problem) {
            response.body(server.explained(problem).with("request_id", id));
            if (response.code() < 500) {
                LOG.atLevel(isFlood(response) ? Level.DEBUG : Level.INFO)
                        .log(
                                "request {} refused: {} {} {} {}",
                                id,
                                request.getMethodName(),
                                BasicHttpAttributes.getUriTemplate(request).orElse("(no route)"),
                                response.code(),
                                problem.at("code").plain());
            }
        }
    }

    /** Whoever asks too often fills no log either. */
    private static boolean isFlood(MutableHttpResponse<?> response) {
        return response.code() == HttpStatus.TOO_MANY_REQUESTS.getCode();
    }
}
