package ai.halo.rest.web;

import io.micronaut.http.HttpRequest;
import java.util.UUID;

/** The name of one request in its response and in the log. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "halo.request-id";

    private RequestId() {}

    /** Made here at first sight; what a caller sends as its own is never taken over. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class)
                .orElseGet(() -> {
                    String id = UUID.randomUUID().toString();
                    request.setAttribute(ATTRIBUTE, id);
                    return id;
                });
    }
}
