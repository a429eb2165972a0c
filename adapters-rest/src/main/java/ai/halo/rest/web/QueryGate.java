package ai.halo.rest.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Map;

/** Lets no query pass that no database could be asked for; bodies are read with the same care. */
@ServerFilter("/api/**")
final class QueryGate {

    @RequestFilter
    void read(HttpRequest<?> request) {
        for (Map.Entry<String, List<String>> parameter : request.getParameters()) {
            parameter.getValue().forEach(value -> Incoming.storable(parameter.getKey(), value));
        }
    }
}
