package ai.halo.rest.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.cors.CorsFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets every page's script call the SDK's endpoints and read what it needs of the answer.
 * Micronaut's own filter would refuse foreign pages to a server on this machine, keys or not.
 */
@ServerFilter("/api/sdk/**")
@Replaces(CorsFilter.class)
@Order(-20)
final class CrossOrigin {

    private static final String METHODS = "GET, POST, PUT, PATCH, DELETE, OPTIONS";
    private static final String TAKEN =
            "Authorization, Content-Type, Idempotency-Key, Last-Event-ID, X-Session-Id,"
                    + " X-Halo-User-Id, X-Halo-User-Token";
    private static final String SHOWN =
            "X-Session-Id, X-Agent-Id, X-Message-Id, X-Request-Id, RateLimit-Limit, RateLimit-Remaining,"
                    + " RateLimit-Reset, Retry-After";
    private static final String A_DAY = "86400";

    /** A browser asks first, without a key; it is answered for any address. */
    @RequestFilter
    @Nullable HttpResponse<?> preflight(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.OPTIONS) {
            return null;
        }
        MutableHttpResponse<?> response =
                HttpResponse.noContent()
                        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, TAKEN)
                        .header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY);
        open(response);
        return response;
    }

    @ResponseFilter
    void open(MutableHttpResponse<?> response) {
        response.getHeaders()
                .set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, SHOWN);
    }
}
